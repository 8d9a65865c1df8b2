import type { Review } from '../../../src/catchball/review.ts'
import type { Staged } from '../../../src/catchball/staged.ts'
import type { Counter, CounterField } from '../../../src/domain/decision/decision.ts'
import { COUNTER_FIELDS } from '../../../src/domain/decision/decision.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import type { PersonId } from '../../../src/domain/record/ids.ts'
import { reviewStrings as s } from '../../strings/review.ts'
import type { Choice, ParentChoice } from './draft.ts'
import { figureWords, valueWords } from './values.ts'

/** What of a decision its button names: the fields that are taken, parents that follow, who takes over. */
interface Named {
  readonly taken: readonly CounterField[]
  readonly parents?: readonly ParentChoice[]
  readonly person?: PersonId | undefined
}

/** What the button that accepts says: it names the result, "Accept 2.9, G1 follows". */
export function acceptLabel(plan: Plan, review: Review, { taken, parents = [], person }: Named): string {
  if (review.offer !== undefined) return offerLabel(plan, review, person)
  const { verdict, conditions = [] } = review.answer ?? {}
  if (verdict === 'cannot') return review.request === undefined ? s.acceptCannot : s.acceptRefusal
  if (verdict === 'accept') return s.agree(agreedValue(plan, review))
  if (verdict !== 'counter') return conditions.length > 0 ? s.acceptConditions : s.agree(undefined)
  const counter = review.answer?.counter ?? {}
  const kept = review.fields.filter(({ field }) => !taken.includes(field))
  const named = countered(plan, review, counter, taken)
  const raised = parents
    .filter(({ way }) => way === 'raise')
    .map(({ item }) => plan.tables.item.get(item)?.code ?? '')
  const follows = raised.length === 0 ? '' : s.follows(raised.join(', '))
  const [keptOne] = kept
  if (keptOne !== undefined) {
    return `${s.acceptPart(named, shortValue(plan, review, keptOne.field, keptOne.ours))}${follows}`
  }
  const first = firstOf(taken)
  const value = first === undefined ? named : shortValue(plan, review, first, counter[first])
  const more = taken.length - 1
  return `${more > 0 ? s.acceptMore(value, more) : s.accept(value)}${follows}`
}

/** What the button that declines says: what stays as it is. */
export function declineLabel(plan: Plan, review: Review): string {
  const field = firstOf(review.fields.map(one => one.field))
  const first = review.fields.find(one => one.field === field)
  if (first === undefined || review.standing !== 'waiting' || first.stand === 'gone') return s.decline
  return s.declineKeep(shortValue(plan, review, first.field, first.ours))
}

/** What the button that counters says, once there is something to propose. */
export function counterLabel(plan: Plan, review: Review, counter: Counter): string {
  const fields = COUNTER_FIELDS.filter(field => counter[field] !== undefined)
  return fields.length === 0 ? s.counter : s.counterWith(countered(plan, review, counter, fields))
}

/** A staged decision in the words of the button that staged it. */
export function stagedLabel(plan: Plan, review: Review, staged: readonly Staged[]): string {
  const accept = staged.find(({ act }) => act === 'accept')
  if (accept !== undefined) {
    const taken = accept.fields ?? review.fields.map(({ field }) => field)
    return acceptLabel(plan, review, { taken, parents: accept.parents ?? [], person: accept.person })
  }
  const counter = staged.find(({ act }) => act === 'counter')
  if (counter !== undefined) return counterLabel(plan, review, counter.counter ?? {})
  return declineLabel(plan, review)
}

/** Whether something can be accepted, countered or declined here at all. */
export function choicesFor(review: Review): readonly Choice[] {
  if (!review.waits && review.answer?.verdict !== 'accept') return []
  if (review.standing !== 'waiting') return []
  if (review.offer !== undefined || review.request !== undefined) return ['accept', 'decline']
  const gone = review.fields.some(({ stand }) => stand === 'gone')
  return gone ? ['decline'] : ['accept', 'counter', 'decline']
}

function offerLabel(plan: Plan, { offer }: Review, person: PersonId | undefined): string {
  if (offer === undefined) return s.decline
  const codes = (offer.links ?? []).map(({ to }) => plan.tables.item.get(to)?.code ?? '?')
  const [a = '', b = ''] = codes
  if (offer.kind === 'link') return s.setLink(a, b, offer.links?.[0]?.strength ?? 'weak')
  if (offer.kind === 'drop') return s.dropItem(a)
  if (offer.kind !== 'hand-on') return s.acceptOffers[offer.kind]
  const name = person === undefined ? undefined : plan.tables.person.get(person)?.name
  return s.handOn(a, name ?? offer.text)
}

function agreedValue(plan: Plan, review: Review): string | undefined {
  const unit = plan.tables.item.get(review.item)?.unit
  const target = review.sent?.target
  return target === null || target === undefined ? undefined : figureWords(target, unit)
}

function countered(plan: Plan, review: Review, counter: Counter, fields: readonly CounterField[]): string {
  return fields.map(field => shortValue(plan, review, field, counter[field])).join(', ')
}

/** Buttons stay short: a wording and milestones are named, not quoted. */
function shortValue(plan: Plan, review: Review, field: CounterField, value: unknown): string {
  if (field === 'text') return s.wording
  if (field === 'milestones') return s.milestones
  return valueWords(plan, field, value, plan.tables.item.get(review.item)?.unit)
}

function firstOf(fields: readonly CounterField[]): CounterField | undefined {
  return COUNTER_FIELDS.find(field => fields.includes(field))
}
