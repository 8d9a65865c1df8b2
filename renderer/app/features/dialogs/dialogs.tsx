import type { Dialog as DialogState } from '../../../store/state.ts'
import { AboutDialog } from './about-dialog.tsx'
import { AddOwnerDialog } from './add-owner-dialog.tsx'
import { ApproveDialog } from './approve-dialog.tsx'
import { DeleteMatrixDialog } from './delete-matrix-dialog.tsx'
import './dialogs.css'
import { EnterAnswersDialog } from './enter-answers-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { LimitsDialog } from './limits-dialog.tsx'
import { MatrixDialog } from './matrix-dialog.tsx'
import { MergeDialog } from './merge/merge-dialog.tsx'
import { MovePartDialog } from './move-part-dialog.tsx'
import { MoveToDialog } from './move-to-dialog.tsx'
import { NewPlanDialog } from './new-plan-dialog.tsx'
import { NotThisYearDialog } from './not-this-year-dialog.tsx'
import { OwnColumnsDialog } from './own-columns-dialog.tsx'
import { PeopleDialog } from './people-dialogs.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { PlanSettingsDialog } from './plan-settings-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { RemoveOwnerDialog } from './remove-owner-dialog.tsx'
import { SetAsideDialog } from './set-aside-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { VersionDialog } from './version-dialogs.tsx'
import { later } from '../../../ui/later.ts'

const OpenRoundDialog = later(async () => (await import('./rounds/open-round-dialog.tsx')).OpenRoundDialog)
const RoundDialog = later(async () => (await import('./rounds/round-dialog.tsx')).RoundDialog)

/** The dialog that is open. */
export function Dialogs({ dialog }: { readonly dialog: Exclude<DialogState, { kind: 'palette' }> }) {
  switch (dialog.kind) {
    case 'new-plan':
      return <NewPlanDialog />
    case 'plan-settings':
      return <PlanSettingsDialog />
    case 'limits':
      return <LimitsDialog />
    case 'own-columns':
      return <OwnColumnsDialog first={dialog.list ?? 'priority'} />
    case 'add-owner':
      return <AddOwnerDialog />
    case 'remove-owner':
      return <RemoveOwnerDialog id={dialog.person} />
    case 'add-matrix':
    case 'edit-matrix':
    case 'delete-matrix':
      return <MatrixTask kind={dialog.kind} />
    case 'set-aside':
      return <SetAsideDialog ids={dialog.items} />
    case 'move-to':
      return <MoveToDialog id={dialog.item} from={dialog.from} />
    case 'move-part':
      return <MovePartDialog id={dialog.id} to={dialog.to} />
    case 'not-this-year':
      return <NotThisYearDialog />
    case 'reason':
      return <ReasonDialog command={dialog.command} focus={dialog.focus} />
    case 'version':
      return <VersionDialog task={dialog.task} />
    case 'people':
      return <PeopleDialog task={dialog.task} />
    case 'keys':
      return <KeysDialog />
    case 'about':
      return <AboutDialog />
    default:
      return <ExchangeDialog dialog={dialog} />
  }
}

type ExchangeState = Extract<
  DialogState,
  { kind: 'import' | 'packets' | 'merge' | 'round' | 'paste' | BallKind }
>
type BallKind = 'enter-answers' | 'split' | 'approve' | 'leave'

/** What comes in from elsewhere or goes out. */
function ExchangeDialog({ dialog }: { readonly dialog: ExchangeState }) {
  switch (dialog.kind) {
    case 'import':
      return <ImportDialog given={dialog.preview} />
    case 'packets':
      return <OpenRoundDialog />
    case 'round':
      return <RoundDialog task={dialog.task} />
    case 'merge':
      return <MergeDialog report={dialog.report} problem={dialog.problem} />
    case 'paste':
      return <PasteDialog paste={dialog.paste} />
    case 'enter-answers':
      return <EnterAnswersDialog packet={dialog.packet} />
    case 'split':
      return <SplitDialog item={dialog.item} target={dialog.target} />
    case 'approve':
      return <ApproveDialog />
    case 'leave':
      return <LeaveDialog />
  }
}

interface MatrixTaskProps {
  readonly kind: 'add-matrix' | 'edit-matrix' | 'delete-matrix'
}

/** What is done with a matrix as a whole. */
function MatrixTask({ kind }: MatrixTaskProps) {
  if (kind === 'delete-matrix') return <DeleteMatrixDialog />
  return <MatrixDialog key={kind} add={kind === 'add-matrix'} />
}
