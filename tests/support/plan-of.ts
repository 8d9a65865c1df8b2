import { applyCommand } from '../../src/domain/command/apply.ts'
import { commandSchema } from '../../src/domain/command/commands.ts'
import { advance, planOf } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { entitySchema } from '../../src/domain/record/tables.ts'
import { ordersBetween } from '../../src/support/order-key.ts'

const KINDS = { B: 'breakthrough', G: 'goal', P: 'priority', M: 'metric' } as const
const STRENGTHS = { S: 'strong', M: 'medium', W: 'weak', N: 'none' } as const
const ROLES = { A: 'accountable', R: 'responsible', C: 'consulted', I: 'informed' } as const

/** A plan in shorthand. Ids are readable: item "corp-G1", person "ann", matrix "corp". */
export interface Shorthand {
  /** Codes by matrix: `{ corp: 'B1 G1 P1 M1' }`. */
  readonly items: Readonly<Record<string, string>>
  /** `{ corp: 'G1>B1 S, P1>G1 W' }`. */
  readonly links?: Readonly<Record<string, string>>
  /** `{ corp: 'P1 ann A, P1 bob R' }`; people are made as they are named. */
  readonly roles?: Readonly<Record<string, string>>
  /** `{ 'ops-G1': ['corp-P1'] }`. */
  readonly deploys?: Readonly<Record<string, readonly string[]>>
}

/** Makes a plan from shorthand by the same commands that a person's edits use. Throws on a mistake in the shorthand. */
export function planFrom(shorthand: Shorthand): Plan {
  const head = entitySchema.parse({
    table: 'plan',
    id: 'plan',
    title: 'Plan',
    status: 'draft',
    arrangement: 'standard',
    labels: {},
    limits: {},
    fields: [],
  })
  const plan = planOf([head])
  const matrices = Object.keys(shorthand.items)
  const orders = ordersBetween(null, null, matrices.length)
  matrices.forEach((matrix, i) => addMatrix(plan, matrix, orders[i] ?? 'a0', shorthand))
  for (const [id, deploys] of Object.entries(shorthand.deploys ?? {})) {
    run(plan, { type: 'item.set', id, patch: { deploys } })
  }
  return plan
}

/** Applies a command that must not be refused. */
export function run(plan: Plan, command: unknown): void {
  const result = applyCommand(plan, commandSchema.parse(command))
  if (!result.ok) throw new Error(result.error.message)
  advance(plan, result.value)
}

function addMatrix(plan: Plan, matrix: string, order: string, shorthand: Shorthand): void {
  run(plan, {
    type: 'matrix.add',
    record: { table: 'matrix', id: matrix, key: matrix, title: matrix, order, shown: [], retired: [] },
  })
  const codes = words(shorthand.items[matrix], ' ')
  const orders = ordersBetween(null, null, codes.length)
  codes.forEach((code, i) => {
    const kind = KINDS[code[0] as keyof typeof KINDS]
    run(plan, {
      type: 'item.add',
      id: `${matrix}-${code}`,
      matrix,
      kind,
      text: `Text of ${code}`,
      order: orders[i],
      code,
    })
  })
  for (const link of words(shorthand.links?.[matrix], ',')) {
    const [pair = '', strength = ''] = link.split(' ')
    const [a = '', b = ''] = pair.split('>').map(code => `${matrix}-${code}`)
    run(plan, {
      type: 'link.set',
      id: `${a}-${b}`,
      a,
      b,
      strength: STRENGTHS[strength as keyof typeof STRENGTHS],
    })
  }
  for (const role of words(shorthand.roles?.[matrix], ',')) addRole(plan, matrix, role)
}

function addRole(plan: Plan, matrix: string, shorthand: string): void {
  const [code = '', person = '', role = ''] = shorthand.split(' ')
  if (!plan.tables.person.has(person)) {
    const record = {
      table: 'person',
      id: person,
      code: person,
      name: person,
      kind: 'person',
      order: `a${plan.tables.person.size}`,
    }
    run(plan, { type: 'person.add', record })
  }
  const item = `${matrix}-${code}`
  run(plan, {
    type: 'role.set',
    id: `${item}-${person}`,
    item,
    person,
    role: ROLES[role as keyof typeof ROLES],
    second: true,
  })
}

function words(text: string | undefined, separator: string): string[] {
  return (text ?? '')
    .split(separator)
    .map(word => word.trim())
    .filter(word => word !== '')
}
