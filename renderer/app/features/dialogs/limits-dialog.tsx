import { useState } from 'react'
import { ITEM_KINDS } from '../../../../src/domain/item/item.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import { DEFAULT_LIMITS } from '../../../../src/domain/record/entities.ts'
import { edit } from '../../../store/plan-actions.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings } from '../../../strings/dialogs.ts'
import { limitStrings as s } from '../../../strings/limits.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { LIMITS, limitProblem, limitsForm, limitsPatch, shown } from './limits-form.ts'
import { useClose } from './use-close.ts'

type Limit = (typeof LIMITS)[number]

function nameOf(limit: Limit): string {
  if (limit === 'accountable' || limit === 'load' || limit === 'density') return s[limit]
  return dialogStrings.kinds[limit]
}

/** From which figures on the checks speak up in this plan. */
export function LimitsDialog() {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const head = headOf(plan)
  const [form, setForm] = useState(() => limitsForm(head))
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (LIMITS.some(limit => limitProblem(limit, form[limit]) !== undefined)) return
    close()
    const limits = limitsPatch(head, form)
    if (limits !== undefined) edit(app, { type: 'plan.set', patch: { limits } }, head.id)
  }
  const group = (legend: string, limits: readonly Limit[]) => (
    <fieldset>
      <legend>{legend}</legend>
      <div className="columns">
        {limits.map(limit => (
          <TextField
            key={limit}
            label={nameOf(limit)}
            placeholder={s.usual(shown(limit, DEFAULT_LIMITS[limit]))}
            problem={tried ? limitProblem(limit, form[limit]) : undefined}
            value={form[limit]}
            onChange={event => setForm({ ...form, [limit]: event.target.value })}
          />
        ))}
      </div>
    </fieldset>
  )
  return (
    <FormDialog title={s.title} size="medium" confirm={s.save} onSubmit={submit}>
      <p>{s.lead}</p>
      {group(s.people, ['load', 'accountable'])}
      {group(s.sizes, ITEM_KINDS)}
      {group(s.corners, ['density'])}
    </FormDialog>
  )
}
