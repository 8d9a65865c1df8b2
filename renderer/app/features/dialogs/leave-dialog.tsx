import { useApp, useAppState } from '../../../store/use-app.tsx'
import { ballDialogStrings as s } from '../../../strings/ball-dialogs.ts'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

/** Asks before a window closes over decisions that are staged and not applied: they are nowhere but in the window. */
export function LeaveDialog() {
  const { host } = useApp()
  const close = useClose()
  const count = useAppState(({ staging }) => staging.size)
  const leave = () => {
    close()
    void host.flushed()
  }
  return (
    <FormDialog
      title={s.leave(count)}
      confirm={s.leaveDo}
      look="danger"
      cancelWords={s.stay}
      onSubmit={leave}
      onCancel={() => void host.flushed('stay')}
    >
      <p>{s.leaveLead}</p>
    </FormDialog>
  )
}
