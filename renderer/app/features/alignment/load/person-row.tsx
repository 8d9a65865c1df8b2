import { useId } from 'react'
import type { Person } from '../../../../../src/domain/record/entities.ts'
import type { PersonLoad } from '../../../../../src/alignment/load/person-load.ts'
import { goToPerson } from '../../../../store/go-to.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { loadStrings as s } from '../../../../strings/load.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { ExpandName } from './expand-name.tsx'
import { LoadCell } from './load-cell.tsx'
import { PartLine } from './part-line.tsx'
import type { PartDrag } from './use-part-drag.tsx'

interface PersonRowProps {
  readonly carried: PersonLoad
  readonly most: number
  readonly open: boolean
  readonly onToggle: () => void
  readonly drag: PartDrag
}

/** One person, and below them what their load is made of. */
export function PersonRow({ carried, most, open, onToggle, drag }: PersonRowProps) {
  const { plan } = useOpenDocument()
  const id = useId()
  const { person, load, limit, parts } = carried
  const department = person.department && plan.tables.department.get(person.department)?.name
  return (
    <tbody data-person={person.id} className={drag.over === person.id ? 'drop-here' : undefined}>
      <tr>
        <th scope="row">
          <NameButton carried={carried} open={open} controls={id} onToggle={onToggle} />
        </th>
        <td>{department}</td>
        <LeadsCell carried={carried} />
        <td>
          <LoadCell name={person.name} load={load} limit={limit} most={most} />
        </td>
      </tr>
      {open && parts.length > 0 && (
        <tr id={id} className="load-parts">
          <td colSpan={4}>
            <Parts carried={carried} drag={drag} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

interface NameButtonProps extends Pick<PersonRowProps, 'carried' | 'open' | 'onToggle'> {
  readonly controls: string
}

function NameButton({ carried: { person, parts }, open, controls, onToggle }: NameButtonProps) {
  if (parts.length === 0) {
    return (
      <span className="load-name">
        {person.name} <KindTag person={person} />
        <span className="quiet">{s.carriesNothing}</span>
      </span>
    )
  }
  return (
    <ExpandName open={open} controls={controls} onToggle={onToggle}>
      {person.name}
      <KindTag person={person} />
    </ExpandName>
  )
}

function KindTag({ person }: { readonly person: Person }) {
  if (person.kind === 'person') return null
  return <span className="tag">{person.kind === 'vacant' ? s.vacant : s.team}</span>
}

function LeadsCell({ carried: { leads, leadLimit } }: Pick<PersonRowProps, 'carried'>) {
  const over = leads > leadLimit
  return (
    <td className={over ? 'figure over' : 'figure'}>
      {over && <Icon name="weight" size={14} />}
      {s.leads(leads, leadLimit)}
      {over && <span className="unseen">, {s.tooMany}</span>}
    </td>
  )
}

function Parts({ carried, drag }: Pick<PersonRowProps, 'carried' | 'drag'>) {
  const app = useApp()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  return (
    <>
      <ul aria-label={s.madeOf(carried.person.name)}>
        {carried.parts.map(part => (
          <PartLine
            key={'role' in part ? part.role.id : part.metric.id}
            part={part}
            holder={carried.person}
            drag={fixed ? undefined : drag}
          />
        ))}
      </ul>
      <p className="load-foot">
        <button type="button" className="link-button" onClick={() => goToPerson(app, carried.person)}>
          {s.showPerson(carried.person.name)}
        </button>
        {!fixed && <span className="hint">{s.dragHint}</span>}
      </p>
    </>
  )
}
