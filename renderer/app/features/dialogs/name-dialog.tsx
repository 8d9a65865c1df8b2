import { useState } from 'react'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from './form-dialog.tsx'

interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly hint?: string
  readonly confirm: string
  readonly initial?: string
  readonly limit: number
  /** Takes the name; answers what is wrong with it, or nothing once it is done. */
  readonly take: (name: string) => Promise<string | undefined>
}

/** A dialog that asks for one name. */
export function NameDialog({ title, label, hint, confirm, initial = '', limit, take }: NameDialogProps) {
  const [name, setName] = useState(initial)
  const [problem, setProblem] = useState<string>()
  const text = name.trim()
  return (
    <FormDialog
      title={title}
      confirm={confirm}
      disabled={text === ''}
      onSubmit={() => {
        if (text !== '') void take(text).then(setProblem)
      }}
    >
      <TextField
        label={label}
        hint={hint}
        problem={problem}
        value={name}
        maxLength={limit}
        onChange={event => setName(event.target.value)}
      />
    </FormDialog>
  )
}
