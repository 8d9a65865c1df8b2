import type { Deal, Wait } from '../../../../../src/catchball/deal.ts'
import type { Review } from '../../../../../src/catchball/review.ts'
import type { TermChange } from '../../../../../src/catchball/terms.ts'
import { COUNTER_FIELDS } from '../../../../../src/domain/decision/decision.ts'
import type { CounterField } from '../../../../../src/domain/decision/decision.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { plainWords, valueWords } from '../../../../store/review/values.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { useNegotiation } from '../../../../store/use-negotiation.ts'
import { momentOf } from '../../../../strings/moments.ts'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Icon } from '../../../../ui/icon.tsx'

/** What is to be known before deciding: what was decided, whom an agreement waits for, what changed since, what they said before. */
export function DealNote({ review }: { readonly review: Review }) {
  const deal = useNegotiation()?.view?.board.deals.find(({ item }) => item === review.item)
  return (
    <>
      <Decided review={review} />
      {deal && <Agreement deal={deal} />}
      {review.reopens && (
        <p className="review-note conflict">
          <Icon name="alert" size={14} />
          {s.reopens}
        </p>
      )}
      {review.earlier !== undefined && <Earlier review={review} />}
    </>
  )
}

function Decided({ review: { decisions } }: { readonly review: Review }) {
  return decisions.map(({ id, act, author, at, reason }) => (
    <p key={id} className="review-note">
      <Icon name="check" size={14} />
      {s.decidedAs(s.acts[act], author, momentOf(at), reason)}
    </p>
  ))
}

function Agreement({ deal }: { readonly deal: Deal }) {
  const { plan } = useOpenDocument()
  if (deal.state === 'agreed subject to') {
    return (
      <div className="review-note list">
        <b>{s.subjectTo}</b>
        <ul>
          {deal.waits.map((wait, at) => (
            <li key={at}>{waitWords(plan, wait)}</li>
          ))}
        </ul>
      </div>
    )
  }
  if (deal.state !== 'changed since agreed') return null
  return (
    <div className="review-note list conflict">
      <b>{s.changed}</b>
      <ul>
        {deal.changes.map(change => (
          <li key={change.field}>{changeWords(plan, deal, change)}</li>
        ))}
      </ul>
    </div>
  )
}

function waitWords(plan: Plan, { person, condition, item, status }: Wait): string {
  const who = (person && plan.tables.person.get(person)?.name) ?? s.somebody
  const what =
    condition === undefined
      ? s.parentTarget(plan.tables.item.get(item)?.code ?? '')
      : s.owes(condition.what, undefined, condition.by)
  if (status === 'accepted') return s.metBy(who, what)
  return status === 'refused' ? s.refusedBy(who, what) : s.waitsFor(who, what)
}

function changeWords(plan: Plan, deal: Deal, { field, agreed, now }: TermChange): string {
  const unit = plan.tables.item.get(deal.item)?.unit
  const own = COUNTER_FIELDS.find(one => one === field)
  const words = (value: unknown) =>
    own === undefined ? otherWords(plan, value) : valueWords(plan, own, value, unit)
  return s.changedField(
    own === undefined ? (s.terms[field] ?? field) : s.fields[own],
    words(agreed),
    words(now),
  )
}

/** Links, roles and parents by whom and what they name. */
function otherWords(plan: Plan, value: unknown): string {
  if (value === null || value === undefined) return s.notSet
  if (!Array.isArray(value)) return plainWords(value)
  const names = value.map((one: unknown) => {
    if (typeof one === 'string') return plan.tables.item.get(one)?.code ?? one
    const { to, strength, person, role } = one as Readonly<Record<string, string | undefined>>
    if (to !== undefined) return `${plan.tables.item.get(to)?.code ?? to} ${strength ?? ''}`
    return `${plan.tables.person.get(person ?? '')?.name ?? ''} ${role ?? ''}`
  })
  return names.length === 0 ? s.notSet : names.join(', ')
}

/** What a later answer to the same packet says otherwise. */
function Earlier({ review }: { readonly review: Review }) {
  const { plan } = useOpenDocument()
  const { earlier, answer } = review
  if (earlier === undefined || answer === undefined) return null
  const unit = plan.tables.item.get(review.item)?.unit
  const verdict = (one: typeof answer) => (one.verdict === null ? s.noVerdict : s.verdicts[one.verdict])
  const lines = COUNTER_FIELDS.filter(
    (field: CounterField) =>
      JSON.stringify(earlier.counter?.[field]) !== JSON.stringify(answer.counter?.[field]),
  ).map(field => {
    const words = (value: unknown) => valueWords(plan, field, value, unit)
    return s.differs(s.fields[field], words(earlier.counter?.[field]), words(answer.counter?.[field]))
  })
  const first =
    earlier.verdict === answer.verdict ? [] : [s.differs(s.verdict, verdict(earlier), verdict(answer))]
  const reason =
    earlier.reason === answer.reason
      ? []
      : [s.differs(s.reason, earlier.reason ?? s.notSet, answer.reason ?? s.notSet)]
  return (
    <div className="review-note list">
      <b>{s.earlier}</b>
      <ul>
        {[...first, ...lines, ...reason].map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
