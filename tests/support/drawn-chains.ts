import * as fc from 'fast-check'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { planFrom, run } from './plan-of.ts'

/** The items of every matrix of a drawn plan, by code. */
export const CODES = ['B1', 'B2', 'G1', 'G2', 'P1', 'P2', 'P3', 'M1', 'M2'] as const
/** From the lowest to the highest. */
const MATRICES = ['ops', 'corp', 'group'] as const
const ABOVE = { M: 'P', P: 'G', G: 'B', B: '' } as const
const VALUE = { S: 3, M: 2, W: 1, N: 0 } as const

interface Edge {
  readonly matrix: string
  readonly from: string
  readonly to: string
  readonly strength: keyof typeof VALUE
}

/** Chains as one would draw them: links of three matrices, and what goes on from one to the next. */
export interface DrawnChains {
  readonly edges: readonly Edge[]
  /** From an item of one matrix to an item of the next. */
  readonly deploys: readonly (readonly [string, string])[]
  readonly feeds: readonly (readonly [string, string])[]
}

const pairs = CODES.flatMap(from =>
  CODES.filter(to => ABOVE[from[0] as keyof typeof ABOVE] === to[0]).map(to => [from, to] as const),
)
const edges = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...MATRICES), fc.constantFrom(...pairs)), {
    selector: ([matrix, [from, to]]) => `${matrix} ${from} ${to}`,
    maxLength: 24,
  })
  .chain(places =>
    fc.tuple(
      ...places.map(([matrix, [from, to]]) =>
        fc.constantFrom('S', 'M', 'W', 'N').map((strength): Edge => ({
          matrix,
          from: `${matrix}-${from}`,
          to: `${matrix}-${to}`,
          strength,
        })),
      ),
    ),
  )
const levelStep = fc
  .tuple(fc.nat(MATRICES.length - 2), fc.constantFrom(...CODES), fc.constantFrom(...CODES))
  .map(([at, from, to]) => [`${MATRICES[at]}-${from}`, `${MATRICES[at + 1]}-${to}`] as const)
const levelSteps = fc.uniqueArray(levelStep, { maxLength: 4, selector: pair => pair.join(' ') })

export const drawnChains: fc.Arbitrary<DrawnChains> = fc.record({
  edges,
  deploys: levelSteps,
  feeds: levelSteps,
})

/** The plan of what was drawn. */
export function planOfChains({ edges: all, deploys, feeds }: DrawnChains): Plan {
  const byMatrix = (matrix: string) =>
    all
      .filter(edge => edge.matrix === matrix)
      .map(({ from, to, strength }) => `${from.split('-')[1]}>${to.split('-')[1]} ${strength}`)
      .join(', ')
  const plan = planFrom({
    items: Object.fromEntries(MATRICES.map(matrix => [matrix, CODES.join(' ')])),
    links: Object.fromEntries(MATRICES.map(matrix => [matrix, byMatrix(matrix)])),
    deploys: Object.fromEntries(
      deploys.map(([from]) => [from, deploys.filter(pair => pair[0] === from).map(pair => pair[1])]),
    ),
  })
  for (const [id] of feeds) {
    const fed = feeds.filter(pair => pair[0] === id).map(([, item]) => ({ item, rule: 'sum' }))
    run(plan, { type: 'item.set', id, patch: { feeds: fed } })
  }
  return plan
}

/** A chain written out: its items in order, and its weakest step. */
export interface WrittenChain {
  readonly items: readonly string[]
  readonly strength: number
}

/** Every chain from an item, one by one: upwards by links and from level to level, or downwards by links. */
export function everyChain(
  { edges: all, deploys, feeds }: DrawnChains,
  from: string,
  up: boolean,
): WrittenChain[] {
  const levels = [...deploys, ...feeds.filter(feed => !deploys.some(one => one.join() === feed.join()))]
  const chains: WrittenChain[] = []
  const walk = (at: string, items: readonly string[], strength: number) => {
    chains.push({ items, strength })
    for (const edge of all) {
      const [here, there] = up ? [edge.from, edge.to] : [edge.to, edge.from]
      const value = VALUE[edge.strength]
      if (here === at && value > 0) walk(there, [...items, there], Math.min(strength, value))
    }
    if (up) for (const [child, parent] of levels) if (child === at) walk(parent, [...items, parent], strength)
  }
  walk(from, [from], 3)
  return chains
}
