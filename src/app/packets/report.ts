import { compareCounter, sentItem, stillStands } from '../../catchball/compare.ts'
import type { Comparison, CounterValue, Stand } from '../../catchball/compare.ts'
import type { CounterField } from '../../domain/decision/decision.ts'
import type { Response } from '../../catchball/response.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import type { Answered } from './examine.ts'

/** A counter that differs both from what was sent and from the plan as it is. */
export interface Conflict {
  /** The matrix by its id in files. */
  readonly matrix: string
  /** The item by its code. */
  readonly item: string
  readonly field: CounterField
  readonly base: CounterValue
  readonly theirs: CounterValue
  readonly ours: CounterValue
}

/** What `merge` says. Source: plan-format, section 3; the field names are the contract. */
export interface MergeReport {
  readonly responses: number
  readonly accepted: number
  readonly countered: number
  readonly cannot: number
  readonly questions: number
  readonly offers: number
  readonly waiting: number
  readonly taken: number
  readonly duplicates: number
  readonly conflicts: readonly Conflict[]
}

/** One countered field of a response, as it stands to the plan. */
export interface FoundCounter {
  readonly digest: string
  readonly from: string
  /** The name of the packet that it answers. */
  readonly packet: string
  readonly item: ItemId
  readonly code: string
  readonly matrix: string
  readonly field: CounterField
  readonly base: CounterValue
  readonly theirs: CounterValue
  readonly ours: CounterValue
  /** `held` is decided: the plan says the same. Everything else waits. */
  readonly stand: Stand
  readonly reason?: string
}

/** The responses of a call, each document once however often it came. */
export function distinct(answered: readonly Answered[]): Answered[] {
  return [...new Map(answered.map(one => [one.response.digest, one])).values()]
}

/** Counts what stands in the responses and what of it waits, with the plan as it is now. */
export function reportOn(
  plan: Plan,
  answered: readonly Answered[],
  done: { readonly taken: number; readonly duplicates: number },
): MergeReport {
  const responses = distinct(answered)
  const answers = responses.flatMap(({ response }) => response.answers)
  const verdicts = (verdict: string) => answers.filter(answer => answer.verdict === verdict).length
  const counters = countersIn(plan, responses).filter(isWaiting)
  return {
    responses: answered.length,
    accepted: verdicts('accept'),
    countered: verdicts('counter'),
    cannot: verdicts('cannot'),
    questions: answers.reduce((sum, answer) => sum + (answer.questions?.length ?? 0), 0),
    offers: responses.reduce((sum, { response }) => sum + response.offers.length, 0),
    waiting: responses.reduce((sum, one) => sum + waitingIn(one.response, counters), 0),
    taken: done.taken,
    duplicates: done.duplicates,
    conflicts: conflictsOf(counters),
  }
}

/**
 * Every countered field. What was taken, or says what the plan says by now, is held and waits no longer; undoing makes it
 * wait again.
 */
export function countersIn(plan: Plan, answered: readonly Answered[]): FoundCounter[] {
  return distinct(answered).flatMap(one =>
    one.response.answers.flatMap(answer =>
      compareCounter(one.packet, plan, answer).map(found => counterFrom(plan, one, found, answer.reason)),
    ),
  )
}

/** Whether a counter waits for a decision. */
export function isWaiting({ stand }: FoundCounter): boolean {
  return stand !== 'held'
}

/** Notes on acceptances that no longer hold, because the item changed after it was sent. */
export function lapsed(plan: Plan, answered: readonly Answered[]): string[] {
  return distinct(answered).flatMap(({ response, packet }) =>
    response.answers
      .filter(answer => answer.verdict === 'accept' && !stillStands(packet, plan, answer))
      .map(answer => {
        const code = sentItem(packet, answer.item)?.code ?? answer.item
        return `${code} has changed since it was sent, so the acceptance by ${response.from.name} no longer holds. Send it again.`
      }),
  )
}

/**
 * Answers that wait for a decision of ours: counters with a field that is not taken, "cannot", acceptances on a condition,
 * and offers. Questions wait for an answer and are counted by themselves.
 */
function waitingIn(response: Response, counters: readonly FoundCounter[]): number {
  const undecided = response.answers.filter(({ item, verdict, conditions }) => {
    if (verdict === 'counter')
      return counters.some(counter => counter.digest === response.digest && counter.item === item)
    return verdict === 'cannot' || (conditions?.length ?? 0) > 0
  })
  return undecided.length + response.offers.length
}

function conflictsOf(counters: readonly FoundCounter[]): Conflict[] {
  return counters
    .filter(({ stand }) => stand !== 'clean')
    .map(({ matrix, code, field, base, theirs, ours }) => ({ matrix, item: code, field, base, theirs, ours }))
}

function counterFrom(
  plan: Plan,
  { response, packet }: Answered,
  found: Comparison,
  reason?: string,
): FoundCounter {
  const { item, field, base, theirs, ours, stand } = found
  return {
    ...{
      digest: response.digest,
      from: response.from.name,
      packet: packet.name,
      item: item.id,
      code: item.code,
    },
    matrix: plan.tables.matrix.get(item.matrix)?.key ?? '',
    ...{ field, base, theirs, ours, stand },
    ...(reason === undefined ? {} : { reason }),
  }
}
