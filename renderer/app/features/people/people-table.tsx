import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { carriedBy } from '../../../../src/domain/person/carried.ts'
import { loadOf } from '../../../../src/domain/person/load.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import { DEFAULT_LIMITS } from '../../../../src/domain/record/entities.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import { setView } from '../../../store/app.ts'
import { movePersonBy, setPerson } from '../../../store/edit-people.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { Button } from '../../../ui/button.tsx'
import { ColumnHeads } from '../../../ui/column-heads.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { NameCell } from './name-cell.tsx'
import { stepRow } from './step-row.ts'

/** Rows that are drawn before *Show more*. */
const BATCH = 200

/** Everybody in the order of the owner columns; a name is changed where it stands. */
export function PeopleTable({ words }: { readonly words: string }) {
  const { plan } = useOpenDocument()
  const [limit, setLimit] = useState(BATCH)
  const people = peopleOf(plan)
  const found = people.filter(person => holds(plan, person, words))
  return (
    <section aria-labelledby="people-heading">
      <h2 id="people-heading">
        {s.people} <span>{people.length}</span>
      </h2>
      {found.length === 0 ? (
        <p className="empty">{people.length === 0 ? s.noPeople : s.noneFound}</p>
      ) : (
        <table className="list">
          <ColumnHeads columns={s.columns} />
          <tbody>
            {found.slice(0, limit).map(person => (
              <PersonRow key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      )}
      {found.length > limit && (
        <Button onClick={() => setLimit(limit + BATCH)}>
          {s.more(Math.min(BATCH, found.length - limit))}
        </Button>
      )}
    </section>
  )
}

function holds(plan: Plan, person: Person, words: string): boolean {
  const department = person.department && plan.tables.department.get(person.department)?.name
  const text = [person.name, person.title, department, person.email].join(' ').toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}

function PersonRow({ person }: { readonly person: Person }) {
  const app = useApp()
  const open = useOpenDocument()
  const { plan } = open
  const here = useAppState(state => state.view.person === person.id)
  const carried = useMemo(() => carriedBy(open.plan, person.id), [open, person.id])
  const press = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      movePersonBy(app, person, peopleOf(plan), event.key === 'ArrowUp' ? -1 : 1)
    } else stepRow(event)
  }
  return (
    <tr
      data-record={person.id}
      className={here ? 'here' : undefined}
      onFocus={() => setView(app, { person: person.id })}
      onKeyDown={press}
    >
      <NameCell name={person.name} rename={name => setPerson(app, person.id, { name })}>
        {person.kind !== 'person' && (
          <span className="tag">{person.kind === 'vacant' ? s.vacant : s.team}</span>
        )}
      </NameCell>
      <td>{person.title}</td>
      <td>{person.department && plan.tables.department.get(person.department)?.name}</td>
      <td>{carried.roles.length > 0 && rolesIn(carried.roles.map(({ role }) => role))}</td>
      <td className="figure">{carried.metrics.length > 0 && carried.metrics.length}</td>
      <LoadCell plan={plan} person={person} />
    </tr>
  )
}

function rolesIn(roles: readonly string[]): string {
  const accountable = roles.filter(role => role === 'accountable').length
  const responsible = roles.filter(role => role === 'responsible').length
  return s.roles(accountable, responsible, roles.length - accountable - responsible)
}

function LoadCell({ plan, person }: { readonly plan: Plan; readonly person: Person }) {
  const limit = headOf(plan).limits.load ?? DEFAULT_LIMITS.load
  const load = loadOf(plan, person.id)
  return (
    <td className={load > limit ? 'figure over' : 'figure'}>
      {load > limit && <Icon name="weight" />}
      {s.load(load, limit)}
      {load > limit && <span className="unseen">, {s.over}</span>}
    </td>
  )
}
