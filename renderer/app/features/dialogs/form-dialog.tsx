import type { ReactNode } from 'react'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useClose } from './use-close.ts'

interface FormDialogProps {
  readonly title: string
  readonly size?: 'small' | 'medium' | 'large'
  /** What the button says that Enter presses; it names the result. */
  readonly confirm: string
  readonly look?: 'primary' | 'danger'
  readonly disabled?: boolean
  readonly onSubmit: () => void
  /** What else is to be done where the dialog is closed without its result. */
  readonly onCancel?: () => void
  /** A dialog that only shows something has one button. */
  readonly cancel?: false
  /** What the other button says where "Cancel" does not say enough. */
  readonly cancelWords?: string
  readonly moreActions?: ReactNode
  readonly children: ReactNode
}

/** A dialog that does one thing, or nothing. */
export function FormDialog(props: FormDialogProps) {
  const { title, size, confirm, look = 'primary', disabled, onSubmit, onCancel, cancel, moreActions } = props
  const { cancelWords = s.cancel } = props
  const closeDialog = useClose()
  const close = () => {
    closeDialog()
    onCancel?.()
  }
  return (
    <Dialog
      title={title}
      size={size}
      closeLabel={s.close}
      onClose={close}
      onSubmit={onSubmit}
      actions={
        <>
          {cancel !== false && <Button onClick={close}>{cancelWords}</Button>}
          {moreActions}
          <Button look={look} type="submit" disabled={disabled}>
            {confirm}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}

/** What went wrong, said at once. */
export function ProblemLine({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p className="problem" role="alert">
      {text}
    </p>
  )
}
