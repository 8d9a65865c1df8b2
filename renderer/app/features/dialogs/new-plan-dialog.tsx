import { useState } from 'react'
import { openThrough } from '../../../store/plan-actions.ts'
import { useApp } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

/** Asks what a new plan is called; where its file goes is asked by the system next. */
export function NewPlanDialog() {
  const app = useApp()
  const close = useClose()
  const [title, setTitle] = useState('')
  const [problem, setProblem] = useState<string>()
  const submit = () => {
    if (title.trim() === '') {
      setProblem(s.titleNeeded)
      return
    }
    close()
    void openThrough(app, () => app.host.newPlan({ title: title.trim() }))
  }
  return (
    <FormDialog title={s.newPlan} confirm={s.create} onSubmit={submit}>
      <TextField
        label={s.newPlanTitle}
        hint={s.newPlanHint}
        problem={problem}
        value={title}
        onChange={event => setTitle(event.target.value)}
      />
    </FormDialog>
  )
}
