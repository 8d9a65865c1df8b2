import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { lineOfSight } from '../../../../../src/alignment/line-of-sight.ts'
import { spelledChain } from '../../../../../src/alignment/lines/spelled-chain.ts'
import type { SpelledChain } from '../../../../../src/alignment/lines/spelled-chain.ts'
import { linesOf, strengthBetween } from '../../../../../src/alignment/lines/strengths.ts'
import type { Lines } from '../../../../../src/alignment/lines/strengths.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import { drawnChains, everyChain, planOfChains } from '../../../../support/drawn-chains.ts'
import type { WrittenChain } from '../../../../support/drawn-chains.ts'

const itemsOf = (chain: SpelledChain | undefined) =>
  chain && [chain.from, ...chain.steps.map(step => step.to)]

/** Every pair of an item and a breakthrough of a plan. */
function pairsOf({ graph, breakthroughs }: Lines): [Item, Item][] {
  return graph.items.flatMap(item => breakthroughs.map(end => [item, end] as [Item, Item]))
}

describe('laws of the strongest chains', () => {
  it('are the strongest of every chain written out; of those the shortest, of those the first in display order', () => {
    fc.assert(
      fc.property(drawnChains, chains => {
        const plan = planOfChains(chains)
        const lines = linesOf(plan)
        const place = (id: string) => lines.graph.items.findIndex(item => item.id === id)
        const before = (a: WrittenChain, b: WrittenChain) => {
          const apart = a.items.findIndex((id, at) => id !== b.items[at])
          return (
            b.strength - a.strength ||
            a.items.length - b.items.length ||
            place(a.items[apart] ?? '') - place(b.items[apart] ?? '')
          )
        }
        return pairsOf(lines).every(([item, end]) => {
          const [best] = everyChain(chains, item.id, true)
            .filter(({ items }) => items.at(-1) === end.id)
            .sort(before)
          const spelled = spelledChain(plan, lines, item.id, end.id)
          return (
            strengthBetween(lines, item.id, end.id) === (best?.strength ?? 0) &&
            spelled?.strength === best?.strength &&
            itemsOf(spelled)?.join() === best?.items.join()
          )
        })
      }),
    )
  })

  it('are as strong as their weakest step, which is the first of that strength', () => {
    fc.assert(
      fc.property(drawnChains, chains => {
        const plan = planOfChains(chains)
        const lines = linesOf(plan)
        return pairsOf(lines).every(([item, end]) => {
          const chain = spelledChain(plan, lines, item.id, end.id)
          if (chain === undefined) return true
          const { strength, steps, weakest } = chain
          const least = Math.min(3, ...steps.map(step => step.strength))
          const first = least === 3 ? undefined : steps.find(step => step.strength === least)
          return least === strength && weakest === first
        })
      }),
    )
  })

  it('reach what the line of sight reaches, just as strongly', () => {
    fc.assert(
      fc.property(drawnChains, chains => {
        const plan = planOfChains(chains)
        const lines = linesOf(plan)
        return lines.graph.items.every(item => {
          if (item.kind === 'breakthrough') return true
          const reach = lineOfSight(plan, [item.id])?.reach
          return lines.breakthroughs.every(
            end => strengthBetween(lines, item.id, end.id) === (reach?.get(end.id) ?? 0),
          )
        })
      }),
    )
  })
})
