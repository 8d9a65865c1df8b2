import * as fc from 'fast-check'
import { commandSchema } from '../../src/domain/command/commands.ts'
import type { Command, SingleCommand } from '../../src/domain/command/commands.ts'
import { ITEM_KINDS, itemSchema } from '../../src/domain/item/item.ts'
import type { ItemKind } from '../../src/domain/item/item.ts'
import { NEIGHBOURS } from '../../src/domain/link/neighbours.ts'
import { allRecords } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { PLAN_STATUSES, ROLES, STRENGTHS } from '../../src/domain/record/entities.ts'
import type { Entity, TableName } from '../../src/domain/record/tables.ts'
import { arbitraryFields } from './arbitrary-item.ts'
import {
  arbitraryCode,
  arbitraryId,
  arbitraryNumber,
  arbitraryOrder,
  arbitraryText,
} from './arbitrary-values.ts'

const TYPES = [
  'plan.set',
  'department.add',
  'department.set',
  'department.remove',
  'department.merge',
  'person.add',
  'person.set',
  'person.remove',
  'person.merge',
  'matrix.add',
  'matrix.set',
  'matrix.remove',
  'item.add',
  'item.add',
  'item.add',
  'item.set',
  'item.set',
  'item.remove',
  'item.move',
  'item.renumber',
  'link.set',
  'link.set',
  'link.set',
  'role.set',
  'role.set',
  'waiver.add',
  'waiver.remove',
  'plan.replace',
] as const satisfies readonly SingleCommand['type'][]

const intent = fc.record({
  type: fc.constantFrom(...TYPES),
  fresh: arbitraryId,
  picks: fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }),
  /** Now and then an id leads to a record of another kind, or to one that is there already. */
  wild: fc.integer({ min: 0, max: 15 }).map(n => n === 0),
  flag: fc.boolean(),
  text: arbitraryText(),
  code: arbitraryCode,
  order: arbitraryOrder,
  number: arbitraryNumber,
  kind: fc.constantFrom(...ITEM_KINDS),
  fields: fc.constantFrom(...ITEM_KINDS).chain(arbitraryFields),
  cleared: fc.constantFrom(
    null,
    'target',
    'due',
    'why',
    'owner',
    'deploys',
    'matrix',
    'table',
    '__proto__',
    'constructor',
  ),
  reason: fc.option(arbitraryText(), { nil: undefined }),
})
type Single = typeof intent extends fc.Arbitrary<infer I> ? I : never

/** What somebody means to do, before it is known to which plan: `commandFor` makes a command of it. */
export type Intent = Single | readonly Single[]

/** One edit, or now and then a batch of some. */
const arbitraryIntent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 8, arbitrary: intent },
  { weight: 1, arbitrary: fc.array(intent, { maxLength: 4 }) },
)

/** Edits in a row. */
export function arbitraryIntents(maxLength: number): fc.Arbitrary<readonly Intent[]> {
  return fc.array(arbitraryIntent, { maxLength })
}

/**
 * The command that an intent means for this plan: its picks lead to records that are there. Always valid by its schema;
 * whether the plan takes it is another matter.
 */
export function commandFor(plan: Plan, of: Intent): Command {
  if (!('type' in of)) {
    const commands = of.map(one => single(plan, one))
    return commandSchema.parse({ type: 'batch', label: 'Several', commands, reason: of[0]?.reason })
  }
  return commandSchema.parse({ ...single(plan, of), reason: of.reason })
}

function single(plan: Plan, of: Single): object {
  return { type: of.type, ...body(plan, of) }
}

