import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { lineOfSight } from '../../../../src/alignment/line-of-sight.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { itemIdSchema } from '../../../../src/domain/record/ids.ts'
import type { ItemId } from '../../../../src/domain/record/ids.ts'
import { planFrom, run } from '../../../support/plan-of.ts'

const CODES = ['B1', 'B2', 'G1', 'G2', 'P1', 'P2', 'P3', 'M1', 'M2'] as const
const ABOVE = { M: 'P', P: 'G', G: 'B', B: '' } as const
const MATRICES = ['ops', 'corp', 'group'] as const
const VALUE = { S: 3, M: 2, W: 1, N: 0 } as const

interface Edge {
  readonly matrix: string
  readonly from: string
  readonly to: string
  readonly strength: keyof typeof VALUE
}
interface Drawn {
  readonly edges: readonly Edge[]
  /** From an item of one matrix to an item of the next. */
  readonly deploys: readonly (readonly [string, string])[]
}

const rank = (code: string) => 'MPGB'.indexOf(code[0] ?? '')
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
          strength: strength,
        })),
      ),
    ),
  )
const deploy = fc
  .tuple(fc.nat(MATRICES.length - 2), fc.constantFrom(...CODES), fc.constantFrom(...CODES))
  .map(([at, from, to]) => [`${MATRICES[at]}-${from}`, `${MATRICES[at + 1]}-${to}`] as const)
const drawn: fc.Arbitrary<Drawn> = fc.record({
  edges,
  deploys: fc.uniqueArray(deploy, { maxLength: 4, selector: pair => pair.join(' ') }),
})
const start = fc.constantFrom(...CODES.map(code => `ops-${code}`))

function planOf({ edges: all, deploys }: Drawn): Plan {
  const byMatrix = (matrix: string) =>
    all
      .filter(edge => edge.matrix === matrix)
      .map(({ from, to, strength }) => `${from.split('-')[1]}>${to.split('-')[1]} ${strength}`)
      .join(', ')
  return planFrom({
    items: Object.fromEntries(MATRICES.map(matrix => [matrix, CODES.join(' ')])),
    links: Object.fromEntries(MATRICES.map(matrix => [matrix, byMatrix(matrix)])),
    deploys: Object.fromEntries(
      deploys.map(([from]) => [from, deploys.filter(pair => pair[0] === from).map(pair => pair[1])]),
    ),
  })
}

/** Every chain written out one by one: upwards by links and `deploys`, or downwards by links. */
function strongestByHand({ edges: all, deploys }: Drawn, from: string): Map<string, number> {
  const best = new Map<string, number>()
  const walk = (at: string, strength: number, up: boolean) => {
    best.set(at, Math.max(strength, best.get(at) ?? 0))
    for (const edge of all) {
      const [here, there] = up ? [edge.from, edge.to] : [edge.to, edge.from]
      const value = VALUE[edge.strength]
      if (here === at && value > 0) walk(there, Math.min(strength, value), up)
    }
    if (up) for (const [child, parent] of deploys) if (child === at) walk(parent, strength, up)
  }
  walk(from, 3, true)
  walk(from, 3, false)
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
