import { useState } from 'react'
import type { Command } from '../../../../src/domain/command/commands.ts'
import { labelOf } from '../../../../src/domain/command/label.ts'
import { LONG_MAX } from '../../../../src/domain/record/values.ts'
import { edit } from '../../../store/plan-actions.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useClose } from './use-close.ts'

/** The plan is agreed: an edit to what was agreed is made again with the reason that was missing. */
export function ReasonDialog({
  command,
  focus,
}: {
  readonly command: Command
  readonly focus: string | undefined
}) {
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
    <Dialog
      title={s.reasonTitle}
      closeLabel={s.close}
      onClose={close}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={close}>{s.cancel}</Button>
          <Button look="primary" type="submit">
            {s.change}
          </Button>
        </>
      }
    >
      <p>
        <b>{labelOf(plan, command)}.</b> {s.reasonLead}
      </p>
      <TextArea
        label={s.reason}
        problem={problem}
        maxLength={LONG_MAX}
        autoFocus
        value={reason}
        onChange={event => setReason(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          submit()
        }}
      />
    </Dialog>
  )
}
