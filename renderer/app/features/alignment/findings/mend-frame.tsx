import type { ReactNode } from 'react'
import { findingStrings as s } from '../../../../strings/findings.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'

interface FrameProps {
  readonly title: string
  /** What the button says that Enter presses. */
  readonly confirm: string
  readonly disabled?: boolean
  readonly onSubmit: () => void
  readonly close: () => void
  readonly children: ReactNode
}

/** A dialog that does one thing about a finding, or nothing. */
export function MendFrame({ title, confirm, disabled, onSubmit, close, children }: FrameProps) {
  return (
    <Dialog
      title={title}
      size="medium"
      closeLabel={s.close}
      onClose={close}
      onSubmit={onSubmit}
      actions={
        <>
          <Button onClick={close}>{s.cancel}</Button>
          <Button look="primary" type="submit" disabled={disabled}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
