import type { Review, ReviewField } from '../../../../../src/catchball/review.ts'
import { COUNTER_FIELDS } from '../../../../../src/domain/decision/decision.ts'
import type { CounterField } from '../../../../../src/domain/decision/decision.ts'
import { termsOf } from '../../../../../src/catchball/terms.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { Draft } from '../../../../store/review/draft.ts'
import { distanceWords, valueWords } from '../../../../store/review/values.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { momentOf } from '../../../../strings/moments.ts'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Icon } from '../../../../ui/icon.tsx'

/** Shown whether or not they are countered, so that it is seen what the answer leaves alone. */
const ALWAYS: readonly CounterField[] = ['target', 'due']

interface Row {
  readonly field: CounterField
  readonly base: unknown
  /** Undefined where the answer says nothing to it. */
  readonly theirs: unknown
  readonly ours: unknown
}

interface ValueTableProps {
  readonly review: Review
  readonly draft: Draft | undefined
  readonly onChange: (news: Partial<Draft>) => void
}

/** Proposed, their counter, current plan, side by side; only rows that differ are bold and carry the difference. */
export function ValueTable({ review, draft, onChange }: ValueTableProps) {
  const { plan } = useOpenDocument()
  const rows = rowsOf(plan, review)
  const choosing = draft?.choice === 'accept' && review.fields.length > 1 ? draft : undefined
  return (
    <>
      <table className="value-table" aria-label={s.valuesOf(review.code ?? review.item)}>
        <ValueHead review={review} />
        <tbody>
          {rows.map(row => (
            <ValueRow key={row.field} {...{ row, review, draft: choosing, onChange }} />
          ))}
        </tbody>
      </table>
      <StandNote fields={review.fields} />
    </>
  )
}

function ValueHead({ review }: { readonly review: Review }) {
  const countered = review.answer?.verdict === 'counter'
  return (
    <thead>
      <tr>
        <td />
        <th scope="col">
          <b>
            <i className="sign ours" /> {s.proposed}
          </b>
          <span>{s.sentIn(review.round)}</span>
        </th>
        <th scope="col" className="theirs">
          <b>
            <i className="sign theirs" /> {countered ? s.theirs : s.theirAnswer}
          </b>
          <span>{s.theirsIn(review.round, momentOf(review.filedAt))}</span>
        </th>
        <th scope="col">
          <b>
            <i className="sign plan" /> {s.ours}
          </b>
          <span>{s.oursNow}</span>
        </th>
      </tr>
    </thead>
  )
}

interface ValueRowProps extends ValueTableProps {
  readonly row: Row
}

function ValueRow({ row, review, draft, onChange }: ValueRowProps) {
  const { plan } = useOpenDocument()
  const { field, base, theirs, ours } = row
  const unit = plan.tables.item.get(review.item)?.unit
  const words = (value: unknown) => valueWords(plan, field, value, unit)
  const off = field === 'target' && theirs !== undefined ? distanceWords(theirs, ours) : undefined
  return (
    <tr className={theirs === undefined ? undefined : 'countered'}>
      <th scope="row">{s.fields[field]}</th>
      <td>{words(base)}</td>
      <td className="theirs">
        {theirs === undefined ? (
          <span className="same">{words(base)}</span>
        ) : (
          <TakeTick {...{ field, draft, onChange }}>
            <b>{words(theirs)}</b> {off !== undefined && <span className="off">{off}</span>}
          </TakeTick>
        )}
      </td>
      <td>{words(ours)}</td>
    </tr>
  )
}

interface TakeTickProps {
  readonly field: CounterField
  readonly draft: Draft | undefined
  readonly onChange: (news: Partial<Draft>) => void
  readonly children: React.ReactNode
}

/** While an acceptance is being made, each of several values can be taken or left. */
function TakeTick({ field, draft, onChange, children }: TakeTickProps) {
  if (draft === undefined) return children
  const { taken } = draft
  const change = (on: boolean) =>
    onChange({ taken: on ? [...taken, field] : taken.filter(other => other !== field) })
  return (
    <label className="check">
      <input
        type="checkbox"
        aria-label={s.takeField(s.fields[field])}
        checked={taken.includes(field)}
        onChange={event => change(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  )
}

/** Whether the counter can be taken as it stands, or the plan has moved meanwhile. */
function StandNote({ fields }: { readonly fields: readonly ReviewField[] }) {
  if (fields.length === 0) return null
  const moved = fields
    .filter(({ stand }) => stand === 'conflict')
    .map(({ field }) => s.fields[field].toLowerCase())
  if (fields.some(({ stand }) => stand === 'gone')) return <Note problem text={s.gone} />
  if (moved.length > 0) return <Note problem text={s.conflict(moved.join(', '))} />
  return <Note text={fields.every(({ stand }) => stand === 'held') ? s.held : s.clean} />
}

function Note({ text, problem = false }: { readonly text: string; readonly problem?: boolean }) {
  return (
    <p className={problem ? 'review-note conflict' : 'review-note'}>
      <Icon name={problem ? 'alert' : 'check'} size={14} />
      {text}
    </p>
  )
}

function rowsOf(plan: Plan, { item: id, sent, fields, answer }: Review): Row[] {
  const item = plan.tables.item.get(id)
  const now = item && termsOf(plan, item)
  return COUNTER_FIELDS.flatMap(field => {
    const own = fields.find(one => one.field === field)
    const base = own?.base ?? sent?.[field] ?? null
    const theirs = own?.theirs ?? (answer?.verdict === 'counter' ? answer.counter?.[field] : undefined)
    const ours = own === undefined ? (now?.[field] ?? null) : own.ours
    const moved = JSON.stringify(base) !== JSON.stringify(ours)
    return ALWAYS.includes(field) || theirs !== undefined || moved ? [{ field, base, theirs, ours }] : []
  })
}
