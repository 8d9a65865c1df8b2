import type { Item } from '../domain/item/item.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Deal } from './deal.ts'
import type { DealState, Turn } from './machine.ts'
import type { Review } from './review.ts'

/** Who has the ball on an item, and how far apart the two sides are. */
export interface Ball {
  readonly state: DealState
  readonly turn: Turn
  /** Between the target that they countered with and the one that the plan has, in the item's unit; absent where they agree. */
  readonly apart?: number
  readonly unit?: string
  /** Other things that they want different: a date, a wording, an owner, milestones. */
  readonly other: boolean
}

/** States in which their last counter is what they hold. */
const APART: ReadonlySet<DealState> = new Set([
  'countered by them',
  'countered by us',
  'declined',
  'escalated',
  'waiting',
])

/** Who has the ball on each item that somebody was asked about, by id. Pure: what it says is in deals and reviews already. */
export function ballsOf(
  plan: Plan,
  deals: readonly Deal[],
  reviews: readonly Review[],
): ReadonlyMap<string, Ball> {
  const counters = new Map<string, Review>()
  for (const review of reviews)
    if (review.counts && review.answer?.verdict === 'counter') counters.set(review.item, review)
  return new Map(
    deals.map(({ item: id, state, turn }) => {
      const item = plan.tables.item.get(id)
      const counter = APART.has(state) ? counters.get(id)?.answer?.counter : undefined
      const apart = item && apartOn(item, counter?.target)
      const { target: _, ...rest } = counter ?? {}
      const other =
        item !== undefined && Object.entries(rest).some(([field, value]) => differs(item, field, value))
      const unit = apart === undefined ? undefined : item?.unit
      return [
        id,
        {
          state,
          turn,
          other,
          ...(apart === undefined ? {} : { apart }),
          ...(unit === undefined ? {} : { unit }),
        },
      ]
    }),
  )
}

function apartOn({ target }: Item, theirs: unknown): number | undefined {
  if (typeof theirs !== 'number' || typeof target !== 'number' || theirs === target) return undefined
  // Twelve digits are more than any plan has; the rest is dust of binary fractions.
  return Number(Math.abs(theirs - target).toPrecision(12))
}

function differs(item: Item, field: string, value: unknown): boolean {
  if (value === undefined) return false
  const ours: unknown = Reflect.get(item, field)
  return JSON.stringify(ours) !== JSON.stringify(value)
}
