import { useState } from 'react'
import { notify } from '../../../store/app.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { askNegotiation } from '../../../store/negotiation.ts'
import { changeInMain } from '../../../store/plan-actions.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { ballDialogStrings as s } from '../../../strings/ball-dialogs.ts'
import { FormDialog, ProblemLine } from './form-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useClose } from './use-close.ts'

/** Records that the approver of the shown matrix approves it as it stands. */
export function ApproveDialog() {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const matrix = useAppState(shownMatrix)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const approver = (matrix?.approver && plan.tables.person.get(matrix.approver)?.name) ?? ''
  const submit = async () => {
    if (matrix === undefined) return
    const text = reason.trim()
    const request = { matrix: matrix.id, ...(text === '' ? {} : { reason: text }) }
    const answer = await changeInMain(app, () => app.host.approve(request))
    if (!answer.ok) {
      setProblem(answer.error.message)
      return
    }
    close()
    notify(app, { tone: 'info', text: s.approved(matrix.title) })
    await askNegotiation(app)
  }
  return (
    <FormDialog
      title={s.approve(matrix?.title ?? '')}
      confirm={s.approveDo(approver)}
      onSubmit={() => void submit()}
    >
      <p>{s.approveLead(approver)}</p>
      <p className="hint">{s.noProof}</p>
      <ProblemLine text={problem} />
      <ReasonField
        label={s.approveReason}
        value={reason}
        problem={undefined}
        onChange={setReason}
        onSubmit={() => void submit()}
      />
    </FormDialog>
  )
}
