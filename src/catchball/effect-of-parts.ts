import type { FEED_RULES } from '../domain/item/item.ts'
import type { Measure } from '../domain/record/values.ts'

/** How targets make up a parent's target. Source: plan-format, section 2. */
export type FeedRule = (typeof FEED_RULES)[number]

/** What an effect asks of an item. */
export interface FiguredItem {
  readonly id: string
  readonly baseline?: Measure | undefined
  readonly target?: Measure | undefined
  readonly direction?: 'increase' | 'decrease' | 'maintain' | undefined
}

/** One item whose target goes into the target of a parent. */
export interface FeedingPart {
  readonly part: FiguredItem
  readonly feed: { readonly rule: FeedRule; readonly share?: number | undefined }
}

/** What of a parent's target its parts make up, before and after one of them changes. */
export interface PartsEffect {
  readonly rule: FeedRule
  readonly target: number
  /** What the parts come to; with `share`, the covered part of 1. */
  readonly before: number
  readonly after: number
  /** Whether the parts make the target up, before and after. */
  readonly coveredBefore: boolean
  readonly covered: boolean
  /** How much is missing afterwards, in the parent's unit (with `share`, of 1); 0 where it is covered. */
  readonly missing: number
}

type Targets = ReadonlyMap<string, number>

/** Figures given with few digits are allowed to be off by rounding. */
const SLACK = 1e-6

/**
 * What other targets for some items mean to the target of one parent. Undefined where the parent has no number as target, or a
 * part has none.
 *
 * `parts`: all that feed the parent; the rule of the first holds. `targets`: the new target of each item that changes, by id.
 */
export function effectOfParts(
  parent: FiguredItem,
  parts: readonly FeedingPart[],
  targets: Targets,
): PartsEffect | undefined {
  const target = targets.get(parent.id) ?? parent.target
  const rule = parts[0]?.feed.rule
  if (typeof target !== 'number' || rule === undefined) return undefined
  const figures = (after: Targets) =>
    parts.map(({ part, feed }) =>
      rule === 'share' ? shareOf(part, feed.share, after) : figureOf(part, after),
    )
  const [before, after] = [made(rule, figures(NONE), parent), made(rule, figures(targets), parent)]
  if (before === undefined || after === undefined) return undefined
  const whole = rule === 'share' ? 1 : target
  const lower = rule !== 'share' && isLower(parent)
  const gap = lower ? after - whole : whole - after
  const slack = SLACK * Math.max(1, Math.abs(whole))
  return {
    ...{ rule, target, before, after, covered: gap <= slack, missing: gap <= slack ? 0 : gap },
    coveredBefore: (lower ? before - whole : whole - before) <= slack,
  }
}

const NONE: Targets = new Map()

function figureOf(part: FiguredItem, targets: Targets): number | undefined {
  const target = targets.get(part.id) ?? part.target
  return typeof target === 'number' ? target : undefined
}

/** A share counts as far as its part goes the whole way from baseline to target that it was given for. */
function shareOf(part: FiguredItem, share: number | undefined, targets: Targets): number | undefined {
  const next = targets.get(part.id)
  if (share === undefined || next === undefined) return share
  const { baseline, target } = part
  if (typeof baseline !== 'number' || typeof target !== 'number' || target === baseline) return share
  return share * Math.max(0, (next - baseline) / (target - baseline))
}

function made(
  rule: FeedRule,
  figures: readonly (number | undefined)[],
  parent: FiguredItem,
): number | undefined {
  const numbers = figures.filter(figure => figure !== undefined)
  if (numbers.length < figures.length) return undefined
  const sum = numbers.reduce((total, number) => total + number, 0)
  if (rule === 'average') return sum / numbers.length
  if (rule !== 'same') return sum
  return isLower(parent) ? Math.max(...numbers) : Math.min(...numbers)
}

/** Whether less is better: said, or shown by baseline and target. */
function isLower({ direction, baseline, target }: FiguredItem): boolean {
  if (direction !== undefined) return direction === 'decrease'
  return typeof baseline === 'number' && typeof target === 'number' && target < baseline
}