function body(plan: Plan, of: Single): object {
  const id = (table: TableName, place: number) => pick(plan, of, table, place)
  const { type, flag, text } = of
  const fresh = of.wild ? id('item', 0) : of.fresh
  const reference = (table: TableName, place: number) => (flag ? id(table, place) : undefined)
  switch (type) {
    case 'plan.set':
      return { patch: { ...(flag ? { status: choose(PLAN_STATUSES, of) } : {}), title: text } }
    case 'department.add':
      return {
        record: {
          table: 'department',
          id: fresh,
          code: of.code,
          name: text,
          parent: reference('department', 1),
          head: reference('person', 2),
          order: of.order,
        },
      }
    case 'department.set':
      return {
        id: id('department', 0),
        patch: { name: text, parent: id('department', 1), ...(flag && { head: id('person', 2) }) },
      }
    case 'department.merge':
      return { from: id('department', 0), into: id('department', 1) }
    case 'person.add':
      return {
        record: {
          table: 'person',
          id: fresh,
          code: of.code,
          name: text,
          kind: 'person',
          department: reference('department', 1),
          order: of.order,
        },
        matrix: reference('matrix', 2),
      }
    case 'person.set':
      return { id: id('person', 0), patch: { name: text, department: flag ? id('department', 1) : null } }
    case 'person.remove':
      return {
        id: id('person', 0),
        ...(flag ? { handover: id('person', 1) } : { handover: of.number > 0 ? null : undefined }),
      }
    case 'person.merge':
      return { from: id('person', 0), into: id('person', 1) }
    case 'matrix.add':
      return { record: matrixOf(plan, of, fresh) }
    case 'matrix.set':
      return {
        id: id('matrix', 0),
        patch: {
          title: text,
          code: of.code,
          ...(flag && { parent: { matrix: id('matrix', 1), items: [id('item', 2)] } }),
          shown: [id('person', 3)],
        },
      }
    case 'item.add':
      return {
        id: fresh,
        matrix: id('matrix', 0),
        kind: of.kind,
        text,
        order: of.order,
        ...(flag && { code: of.code }),
        patch: patchOf(plan, of, of.kind),
      }
    case 'item.set':
      return {
        id: id('item', 0),
        patch: {
          ...patchOf(plan, of, plan.tables.item.get(id('item', 0))?.kind),
          ...(of.cleared === null ? {} : { [of.cleared]: null }),
        },
      }
    case 'item.move':
      return { id: id('item', 0), order: of.order }
    case 'item.renumber':
      return { id: id('item', 0), code: of.code }
    case 'waiver.add':
      return {
        record: {
          table: 'waiver',
          id: fresh,
          matrix: id('matrix', 0),
          rule: choose(['C02', 'C09', 'C13', 'C19', 'C35', 'C41'], of),
          items: [id('item', 1)],
          reason: text,
          by: reference('person', 2),
        },
      }
    case 'link.set': {
      const [a, b] = pairOf(plan, of)
      return {
        id: fresh,
        a,
        b,
        strength: choose([...STRENGTHS, ...STRENGTHS, null], of),
        ...(flag && { effect: 'against', note: text }),
      }
    }
    case 'role.set':
      return {
        id: fresh,
        item: of.wild ? id('item', 0) : oneOf(plan, 'priority', of.picks[0]),
        person: id('person', 1),
        role: choose([...ROLES, ...ROLES, null], of),
        second: flag,
      }
    case 'plan.replace':
      return { label: 'Replace', records: replaced(plan, of) }
    default:
      return { id: id(tableOf(type), 0) }
  }
}

type Removal = 'department.remove' | 'matrix.remove' | 'item.remove' | 'waiver.remove'

function tableOf(type: Removal): TableName {
  const [table] = type.split('.')
  return table === 'department' || table === 'matrix' || table === 'item' ? table : 'waiver'
}

/** Two items that meet on the X, mostly. */
function pairOf(plan: Plan, of: Single): readonly [string, string] {
  const [first, second] = choose(NEIGHBOURS, of)
  const a = oneOf(plan, first, of.picks[0])
  if (of.wild) return [a, pick(plan, of, 'item', 1)]
  const matrix = plan.tables.item.get(a)?.matrix
  const b = oneOf(plan, second, of.picks[1], matrix)
  return of.flag ? [b, a] : [a, b]
}

function oneOf(plan: Plan, kind: ItemKind, place = 0, matrix?: string): string {
  const items = [...plan.tables.item.values()].filter(
    item => item.kind === kind && (matrix === undefined || item.matrix === matrix),
  )
  return items[place % Math.max(1, items.length)]?.id ?? 'nobody'
}

/** The fields of a patch that a kind may carry; all of them where the intent is wild. */
function fitting(of: Single, kind: ItemKind | undefined): object {
  const schema = itemSchema.def.options.find(option => option.shape.kind.def.values[0] === kind)
  if (of.wild || schema === undefined) return of.fields
  return Object.fromEntries(Object.entries(of.fields).filter(([field]) => field in schema.shape))
}

function patchOf(plan: Plan, of: Single, kind: ItemKind | undefined): object {
  const item = pick(plan, of, 'item', 2)
  const names = [
    {},
    kind === 'metric' || of.wild ? { owner: pick(plan, of, 'person', 3) } : {},
    { deploys: [item] },
    { feeds: [{ item, rule: 'sum' }] },
    { displaces: [item] },
  ]
  return { ...fitting(of, kind), ...choose(names, of) }
}

function matrixOf(plan: Plan, of: Single, id: string): object {
  const parent = of.flag ? { matrix: pick(plan, of, 'matrix', 1), items: [] } : undefined
  return {
    table: 'matrix',
    id,
    key: of.code,
    title: of.text,
    shown: [],
    retired: [],
    parent,
    owner: of.flag ? pick(plan, of, 'person', 2) : undefined,
    order: of.order,
  }
}

/** The records of the plan without one, with one changed, or with one twice. */
function replaced(plan: Plan, of: Single): readonly Entity[] {
  const records = [...allRecords(plan)]
  const place = (of.picks[0] ?? 0) % Math.max(1, records.length)
  const one = records[place]
  if (one === undefined) return records
  if (of.wild) return [...records, one]
  if (of.flag) return records.filter(record => record !== one)
  return records.map(record =>
    record === one && record.table === 'item' ? { ...record, text: of.text } : record,
  )
}

/** The id of a record of a table, or of any record where the intent is wild, or an id that leads nowhere. */
function pick(plan: Plan, of: Single, table: TableName, place: number): string {
  const n = of.picks[place] ?? 0
  const ids =
    of.wild && n % 3 === 0 ? [...allRecords(plan)].map(record => record.id) : [...plan.tables[table].keys()]
  return ids.length === 0 ? `nobody${n}` : (ids[n % ids.length] ?? 'nobody')
}

function choose<T>(list: readonly T[], of: Single): T {
  const chosen = list[(of.picks[4] ?? 0) % list.length]
  if (chosen === undefined) throw new Error('Nothing to choose from')
  return chosen
}
