import { useState } from 'react'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { recordOf } from '../../../../src/domain/version/compare.ts'
import type { ChangeList, RecordChange } from '../../../../src/domain/version/compare.ts'
import type { Entity } from '../../../../src/domain/record/tables.ts'
import { versionStrings as s } from '../../../strings/versions.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { IconName } from '../../../ui/icon.tsx'
import { fieldName, nameOf, substanceOf, valueWords } from './change-words.ts'

/** Changes that are drawn before *Show more*. */
const BATCH = 200

interface Side {
  readonly name: string
  readonly plan: Plan
}

interface ChangeTableProps {
  readonly list: ChangeList
  readonly changes: readonly RecordChange[]
  readonly left: Side
  readonly right: Side
}

/** The changes of one list, what was on the left and what is on the right. */
export function ChangeTable({ list, changes, left, right }: ChangeTableProps) {
  const [limit, setLimit] = useState(BATCH)
  return (
    <section>
      <table className="list compare">
        <caption>
          {s.lists[list]} <span>{changes.length}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{s.what}</th>
            <th scope="col">{left.name}</th>
            <th scope="col">{right.name}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, limit).map(change => (
            <ChangeRows key={`${change.kind} ${recordOf(change).id}`} {...{ change, left, right }} />
          ))}
        </tbody>
      </table>
      {changes.length > limit && (
        <Button onClick={() => setLimit(limit + BATCH)}>
          {s.more(Math.min(BATCH, changes.length - limit))}
        </Button>
      )}
    </section>
  )
}

interface ChangeRowsProps {
  readonly change: RecordChange
  readonly left: Side
  readonly right: Side
}

function ChangeRows({ change, left, right }: ChangeRowsProps) {
  if (change.kind !== 'changed') {
    const { kind, record } = change
    return (
      <tr className={kind}>
        <What kind={kind} record={record} plan={kind === 'added' ? right.plan : left.plan} />
        <td>{kind === 'removed' ? substanceOf(left.plan, record) : s.absent}</td>
        <td>{kind === 'added' ? substanceOf(right.plan, record) : s.absent}</td>
      </tr>
    )
  }
  return (
    <>
      <tr className="changed">
        <What kind="changed" record={change.after} plan={right.plan} />
        <td />
        <td />
      </tr>
      {change.fields.map(({ field, before, after }) => (
        <tr key={field} className="field-change">
          <th scope="row">{fieldName(field)}</th>
          <td>{valueWords(left.plan, field, before)}</td>
          <td>{valueWords(right.plan, field, after)}</td>
        </tr>
      ))}
    </>
  )
}

const SIGNS: Readonly<Record<RecordChange['kind'], IconName>> = {
  added: 'plus',
  changed: 'pencil',
  removed: 'minus',
}

interface WhatProps {
  readonly kind: RecordChange['kind']
  readonly record: Entity
  readonly plan: Plan
}

function What({ kind, record, plan }: WhatProps) {
  return (
    <th scope="row">
      <Icon name={SIGNS[kind]} />
      {nameOf(plan, record)} <span>{s.changes[kind]}</span>
    </th>
  )
}
