import { peopleOf } from '../../../../../src/domain/plan/queries.ts'
import { personIdSchema } from '../../../../../src/domain/record/ids.ts'
import type { PersonId } from '../../../../../src/domain/record/ids.ts'
import { dateSchema } from '../../../../../src/domain/record/values.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { Select, TextField } from '../../../../ui/field.tsx'

/** To whom something is escalated and until when, as far as it is typed. */
export interface Escalation {
  readonly person: string
  readonly due: string
}

export const NO_ESCALATION: Escalation = { person: '', due: '' }

/** The two of them, read; undefined while one is missing or wrong. */
export function escalationOf({
  person,
  due,
}: Escalation): { readonly person: PersonId; readonly due: string } | undefined {
  const [who, when] = [personIdSchema.safeParse(person), dateSchema.safeParse(due.trim())]
  return person !== '' && who.success && when.success ? { person: who.data, due: when.data } : undefined
}

interface EscalationFieldsProps {
  readonly value: Escalation
  readonly onChange: (value: Escalation) => void
  /** Whether what is missing is said. */
  readonly checked: boolean
}

/** Chooses somebody and a day. */
export function EscalationFields({ value, onChange, checked }: EscalationFieldsProps) {
  const { plan } = useOpenDocument()
  const people = peopleOf(plan).filter(({ kind }) => kind !== 'vacant')
  const badDate = !dateSchema.safeParse(value.due.trim()).success
  return (
    <div className="columns">
      <Select
        label={s.escalateTo}
        value={value.person}
        problem={checked && value.person === '' ? s.personNeeded : undefined}
        onChange={event => onChange({ ...value, person: event.target.value })}
      >
        <option value="">{s.choosePerson}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextField
        label={s.escalateBy}
        hint={s.badDate}
        value={value.due}
        problem={checked && badDate ? s.dateNeeded : undefined}
        onChange={event => onChange({ ...value, due: event.target.value })}
      />
    </div>
  )
}
