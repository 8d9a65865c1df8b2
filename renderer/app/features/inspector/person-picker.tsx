import type { SingleCommand } from '../../../../src/domain/command/commands.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import type { PersonId } from '../../../../src/domain/record/ids.ts'
import { newPerson } from '../../../store/edit-owners.ts'
import { edit } from '../../../store/plan-actions.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import type { ComboOption } from '../../../ui/combobox.tsx'
import { useRecord } from './record-editing.tsx'

interface PersonPickerProps {
  readonly label: string
  readonly value: PersonId | undefined
  /** The edit that gives this record this person, or nobody. */
  readonly assign: (person: PersonId | null) => SingleCommand
}

const NOBODY = ' nobody'

/** Finds a person by name, title or department, or makes a new one; both are one undo step. */
export function PersonPicker({ label, value, assign }: PersonPickerProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const { record, fixed } = useRecord()
  const people = peopleOf(plan)
  const known = value === undefined ? undefined : plan.tables.person.get(value)
  const nobody: ComboOption = { id: NOBODY, label: s.noOwner }
  const create = (name: string) => {
    const person = newPerson(plan, name)
    if (person === undefined) return
    const commands: SingleCommand[] = [{ type: 'person.add', record: person }, assign(person.id)]
    edit(app, { type: 'batch', label: s.newPersonLabel(name), commands }, record)
  }
  return (
    <Combobox
      label={label}
      value={known?.name ?? ''}
      placeholder={s.noOwner}
      options={[...(known === undefined ? [] : [nobody]), ...people.map(person => optionOf(plan, person))]}
      disabled={fixed}
      nothing={s.noPerson}
      unknown={s.unknownPerson}
      create={{ label: s.newPerson, run: create }}
      onChoose={id => edit(app, assign(people.find(person => person.id === id)?.id ?? null), record)}
    />
  )
}

function optionOf(
  plan: Plan,
  { id, name, title, department }: ReturnType<typeof peopleOf>[number],
): ComboOption {
  const place = department === undefined ? undefined : plan.tables.department.get(department)?.name
  const note = [title, place].filter(part => part !== undefined).join(', ')
  return { id, label: name, ...(note === '' ? {} : { note }) }
}
