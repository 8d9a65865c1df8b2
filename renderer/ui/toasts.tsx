import { useEffect } from 'react'
import { Button, IconButton } from './button.tsx'
import { Icon } from './icon.tsx'

/** A message at the foot of the window. */
export interface ToastProps {
  readonly text: string
  readonly tone: 'info' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly closeLabel: string
  readonly onClose: () => void
}

/** How long a message stays that asks for nothing, in milliseconds. */
const STAYS = 6000

/** One message. A problem stays until it is closed; anything else goes by itself. */
export function Toast({ text, tone, action, closeLabel, onClose }: ToastProps) {
  const stays = tone === 'problem' || action !== undefined
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(onClose, STAYS)
    return () => clearTimeout(timer)
  }, [stays, onClose])
  return (
    <div className={`toast ${tone}-tone`} role={tone === 'problem' ? 'alert' : 'status'}>
      {tone === 'problem' && <Icon name="circle-alert" />}
      <span>{text}</span>
      {action && (
        <Button
          onClick={() => {
            onClose()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={closeLabel} onClick={onClose} />
    </div>
  )
}
