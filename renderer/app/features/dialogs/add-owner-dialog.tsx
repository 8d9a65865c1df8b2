import { useId, useState } from 'react'
import { ownersOf, peopleOf } from '../../../../src/domain/plan/queries.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import { nameOwner, personNamed } from '../../../store/edit-owners.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { storeStrings } from '../../../strings/store.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

/** Longer names are left out of the button. */
const SHORT_NAME = 24

/** Adds an owner column: somebody the plan knows already, or a new name. */
export function AddOwnerDialog() {
  const { plan } = useOpenDocument()
  const matrix = useAppState(shownMatrix)
  const [name, setName] = useState('')
  const [post, setPost] = useState('')
  const [problem, setProblem] = useState<string>()
  const add = useAdd()
  const wanted = name.trim()
  const owners = new Set<string>(matrix && ownersOf(plan, matrix).map(person => person.id))
  const known = personNamed(plan, wanted)
  const type = (text: string) => {
    setName(text)
    setProblem(undefined)
  }
  return (
    <FormDialog
      title={s.addOwner}
      confirm={s.addNew(wanted.length > SHORT_NAME ? '' : wanted)}
      onSubmit={() => setProblem(add(wanted, post.trim()))}
    >
      <NameField
        name={name}
        hint={known === undefined ? s.ownerNameHint : s.known}
        problem={problem}
        offered={peopleOf(plan).filter(person => !owners.has(person.id))}
        onChange={type}
      />
      {known === undefined && (
        <TextField
          label={s.ownerTitle}
          maxLength={200}
          value={post}
          onChange={event => setPost(event.target.value)}
        />
      )}
    </FormDialog>
  )
}

/** Adds the owner and closes the dialog, or answers why not. */
function useAdd(): (name: string, post: string) => string | undefined {
  const app = useApp()
  const close = useClose()
  return (name, post) => {
    const matrix = shownMatrix(app.store.getState())
    if (matrix === undefined) return undefined
    const outcome = nameOwner(app, matrix, name, post)
    if (typeof outcome === 'object') return storeStrings.ownerProblem(outcome)
    close()
    return undefined
  }
}

interface NameFieldProps {
  readonly name: string
  readonly hint: string
  readonly problem: string | undefined
  readonly offered: readonly Person[]
  readonly onChange: (name: string) => void
}

function NameField({ name, hint, problem, offered, onChange }: NameFieldProps) {
  const list = useId()
  return (
    <>
      <TextField
        label={s.ownerName}
        hint={hint}
        problem={problem}
        list={list}
        maxLength={200}
        value={name}
        onChange={event => onChange(event.target.value)}
      />
      <datalist id={list}>
        {offered.map(person => (
          <option key={person.id} value={person.name}>
            {person.title}
          </option>
        ))}
      </datalist>
    </>
  )
}
