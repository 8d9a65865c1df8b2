import type { RoundTask } from '../../../../store/state.ts'
import { CarryDialog } from './carry-dialog.tsx'
import { CloseRoundDialog } from './close-round-dialog.tsx'
import { EscalateDialog } from './escalate-dialog.tsx'
import { ReplyDialog } from './reply-dialog.tsx'
import { ReportDialog } from './report-dialog.tsx'
import './rounds.css'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** What is asked about a round or a packet of it. */
export function RoundDialog({ task }: { readonly task: RoundTask }) {
  switch (task.do) {
    case 'close':
      return <CloseRoundDialog />
    case 'report':
      return <ReportDialog />
    case 'reply':
      return <ReplyDialog />
    case 'carry':
      return <CarryDialog packet={task.packet} />
    case 'escalate':
      return <EscalateDialog packet={task.packet} />
    case 'withdraw':
      return <WithdrawDialog packet={task.packet} />
  }
}
