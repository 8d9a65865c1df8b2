import { useState } from 'react'
import { listNames } from '../../../../src/domain/plan/list-names.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import { ARRANGEMENTS, PLAN_STATUSES } from '../../../../src/domain/record/entities.ts'
import { edit } from '../../../store/plan-actions.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { shellStrings } from '../../../strings/shell.ts'
import { Select, TextArea, TextField } from '../../../ui/field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { LISTS, planForm, planPatch, planProblems } from './plan-form.ts'
import type { PlanForm } from './plan-form.ts'
import { useClose } from './use-close.ts'

/** What the plan is called, where it stands, and what it calls its lists. */
export function PlanSettingsDialog() {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const head = headOf(plan)
  const [form, setForm] = useState(() => planForm(head))
  const [tried, setTried] = useState(false)
  const change = (part: Partial<PlanForm>) => setForm({ ...form, ...part })
  const submit = () => {
    setTried(true)
    if (Object.keys(planProblems(form)).length > 0) return
    close()
    const patch = planPatch(head, form)
    if (Object.keys(patch).length > 0) edit(app, { type: 'plan.set', patch }, head.id)
  }
  const problems = tried ? planProblems(form) : {}
  return (
    <FormDialog title={s.planSettings} size="medium" confirm={s.save} onSubmit={submit}>
      <TextField
        label={s.title}
        value={form.title}
        problem={problems.title}
        onChange={event => change({ title: event.target.value })}
      />
      <TextArea
        label={s.trueNorth}
        hint={s.trueNorthHint}
        rows={2}
        value={form.trueNorth}
        onChange={event => change({ trueNorth: event.target.value })}
      />
      <StatusFields form={form} problem={problems.period} change={change} />
      <ArrangementField form={form} change={change} />
      <ListNames form={form} change={change} />
    </FormDialog>
  )
}

interface PartProps {
  readonly form: PlanForm
  readonly change: (part: Partial<PlanForm>) => void
}

function StatusFields({ form, problem, change }: PartProps & { readonly problem: string | undefined }) {
  return (
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
        problem={problem}
        value={form.periodStart}
        onChange={event => change({ periodStart: event.target.value })}
      />
    </div>
  )
}

function ArrangementField({ form, change }: PartProps) {
  return (
    <Select
      label={s.arrangement}
      hint={s.arrangementHint}
      value={form.arrangement}
      onChange={event =>
        change({ arrangement: ARRANGEMENTS.find(each => each === event.target.value) ?? form.arrangement })
      }
    >
      {ARRANGEMENTS.map(each => (
        <option key={each} value={each}>
          {s.arrangements[each]}
        </option>
      ))}
    </Select>
  )
}

function ListNames({ form, change }: PartProps) {
  const usual = listNames({ arrangement: form.arrangement, labels: {} })
  return (
    <fieldset>
      <legend>{s.lists}</legend>
      <div className="columns">
        {LISTS.map(list => {
          const own = list === 'owner' ? s.owners : s.kinds[list]
          return (
            <TextField
              key={list}
              label={own}
              placeholder={usual[list] ?? own}
              maxLength={200}
              value={form.labels[list]}
              onChange={event => change({ labels: { ...form.labels, [list]: event.target.value } })}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
