import type { Item } from '../domain/item/item.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Matrix } from '../domain/record/entities.ts'
import { commits, openItems } from './asked.ts'
import type { Asked } from './asked.ts'
import { answererOf } from './rights.ts'

/** What an item should have before somebody is asked about it. */
export type MissingPart = 'why' | 'baseline' | 'target' | 'owner' | 'answerer'

/** What is missing on an item, for the sender to mend or to send all the same. */
export interface Missing {
  readonly item: Item
  readonly parts: readonly MissingPart[]
}

/**
 * What is missing on the items that a packet asks about: why (rule C40), baseline and target where a figure is promised, and
 * somebody to answer. Source: the catch-ball issue, part 1.
 */
export function missingIn(plan: Plan, asked: readonly Asked[]): Missing[] {
  return asked.flatMap(({ item }) => {
    const parts = missingOn(plan, item)
    return parts.length === 0 ? [] : [{ item, parts }]
  })
}

/** Items of a matrix that nobody can be asked about: no accountable person, no owner, or a vacant post. */
export function unanswered(plan: Plan, matrix: Matrix): Item[] {
  return [...openItems(plan, matrix, 'priority'), ...openItems(plan, matrix, 'metric')].filter(
    item => answererOf(plan, item) === undefined,
  )
}

/**
 * How long a packet takes, in minutes, rounded up to five: two to read the page, two and a half for an item or a request to
 * commit to, one for an item with a voice only. By our own trial; the page says "about".
 */
export function minutesFor(asked: readonly Asked[], requests = 0): number {
  const needed = asked.reduce((sum, { part }) => sum + (commits(part) ? 2.5 : 1), 2 + requests * 2.5)
  return Math.ceil(needed / 5) * 5
}

function missingOn(plan: Plan, item: Item): MissingPart[] {
  const parts: MissingPart[] = []
  if ((item.why ?? '').trim() === '') parts.push('why')
  const promises = item.kind === 'metric' || item.target !== undefined || item.baseline !== undefined
  const band = item.low !== undefined || item.high !== undefined
  if (promises && item.baseline === undefined && !band) parts.push('baseline')
  if (promises && item.target === undefined && !band) parts.push('target')
  if (item.kind === 'metric' && item.owner === undefined) parts.push('owner')
  else if (answererOf(plan, item) === undefined) parts.push('answerer')
  return parts
}
