import { useState } from 'react'
import { carriedBy } from '../../../../src/domain/person/carried.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import type { PersonId } from '../../../../src/domain/record/ids.ts'
import { leaveVacant, removePerson } from '../../../store/edit-people.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { Choice } from '../../../ui/choice.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

const WAYS = ['hand-over', 'vacant', 'clear'] as const
type Becomes = (typeof WAYS)[number]
const WORDS: Readonly<Record<Becomes, string>> = {
  'hand-over': s.handOver,
  vacant: s.leaveVacant,
  clear: s.clear,
}

/** Somebody who carries something is not deleted without saying what becomes of it. */
export function RemovePersonDialog({ id }: { readonly id: PersonId }) {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const person = plan.tables.person.get(id)
  const others = peopleOf(plan).filter(other => other.id !== id)
  const [becomes, setBecomes] = useState<Becomes>(others.length > 0 ? 'hand-over' : 'vacant')
  const [chosen, setChosen] = useState<string>()
  if (person === undefined) return null
  const heir = others.find(other => other.id === chosen) ?? others[0]
  const submit = () => {
    close()
    if (becomes === 'vacant') leaveVacant(app, person)
    else removePerson(app, person, becomes === 'hand-over' ? (heir?.id ?? null) : null)
  }
  return (
    <FormDialog
      title={s.removePerson(person.name)}
      size="medium"
      confirm={confirmOf(becomes, heir)}
      look={becomes === 'clear' ? 'danger' : 'primary'}
      onSubmit={submit}
    >
      <CarriedList plan={plan} person={person} />
      <Ways of={WAYS.filter(way => isOpen(way, person, heir))} chosen={becomes} choose={setBecomes} />
      {becomes === 'hand-over' && <Choice label={s.heir} value={heir?.id} of={others} choose={setChosen} />}
      <p>{s.undoable}</p>
    </FormDialog>
  )
}

interface WaysProps {
  readonly of: readonly Becomes[]
  readonly chosen: Becomes
  readonly choose: (way: Becomes) => void
}

function Ways({ of, chosen, choose }: WaysProps) {
  return (
    <fieldset>
      <legend>{s.whatBecomes}</legend>
      {of.map(way => (
        <label key={way} className="check">
          <input type="radio" name="becomes" checked={chosen === way} onChange={() => choose(way)} />
          {WORDS[way]}
        </label>
      ))}
    </fieldset>
  )
}

/** A post that is vacant already cannot fall vacant, and without somebody else there is nobody to hand over to. */
function isOpen(way: Becomes, person: Person, heir: Person | undefined): boolean {
  return way === 'vacant' ? person.kind !== 'vacant' : way === 'clear' || heir !== undefined
}

function confirmOf(becomes: Becomes, heir: Person | undefined): string {
  if (becomes === 'vacant') return s.doVacant
  return becomes === 'clear' || heir === undefined ? s.doClear : s.doHandOver(heir.name)
}

function CarriedList({ plan, person }: { readonly plan: Plan; readonly person: Person }) {
  const { roles, metrics, heads, matrices } = carriedBy(plan, person.id)
  return (
    <div>
      <p>{s.theyCarry(person.name)}</p>
      <ul className="notes">
        {roles.map(({ id, role, item }) => (
          <li key={id}>
            {s.accounts(role, plan.tables.item.get(item)?.code ?? '')} {plan.tables.item.get(item)?.text}
          </li>
        ))}
        {metrics.map(metric => (
          <li key={metric.id}>
            {s.owns(metric.code)} {metric.text}
          </li>
        ))}
        {matrices.map(matrix => (
          <li key={matrix.id}>{s.leads(matrix.title)}</li>
        ))}
        {heads.map(department => (
          <li key={department.id}>{s.heads(department.name)}</li>
        ))}
      </ul>
    </div>
  )
}
