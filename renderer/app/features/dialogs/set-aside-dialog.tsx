import { useState } from 'react'
import type { ItemId } from '../../../../src/domain/record/ids.ts'
import { setAside } from '../../../store/edit-items.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { FormDialog } from './form-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
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
    <FormDialog title={s.setAside(item.code)} confirm={s.setAsideDo} onSubmit={submit}>
      <p>{s.setAsideLead}</p>
      <ReasonField
        label={s.setAsideReason}
        value={reason}
        problem={problem}
        onChange={setReason}
        onSubmit={submit}
      />
    </FormDialog>
  )
}
