import { useState } from 'react'
import type { Command } from '../../../../src/domain/command/commands.ts'
import { labelOf } from '../../../../src/domain/command/label.ts'
import { edit } from '../../../store/plan-actions.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { FormDialog } from './form-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useClose } from './use-close.ts'

interface ReasonDialogProps {
  readonly command: Command
  readonly focus: string | undefined
}

/** The plan is agreed: an edit to what was agreed is made again with the reason that was missing. */
export function ReasonDialog({ command, focus }: ReasonDialogProps) {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const submit = () => {
    if (reason.trim() === '') {
      setProblem(s.reasonNeeded)
      return
    }
    close()
    edit(app, { ...command, reason: reason.trim() }, focus)
  }
  return (
    <FormDialog title={s.reasonTitle} confirm={s.change} onSubmit={submit}>
      <p>
        <b>{labelOf(plan, command)}.</b> {s.reasonLead}
      </p>
      <ReasonField label={s.reason} value={reason} problem={problem} onChange={setReason} onSubmit={submit} />
    </FormDialog>
  )
}
