import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { lineOfSight } from '../../../../src/alignment/line-of-sight.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { itemIdSchema } from '../../../../src/domain/record/ids.ts'
import type { ItemId } from '../../../../src/domain/record/ids.ts'
import {
  CODES,
  drawnChains as drawn,
  everyChain,
  planOfChains as planOf,
} from '../../../support/drawn-chains.ts'
import type { DrawnChains } from '../../../support/drawn-chains.ts'
import { run } from '../../../support/plan-of.ts'

const rank = (code: string) => 'MPGB'.indexOf(code[0] ?? '')
const start = fc.constantFrom(...CODES.map(code => `ops-${code}`))

/** The best of every chain written out. */
function strongestByHand(chains: DrawnChains, from: string): Map<string, number> {
  const best = new Map<string, number>()
  for (const up of [true, false]) {
    for (const { items, strength } of everyChain(chains, from, up)) {
      const end = items.at(-1) ?? ''
      best.set(end, Math.max(strength, best.get(end) ?? 0))
    }
  }
  return best
}

const reachOf = (plan: Plan, from: string): ReadonlyMap<ItemId, number> =>
  lineOfSight(plan, [itemIdSchema.parse(from)])?.reach ?? new Map()

/** Whether everything of one line is in the other, at least as strong there. */
function within(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return [...a].every(([id, strength]) => (b.get(id) ?? 0) >= strength)
}

describe('laws of the line of sight', () => {
  it('is what writing out every chain gives', () => {
    fc.assert(
      fc.property(drawn, start, (plan, from) => {
        const line = reachOf(planOf(plan), from)
        const byHand = strongestByHand(plan, from)
        return line.size === byHand.size && within(line, byHand) && within(byHand, line)
      }),
    )
  })

  it('never grows nor gets stronger when a link goes, and never shrinks when one becomes strong', () => {
    fc.assert(
      fc.property(drawn, start, fc.nat(), (plan, from, at) => {
        const edge = plan.edges[at % Math.max(1, plan.edges.length)]
        fc.pre(edge !== undefined)
        const link = { type: 'link.set', id: 'x', a: edge.from, b: edge.to }
        const changed = planOf(plan)
        const before = new Map(reachOf(changed, from))
        run(changed, { ...link, strength: null })
        const without = new Map(reachOf(changed, from))
        run(changed, { ...link, strength: 'strong' })
        return within(without, before) && within(before, reachOf(changed, from))
      }),
    )
  })

  it('is for several starts the lines of each of them together', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom('B', 'G', 'P', 'M'), (plan, list) => {
        const of = planOf(plan)
        const starts = CODES.filter(code => code.startsWith(list)).map(code => `ops-${code}`)
        const together = lineOfSight(
          of,
          starts.map(id => itemIdSchema.parse(id)),
        )?.reach
        const each = starts.map(id => reachOf(of, id))
        const one = (id: ItemId) => Math.max(...each.map(line => line.get(id) ?? 0))
        return (
          together?.size === new Set(each.flatMap(line => [...line.keys()])).size &&
          [...together].every(([id, strength]) => one(id) === strength)
        )
      }),
    )
  })

  it('says as the strength of the chain what the end is reached with, and a weakest link of just that strength', () => {
    fc.assert(
      fc.property(drawn, start, (plan, from) => {
        const of = planOf(plan)
        const line = lineOfSight(of, [itemIdSchema.parse(from)])
        if (line?.chain === undefined) return true
        const { strength, end, weakest } = line.chain
        const link = weakest === undefined ? undefined : of.tables.link.get(weakest)
        const known = { strong: 3, medium: 2, weak: 1, none: 0 }
        return (
          line.reach.get(end) === strength &&
          rank(end.split('-')[1] ?? '') === (from.startsWith('ops-B') && end.startsWith('ops-M') ? 0 : 3) &&
          (strength === 3 ? link === undefined : link !== undefined && known[link.strength] === strength)
        )
      }),
    )
  })
})
