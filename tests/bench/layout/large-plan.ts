import { planOf } from '../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import { entitySchema } from '../../../src/domain/record/tables.ts'
import type { Entity } from '../../../src/domain/record/tables.ts'
import { matrixIdSchema } from '../../../src/domain/record/ids.ts'
import { ordersBetween } from '../../../src/support/order-key.ts'

/** How many records of each kind the plan gets, and how many links in all. */
export interface PlanSize {
  readonly breakthroughs: number
  readonly goals: number
  readonly priorities: number
  readonly metrics: number
  readonly owners: number
  readonly links: number
}

/** The size that the speed of the layout is measured with. */
export const LARGE: PlanSize = {
  breakthroughs: 20,
  goals: 40,
  priorities: 60,
  metrics: 60,
  owners: 40,
  links: 1500,
}
export const MATRIX = matrixIdSchema.parse('matrix')

const WORDS =
  'reduce scrap and rework in casting lead time of orders yield supplier quality energy safety training standard work delivery cost'.split(
    ' ',
  )

/** A plan of one matrix with labels of 20 to 60 characters, the same on every run. */
export function largePlan(size: PlanSize): Plan {
  const next = numbers(7)
  const text = () => Array.from({ length: 4 + (next() % 6) }, () => WORDS[next() % WORDS.length]).join(' ')
  const people = Array.from({ length: size.owners }, (_, i) => `o${i}`)
  const lists = [
    codes('B', size.breakthroughs),
    codes('G', size.goals),
    codes('P', size.priorities),
    codes('M', size.metrics),
  ] as const
  const [breakthroughs, goals, priorities, metrics] = lists
  const pairs = [
    [goals, breakthroughs],
    [priorities, goals],
    [metrics, priorities],
    [breakthroughs, metrics],
  ].flatMap(([first = [], second = []]) => first.flatMap(a => second.map(b => [a, b] as const)))
  const step = Math.max(1, Math.floor(pairs.length / size.links))
  const linked = pairs.filter((_, i) => i % step === 0).slice(0, size.links)
  return planOf([
    ...frame(),
    ...people.map((id, i) =>
      record({
        table: 'person',
        id,
        code: id,
        name: `A. Person ${i}`,
        title: 'Assembly',
        kind: 'person',
        order: orderAt(i),
      }),
    ),
    ...lists
      .flat()
      .map((code, i) => record(itemOf(code, text(), orderAt(i), people[next() % people.length]))),
    ...linked.map(([a, b], i) =>
      record({
        table: 'link',
        id: `l${i}`,
        matrix: MATRIX,
        a,
        b,
        strength: ['strong', 'medium', 'weak'][i % 3],
      }),
    ),
    ...priorities.flatMap((item, i) => rolesOn(item, i, people)),
  ])
}

function frame(): Entity[] {
  const plan = {
    id: 'plan',
    title: 'Plan',
    status: 'draft',
    arrangement: 'standard',
    labels: {},
    limits: {},
    fields: [],
  }
  return [
    record({ table: 'plan', ...plan }),
    record({ table: 'matrix', id: MATRIX, key: 'm', title: 'Works', shown: [], retired: [], order: 'a0' }),
  ]
}

function itemOf(code: string, text: string, order: string, owner: string | undefined) {
  const kinds: Record<string, string> = { B: 'breakthrough', G: 'goal', P: 'priority', M: 'metric' }
  const kind = kinds[code[0] ?? 'B']
  const measured = kind === 'metric' ? { baseline: 12.5, target: 8, unit: '% of output', owner } : {}
  return { table: 'item', id: code, matrix: MATRIX, code, earlier: [], kind, text, order, ...measured }
}

function rolesOn(item: string, i: number, people: readonly string[]): Entity[] {
  return (['accountable', 'responsible', 'consulted'] as const).map((role, k) => {
    const person = people[(i * 3 + k) % people.length]
    return record({ table: 'role', id: `r${i}-${k}`, matrix: MATRIX, item, person, role })
  })
}

const orders = ordersBetween(null, null, 1000)

function orderAt(index: number): string {
  return orders[index] ?? 'zz'
}

function codes(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)
}

function record(value: unknown): Entity {
  return entitySchema.parse(value)
}

/** A row of whole numbers that looks random and is the same every time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state >> 8
  }
}
