import { useEffect, useMemo, useState } from 'react'
import type { RecordChange } from '../../../../src/domain/version/compare.ts'
import { comparePlans } from '../../../../src/domain/version/compare.ts'
import { planOf } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { showProblem } from '../../../store/app.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { versionStrings as s } from '../../../strings/versions.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { ChangeTable } from './change-table.tsx'

/** Two versions by name; undefined is the plan as it is now. */
export interface Sides {
  readonly left: string | undefined
  readonly right: string | undefined
}

interface ComparePageProps {
  readonly sides: Sides
  readonly choose: (sides: Sides) => void
  readonly back: () => void
}

/** Two states of the plan side by side: what was added, changed field by field, and removed, list by list. */
export function ComparePage({ sides: { left, right }, choose, back }: ComparePageProps) {
  const before = usePlanOf(left)
  const after = usePlanOf(right)
  const lists = useMemo(() => before && after && comparePlans(before.plan, after.plan), [before, after])
  return (
    <main className="page" data-region="history">
      <div className="page-body wide">
        <Button icon="arrow-left" autoFocus onClick={back}>
          {s.back}
        </Button>
        <h1>{s.compareTitle}</h1>
        <div className="compare-sides">
          <SideChoice label={s.left} value={left} choose={name => choose({ left: name, right })} />
          <SideChoice label={s.right} value={right} choose={name => choose({ left, right: name })} />
        </div>
        {lists?.length === 0 && <p role="status">{s.same}</p>}
        {before && after && lists && lists.length > 0 && (
          <>
            <p role="status">{countsOf(lists.flatMap(({ changes }) => changes))}</p>
            {lists.map(({ list, changes }) => (
              <ChangeTable
                key={list}
                list={list}
                changes={changes}
                left={{ name: left ?? s.now, plan: before.plan }}
                right={{ name: right ?? s.now, plan: after.plan }}
              />
            ))}
          </>
        )}
      </div>
    </main>
  )
}

function countsOf(changes: readonly RecordChange[]): string {
  const count = (kind: RecordChange['kind']) => changes.filter(change => change.kind === kind).length
  return s.counts(count('added'), count('changed'), count('removed'))
}

interface SideChoiceProps {
  readonly label: string
  readonly value: string | undefined
  readonly choose: (name: string | undefined) => void
}

/** A choice by place in the list: a version may have any name. */
function SideChoice({ label, value, choose }: SideChoiceProps) {
  const versions = useAppState(state => state.versions)
  const at = versions.findIndex(version => version.name === value)
  return (
    <Select
      label={label}
      value={at < 0 ? 'now' : String(at)}
      onChange={event => choose(versions[Number(event.target.value)]?.name)}
    >
      <option value="now">{s.now}</option>
      {versions.map(({ name }, index) => (
        <option key={name} value={index}>
          {name}
        </option>
      ))}
    </Select>
  )
}

/** The plan of a version once it is there; a new object whenever the plan in it is another or has changed. */
function usePlanOf(version: string | undefined): { readonly plan: Plan } | undefined {
  const app = useApp()
  const open = useOpenDocument()
  const [loaded, setLoaded] = useState<{ readonly version: string; readonly plan: Plan }>()
  useEffect(() => {
    if (version === undefined) return
    let current = true
    void app.host.versionRecords(version).then(answer => {
      if (!current) return
      if (answer.ok) setLoaded({ version, plan: planOf(answer.value) })
      else showProblem(app, answer.error.message)
    })
    return () => {
      current = false
    }
  }, [app, version])
  if (version === undefined) return open
  return loaded?.version === version ? loaded : undefined
}
