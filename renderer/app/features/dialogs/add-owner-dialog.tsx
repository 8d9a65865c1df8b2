import { useId, useState } from 'react'
import { ownersOf, peopleOf } from '../../../../src/domain/plan/queries.ts'
import { addOwner, showOwner } from '../../../store/edit-owners.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { useClose } from './use-close.ts'

/** Adds an owner column: somebody the plan knows already, or a new name. */
export function AddOwnerDialog() {
  const app = useApp()
  const close = useClose()
  const known = useId()
  const { plan } = useOpenDocument()
  const matrix = useAppState(shownMatrix)
  const [name, setName] = useState('')
  const [post, setPost] = useState('')
  const [problem, setProblem] = useState<string>()
  if (matrix === undefined) return null
  const owners = new Set<string>(ownersOf(plan, matrix).map(person => person.id))
  const others = peopleOf(plan).filter(person => !owners.has(person.id))
  const wanted = name.trim()
  const same = (other: string) => other.toLocaleLowerCase() === wanted.toLocaleLowerCase()
  const person = peopleOf(plan).find(each => same(each.name))
  const submit = () => {
    if (wanted === '') setProblem(s.nameNeeded)
    else if (person !== undefined && owners.has(person.id)) setProblem(s.alreadyOwner(person.name))
    else {
      close()
      if (person === undefined) addOwner(app, matrix, wanted, post.trim())
      else showOwner(app, matrix, person)
    }
  }
  return (
    <Dialog
      title={s.addOwner}
      closeLabel={s.close}
      onClose={close}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={close}>{s.cancel}</Button>
          <Button look="primary" type="submit">
            {s.addNew(wanted.length > 24 ? '' : wanted)}
          </Button>
        </>
      }
    >
      <TextField
        label={s.ownerName}
        hint={person === undefined ? s.ownerNameHint : s.known}
        problem={problem}
        list={known}
        maxLength={200}
        autoFocus
        value={name}
        onChange={event => {
          setName(event.target.value)
          setProblem(undefined)
        }}
      />
      <datalist id={known}>
        {others.map(each => (
          <option key={each.id} value={each.name}>
            {each.title}
          </option>
        ))}
      </datalist>
      {person === undefined && (
        <TextField
          label={s.ownerTitle}
          maxLength={200}
          value={post}
          onChange={event => setPost(event.target.value)}
        />
      )}
    </Dialog>
  )
}
