import { useState } from 'react'
import { PERSON_KINDS } from '../../../../src/domain/record/entities.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import { TEXT_MAX } from '../../../../src/domain/record/values.ts'
import { setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { addPerson, departmentsOf } from '../../../store/edit-people.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { Choice } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

interface Fields {
  readonly name: string
  readonly title: string
  readonly kind: Person['kind']
  readonly department: Person['department']
}

const EMPTY: Fields = { name: '', title: '', kind: 'person', department: undefined }

/** A new person, team or vacant post. */
export function AddPersonDialog() {
  const app = useApp()
  const close = useClose()
  const [fields, setFields] = useState(EMPTY)
  const submit = () => {
    close()
    addAndShow(app, fields)
  }
  return (
    <FormDialog
      title={s.addPersonTitle}
      confirm={s.add}
      disabled={fields.name.trim() === ''}
      onSubmit={submit}
    >
      <NewPersonFields fields={fields} set={change => setFields({ ...fields, ...change })} />
    </FormDialog>
  )
}

interface NewPersonFieldsProps {
  readonly fields: Fields
  readonly set: (change: Partial<Fields>) => void
}

function NewPersonFields({ fields, set }: NewPersonFieldsProps) {
  const { plan } = useOpenDocument()
  return (
    <>
      <TextField
        label={s.name}
        value={fields.name}
        maxLength={TEXT_MAX}
        onChange={event => set({ name: event.target.value })}
      />
      <TextField
        label={s.post}
        value={fields.title}
        maxLength={TEXT_MAX}
        onChange={event => set({ title: event.target.value })}
      />
      <Choice
        label={s.kind}
        value={fields.kind}
        of={PERSON_KINDS.map(id => ({ id, name: s.kinds[id] }))}
        choose={chosen => set({ kind: chosen ?? 'person' })}
      />
      <Choice
        label={s.department}
        none={s.none}
        value={fields.department}
        of={departmentsOf(plan)}
        choose={chosen => set({ department: chosen })}
      />
    </>
  )
}

function addAndShow(app: App, { name, title, kind, department }: Fields): void {
  const id = addPerson(app, { name: name.trim(), title: title.trim(), kind, department })
  if (id !== undefined) setView(app, { person: id })
}
