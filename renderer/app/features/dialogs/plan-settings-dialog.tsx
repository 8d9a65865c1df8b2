import { useState } from 'react'
import type { ItemKind } from '../../../../src/domain/item/item.ts'
import { ITEM_KINDS } from '../../../../src/domain/item/item.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import { PLAN_STATUSES } from '../../../../src/domain/record/entities.ts'
import type { PlanHead } from '../../../../src/domain/record/entities.ts'
import { monthSchema } from '../../../../src/domain/record/values.ts'
import { edit } from '../../../store/plan-actions.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { shellStrings } from '../../../strings/shell.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select, TextArea, TextField } from '../../../ui/field.tsx'
import { useClose } from './use-close.ts'

type Labels = Record<ItemKind | 'owner', string>
const LISTS = [...ITEM_KINDS, 'owner'] as const

interface Form {
  readonly title: string
  readonly trueNorth: string
  readonly status: PlanHead['status']
  readonly periodStart: string
  readonly labels: Labels
}

/** What the plan is called, where it stands, and what it calls its lists. */
export function PlanSettingsDialog() {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const head = headOf(plan)
  const [form, setForm] = useState(() => formOf(head))
  const [tried, setTried] = useState(false)
  const problems = problemsOf(form)
  const change = (part: Partial<Form>) => setForm({ ...form, ...part })
  const submit = () => {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    close()
    const patch = patchOf(head, form)
    if (Object.keys(patch).length > 0) edit(app, { type: 'plan.set', patch }, head.id)
  }
  return (
    <Dialog
      size="medium"
      title={s.planSettings}
      closeLabel={s.close}
      onClose={close}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={close}>{s.cancel}</Button>
          <Button look="primary" type="submit">
            {s.save}
          </Button>
        </>
      }
    >
      <TextField
        label={s.title}
        value={form.title}
        problem={tried ? problems.title : undefined}
        onChange={event => change({ title: event.target.value })}
      />
      <TextArea
        label={s.trueNorth}
        hint={s.trueNorthHint}
        rows={2}
        value={form.trueNorth}
        onChange={event => change({ trueNorth: event.target.value })}
      />
      <div className="columns">
        <Select
          label={s.status}
          hint={s.statusHint}
          value={form.status}
          onChange={event =>
            change({ status: PLAN_STATUSES.find(each => each === event.target.value) ?? form.status })
          }
        >
          {PLAN_STATUSES.map(each => (
            <option key={each} value={each}>
              {shellStrings.statuses[each]}
            </option>
          ))}
        </Select>
        <TextField
          label={s.period}
          hint={s.periodHint}
          problem={tried ? problems.period : undefined}
          value={form.periodStart}
          onChange={event => change({ periodStart: event.target.value })}
        />
      </div>
      <fieldset>
        <legend>{s.lists}</legend>
        <div className="columns">
          {LISTS.map(list => (
            <TextField
              key={list}
              label={list === 'owner' ? s.owners : s.kinds[list]}
              placeholder={list === 'owner' ? s.owners : s.kinds[list]}
              maxLength={200}
              value={form.labels[list]}
              onChange={event => change({ labels: { ...form.labels, [list]: event.target.value } })}
            />
          ))}
        </div>
      </fieldset>
    </Dialog>
  )
}

function formOf({ title, trueNorth = '', status, periodStart = '', labels }: PlanHead): Form {
  const { breakthrough = '', goal = '', priority = '', metric = '', owner = '' } = labels
  return { title, trueNorth, status, periodStart, labels: { breakthrough, goal, priority, metric, owner } }
}

function problemsOf({ title, periodStart }: Form): { title?: string; period?: string } {
  const start = periodStart.trim()
  return {
    ...(title.trim() === '' ? { title: s.titleNeeded } : {}),
    ...(start !== '' && !monthSchema.safeParse(start).success ? { period: s.badPeriod } : {}),
  }
}

/** Only what has changed, so that the history says no more than that. */
function patchOf(head: PlanHead, form: Form): Record<string, unknown> {
  const before = formOf(head)
  const patch: Record<string, unknown> = {}
  for (const field of ['title', 'trueNorth', 'periodStart'] as const)
    if (form[field].trim() !== before[field]) patch[field] = form[field].trim() || null
  if (form.status !== before.status) patch['status'] = form.status
  if (LISTS.some(list => form.labels[list].trim() !== before.labels[list]))
    patch['labels'] = Object.fromEntries(
      LISTS.map(list => [list, form.labels[list].trim()]).filter(([, name]) => name !== ''),
    )
  return patch
}
