import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { valuesLost } from '../../../store/edit-columns.ts'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Select, TextField } from '../../../ui/field.tsx'
import { columnOf } from './column-form.ts'
import type { ColumnForm, columnProblems } from './column-form.ts'

const TYPES = ['text', 'number', 'date', 'choice'] as const

interface ColumnRowProps {
  readonly form: ColumnForm
  readonly plan: Plan
  readonly problems: ReturnType<typeof columnProblems>
  readonly change: (part: Partial<ColumnForm>) => void
  readonly remove: () => void
  readonly up: (() => void) | undefined
  readonly down: (() => void) | undefined
}

/** One column: what it is called and holds, and what goes when it changes. */
export function ColumnRow(props: ColumnRowProps) {
  const { form, plan, change } = props
  if (form.gone && form.before !== undefined)
    return (
      <li className="column-gone">
        <span>{s.columnGoes(form.before.label, valuesLost(plan, form.before, undefined))}</span>
        <Button onClick={() => change({ gone: false })}>{s.keepColumn}</Button>
      </li>
    )
  return (
    <li>
      <ColumnFields {...props} />
      <RowButtons {...props} />
    </li>
  )
}

function ColumnFields({ form, plan, problems, change }: ColumnRowProps) {
  const lost = form.before === undefined ? 0 : valuesLost(plan, form.before, columnOf(form, form.before.id))
  return (
    <div className="columns">
      <TextField
        label={s.columnLabel}
        maxLength={200}
        autoFocus={form.before === undefined}
        value={form.label}
        problem={problems.label}
        onChange={event => change({ label: event.target.value })}
      />
      <Select
        label={s.columnType}
        value={form.type}
        problem={lost > 0 ? s.valuesGo(lost) : undefined}
        onChange={event => change({ type: TYPES.find(type => type === event.target.value) ?? form.type })}
      >
        {TYPES.map(type => (
          <option key={type} value={type}>
            {s.columnTypes[type]}
          </option>
        ))}
      </Select>
      {form.type === 'choice' && (
        <TextField
          wide
          label={s.columnChoices}
          hint={s.columnChoicesHint}
          value={form.choices}
          problem={problems.choices}
          onChange={event => change({ choices: event.target.value })}
        />
      )}
    </div>
  )
}

function RowButtons({ form, remove, up, down }: ColumnRowProps) {
  const name = form.label.trim() || s.columnLabel
  return (
    <span className="column-buttons">
      <IconButton icon="arrow-up" label={s.columnEarlier(name)} disabled={up === undefined} onClick={up} />
      <IconButton
        icon="arrow-down"
        label={s.columnLater(name)}
        disabled={down === undefined}
        onClick={down}
      />
      <IconButton icon="trash" label={s.removeColumn(name)} onClick={remove} />
    </span>
  )
}
