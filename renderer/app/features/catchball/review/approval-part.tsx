import type { NegotiationView } from '../../../../../src/contract/answers.ts'
import { notify, openDialog, showProblem } from '../../../../store/app.ts'
import { shownMatrix } from '../../../../store/focus.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { dialogStrings } from '../../../../strings/dialogs.ts'
import { momentOf } from '../../../../strings/moments.ts'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Button } from '../../../../ui/button.tsx'
import { Icon } from '../../../../ui/icon.tsx'

/** Whether the matrix is approved as it stands, and what is signed. */
export function ApprovalPart({ view: { approval } }: { readonly view: NegotiationView }) {
  const app = useApp()
  const { plan, readOnly } = useOpenDocument()
  const matrix = useAppState(shownMatrix)
  if (matrix === undefined) return null
  const approver = matrix.approver && plan.tables.person.get(matrix.approver)?.name
  const saveSheet = async () => {
    const answer = await app.host.exportSignOff(matrix.id)
    if (!answer.ok) showProblem(app, answer.error.message)
    else if (answer.value.files.length > 0)
      notify(app, { tone: 'info', text: dialogStrings.saved(answer.value.files) })
  }
  return (
    <section className="review-part approval" aria-label={s.approval}>
      <h3>{s.approval}</h3>
      {approval === undefined ? <p>{s.approvalNone(approver)}</p> : <Approved approval={approval} />}
      <p className="hint">{s.noProof}</p>
      <div className="approval-actions">
        {approver !== undefined && readOnly === undefined && (
          <Button icon="check" onClick={() => openDialog(app, { kind: 'approve' })}>
            {s.approveAs(approver)}
          </Button>
        )}
        <Button icon="file-text" onClick={() => void saveSheet()}>
          {s.signOff}
        </Button>
      </div>
    </section>
  )
}

function Approved({
  approval: { decision, holds },
}: {
  readonly approval: NonNullable<NegotiationView['approval']>
}) {
  const { plan } = useOpenDocument()
  const who = (decision.person && plan.tables.person.get(decision.person)?.name) ?? s.somebody
  return (
    <>
      <p>{s.approvedBy(who, momentOf(decision.at), decision.snapshot ?? '')}</p>
      <p className={holds ? 'review-note' : 'review-note conflict'}>
        <Icon name={holds ? 'check' : 'alert'} size={14} />
        {holds ? s.approvalHolds : s.approvalChanged}
      </p>
    </>
  )
}
