import { useState } from 'react'
import type { ItemId } from '../../../../src/domain/record/ids.ts'
import { setItemsAside } from '../../../store/edit-several.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { FormDialog } from './form-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useClose } from './use-close.ts'

/** Asks why items are not for this year; one reason for all of them. */
export function SetAsideDialog({ ids }: { readonly ids: readonly ItemId[] }) {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const items = ids.flatMap(id => plan.tables.item.get(id) ?? [])
  if (items.length === 0) return null
  const submit = () => {
    if (reason.trim() === '') {
      setProblem(s.reasonNeeded)
      return
    }
    close()
    setItemsAside(app, items, reason.trim())
  }
  return (
    <FormDialog title={s.setAside(items.map(item => item.code))} confirm={s.setAsideDo} onSubmit={submit}>
      <p>{s.setAsideLead(items.length)}</p>
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
