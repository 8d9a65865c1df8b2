import { ITEM_KINDS } from '../../domain/item/item.ts'
import type { Item, ItemKind } from '../../domain/item/item.ts'
import { headOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { byOrder } from '../../support/order-key.ts'
import { distinctColumns, fitsColumn } from '../../domain/item/own-columns.ts'
import { byText, codeOf, ordered } from './write-order.ts'

const MEASURE = ['baseline', 'target', 'unit', 'direction', 'low', 'high']
const TIME = ['start', 'due', 'milestones']
const ELSEWHERE = ['deploys', 'feeds', 'displaces']
const MARKS = ['confidential', 'setAside', 'translations', 'fields']

/** The written order of an item's keys, as the examples of the format have it. Source: plan-format, section 2. */
const KEYS = {
  breakthrough: ['id', 'kind', 'text', 'why', ...MEASURE, ...TIME, ...ELSEWHERE, ...MARKS],
  goal: ['id', 'kind', 'text', 'weight', 'why', ...MEASURE, ...TIME, ...ELSEWHERE, ...MARKS],
  priority: ['id', 'kind', 'text', 'why', ...MEASURE, ...TIME, ...ELSEWHERE, 'cascade', ...MARKS],
  metric: [
    ...['id', 'kind', 'text', 'why', 'unit', 'direction', 'low', 'high', 'baseline', 'target', ...TIME],
    ...[
      'owner',
      'cadence',
      'rollup',
      'perspective',
      'timing',
      'formula',
      'source',
      'planned',
      'actual',
      'past',
    ],
    ...ELSEWHERE,
    ...MARKS,
  ],
} satisfies Record<ItemKind, string[]>

/** Compares two items of a matrix by list in reading order, then by their place in it. */
export function byDisplay(a: Item, b: Item): number {
  return ITEM_KINDS.indexOf(a.kind) - ITEM_KINDS.indexOf(b.kind) || byOrder(a, b)
}

/** An item as a document has it: codes instead of ids, keys in the written order. */
export function itemEntryOf(plan: Plan, item: Item): object {
  return ordered(
    {
      ...item,
      id: item.code,
      owner: item.kind === 'metric' ? codeOf(plan.tables.person, item.owner) : undefined,
      confidential: item.confidential === true ? true : undefined,
      milestones: item.milestones?.map(milestone => ordered(milestone, ['by', 'value'])),
      past: item.kind === 'metric' ? item.past?.map(entry => ordered(entry, ['month', 'value'])) : undefined,
      deploys: (item.deploys ?? []).flatMap(id => referenceTo(plan, id)),
      feeds: (item.feeds ?? []).flatMap(({ item: id, rule, share }) =>
        referenceTo(plan, id).map(reference => ({ ...reference, rule, share })),
      ),
      displaces: (item.displaces ?? []).flatMap(id => codeBeside(plan, item, id)),
      translations: sortedByKey(item.translations ?? {}),
      fields: ownColumns(plan, item),
    },
    KEYS[item.kind],
  )
}

function referenceTo(plan: Plan, id: ItemId): { matrix: string; item: string }[] {
  const item = plan.tables.item.get(id)
  const matrix = item && plan.tables.matrix.get(item.matrix)
  return item === undefined || matrix === undefined ? [] : [{ matrix: matrix.key, item: item.code }]
}

/** The format names what is displaced by its code alone, so only an item of the same matrix can stand there. */
function codeBeside(plan: Plan, item: Item, id: ItemId): string[] {
  const other = plan.tables.item.get(id)
  return other?.matrix === item.matrix ? [other.code] : []
}

function sortedByKey<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => byText(a, b)))
}

/** Values of the plan's own columns in the order of the columns; a value whose column is gone or changed type is not part of the plan. */
function ownColumns(plan: Plan, item: Item): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (const column of distinctColumns(headOf(plan).fields)) {
    const value = column.kind === item.kind ? item.fields?.[column.id] : undefined
    if (value !== undefined && fitsColumn(value, column)) values[column.id] = value
  }
  return values
}
