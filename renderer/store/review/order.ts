import type { Review } from '../../../src/catchball/review.ts'
import type { Staging } from './staging.ts'
import { matterKey } from './staging.ts'

/**
 * The answers of a packet as the pane goes through them: one for each item, the last word on it, in the order of the plan's
 * codes; offers and requests after the items.
 */
export function answersTo(reviews: readonly Review[], packet: string | undefined): Review[] {
  const own = reviews.filter(review => review.packet === packet)
  const last = new Map(own.map(review => [review.item, review]))
  return [...last.values()].sort(byCode)
}

/** Whether something about an answer is to be done: a decision, a reply, or an acceptance to be recorded. */
export function isOpen(review: Review): boolean {
  if (review.standing !== 'waiting') return review.openQuestions.length > 0
  return review.waits || review.openQuestions.length > 0 || canAgree(review)
}

/** Whether an answer accepts what was sent and nobody has recorded it yet, with nothing to be weighed. */
export function canAgree({ standing, answer, waits, reopens }: Review): boolean {
  return standing === 'waiting' && answer?.verdict === 'accept' && !waits && !reopens
}

/**
 * The next answer to be decided, from `from` on, around the end: first in the same packet, then in the others. Undefined when
 * everything is decided or staged.
 */
export function nextOpen(reviews: readonly Review[], from: Review, staging: Staging): Review | undefined {
  const own = answersTo(reviews, from.packet)
  const at = own.findIndex(({ item }) => item === from.item)
  const packets = [...new Set(reviews.map(({ packet }) => packet))]
  const place = packets.indexOf(from.packet)
  const others = [...packets.slice(place + 1), ...packets.slice(0, place)]
  const all = [
    ...own.slice(at + 1),
    ...own.slice(0, at),
    ...others.flatMap(packet => answersTo(reviews, packet)),
  ]
  return all.find(review => review.waits && !staging.has(matterKey(review)))
}

function byCode(a: Review, b: Review): number {
  if ((a.code === undefined) !== (b.code === undefined)) return a.code === undefined ? 1 : -1
  return (a.code ?? a.item).localeCompare(b.code ?? b.item, 'en', { numeric: true })
}
