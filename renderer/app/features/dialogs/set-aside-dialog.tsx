import { useState } from 'react'
import type { ItemId } from '../../../../src/domain/record/ids.ts'
import { LONG_MAX } from '../../../../src/domain/record/values.ts'
import { setAside } from '../../../store/edit-items.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useClose } from './use-close.ts'

/** Asks why an item is not for this year. */
export function SetAsideDialog({ id }: { readonly id: ItemId }) {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const item = plan.tables.item.get(id)
  if (item === undefined) return null
  const submit = () => {
    if (reason.trim() === '') {
      setProblem(s.reasonNeeded)
      return
    }
    close()
    setAside(app, item, reason.trim())
  }
  return (
    <Dialog
      title={s.setAside(item.code)}
      closeLabel={s.close}
      onClose={close}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={close}>{s.cancel}</Button>
          <Button look="primary" type="submit">
            {s.setAsideDo}
          </Button>
        </>
      }
    >
      <p>{s.setAsideLead}</p>
      <TextArea
        label={s.setAsideReason}
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
