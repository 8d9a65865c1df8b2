import type { Review } from '../../../src/catchball/review.ts'
import type { Staged } from '../../../src/catchball/staged.ts'
import { COUNTER_FIELDS } from '../../../src/domain/decision/decision.ts'
import type { CounterField } from '../../../src/domain/decision/decision.ts'
import type { ItemId } from '../../../src/domain/record/ids.ts'
import { itemIdSchema } from '../../../src/domain/record/ids.ts'

/**
 * What is decided and not applied yet, answer by answer. One answer may take two records: a counter of which one field is
 * taken and another declined.
 */
export type Staging = ReadonlyMap<string, readonly Staged[]>

export const NOTHING_STAGED: Staging = new Map()

/** What a decision about an answer or offer is kept by. */
export function matterKey({ response, item }: Pick<Review, 'response' | 'item'>): string {
  return `${response} ${item}`
}

/** With this decided about an answer, in place of what was staged about it before. */
export function withStaged(staging: Staging, key: string, decisions: readonly Staged[]): Staging {
  return new Map([...staging, [key, decisions]])
}

/** Without what was staged about an answer. */
export function withoutStaged(staging: Staging, key: string): Staging {
  return new Map([...staging].filter(([other]) => other !== key))
}

/** Everything that is staged, in the order it was decided. */
export function allStaged(staging: Staging): Staged[] {
  return [...staging.values()].flat()
}

/**
 * The staged decisions that can still be applied: those of answers that wait. Where a later answer came, or somebody decided
 * meanwhile, the decision falls away. `reviews` are all of one matrix; decisions about others are kept.
 */
export function stillStaged(staging: Staging, reviews: readonly Review[]): Staging {
  const open = new Set(reviews.filter(({ standing }) => standing === 'waiting').map(matterKey))
  const gone = [...staging.keys()].filter(key => !open.has(key))
  return gone.length === 0 ? staging : new Map([...staging].filter(([key]) => open.has(key)))
}

/** A field of an item that two staged decisions would set to different values. */
export interface Clash {
  readonly item: string
  readonly field: CounterField
  readonly keys: readonly string[]
}

/** Where staged decisions contradict each other: only one value can be taken. */
export function clashesIn(staging: Staging, reviews: readonly Review[]): Clash[] {
  const byField = new Map<string, { clash: Clash; values: Set<string> }>()
  for (const [key, decisions] of staging) {
    const review = reviews.find(one => matterKey(one) === key)
    for (const staged of decisions) {
      for (const field of COUNTER_FIELDS) {
        const value = valueSet(staged, review, field)
        if (value === undefined || staged.item === undefined) continue
        const at = `${staged.item} ${field}`
        const found = byField.get(at)
        const keys = [...(found?.clash.keys ?? []), key]
        const values = new Set([...(found?.values ?? []), JSON.stringify(value)])
        byField.set(at, { clash: { item: staged.item, field, keys }, values })
      }
    }
  }
  return [...byField.values()].filter(({ values }) => values.size > 1).map(({ clash }) => clash)
}

/** The targets that staged decisions would set, item by item; those of `except` are left out. */
export function stagedTargets(
  staging: Staging,
  reviews: readonly Review[],
  except?: string,
): Map<ItemId, number> {
  const targets = new Map<ItemId, number>()
  for (const [key, decisions] of staging) {
    if (key === except) continue
    const review = reviews.find(one => matterKey(one) === key)
    for (const staged of decisions) {
      const target = valueSet(staged, review, 'target')
      if (typeof target === 'number') targets.set(itemIdSchema.parse(staged.item), target)
      for (const { item, way, target: raised } of staged.parents ?? [])
        if (way === 'raise' && raised !== undefined) targets.set(item, raised)
    }
  }
  return targets
}

/** What a staged decision sets a field of its item to; undefined where it leaves it. */
function valueSet(staged: Staged, review: Review | undefined, field: CounterField) {
  const { act, fields, counter } = staged
  if (act === 'counter') return counter?.[field]
  if (act !== 'accept' || review?.answer?.verdict !== 'counter') return undefined
  return fields === undefined || fields.includes(field) ? review.answer.counter?.[field] : undefined
}
