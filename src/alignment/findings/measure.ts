import type { Item } from '../../domain/item/item.ts'
import { contradictionsIn } from '../../domain/item/target.ts'

/**
 * What is wrong with a target in words, or undefined: it is text, the baseline meets it already, it goes against its direction,
 * or a band is upside down. Where something is missing nothing is said. Source: rule C17 (domain, 1.19).
 */
export function contradictionOf(item: Item): string | undefined {
  const { baseline, target, direction, low, high } = item
  const found = contradictionsIn(item)
  if (found.includes('limits-crossed')) return `the band from ${low} to ${high} is upside down`
  if (typeof target === 'string') return `the target "${target}" is not a number`
  if (!found.includes('met-at-baseline')) return undefined
  if (baseline === target) return `the baseline ${baseline} meets the target already`
  return `from ${baseline} to ${target}, though better is ${direction === 'increase' ? 'higher' : 'lower'}`
}

/** Whether a value is as good as a target or better; undefined where the direction is not known. */
export function meets(value: number, target: number, direction: Item['direction']): boolean | undefined {
  switch (direction) {
    case 'increase':
      return value >= target
    case 'decrease':
      return value <= target
    case 'maintain':
      return value === target
    case undefined:
      return undefined
  }
}

/** Which way is better: as the item says, else the way from its baseline to its target. */
export function directionOf({ baseline, target, direction }: Item): Item['direction'] {
  if (direction !== undefined) return direction
  if (typeof baseline !== 'number' || typeof target !== 'number' || baseline === target) return undefined
  return target > baseline ? 'increase' : 'decrease'
}
