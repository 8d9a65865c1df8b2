import type { Matrix } from '../../src/domain/record/entities.ts'
import type { Entity, TableName } from '../../src/domain/record/tables.ts'
import { json, plain } from './column.ts'
import type { Column, Fields } from './column.ts'

const ORDER: Column = ['order_key', 'order', 'plain']

/** The columns of every table of the plan. `id` stands first. */
export const COLUMNS: Readonly<Record<TableName, readonly Column[]>> = {
  plan: [
    ...plain('id', 'title', 'status', 'arrangement'),
    ['true_north', 'trueNorth', 'plain'],
    ['period_start', 'periodStart', 'plain'],
    ...json('labels', 'limits', 'fields'),
  ],
  department: [...plain('id', 'code', 'name', 'head', 'parent'), ORDER],
  person: [...plain('id', 'code', 'name', 'title', 'department', 'email', 'language', 'kind'), ORDER],
  matrix: [
    ...plain('id', 'key', 'code', 'title', 'owner', 'approver', 'department', 'parent'),
    ['parent_items', 'parentItems', 'json'],
    ...json('shown', 'retired'),
    ORDER,
  ],
  item: [
    ...plain('id', 'matrix', 'kind', 'code', 'text', 'why', 'baseline', 'target', 'unit', 'direction'),
    ...plain('low', 'high', 'start', 'due', 'weight', 'owner', 'cadence', 'rollup', 'perspective', 'timing'),
    ...plain('formula', 'source', 'cascade'),
    ['confidential', 'confidential', 'flag'],
    ['set_aside', 'setAside', 'json'],
    ...json('earlier', 'deploys', 'feeds', 'displaces', 'milestones', 'planned', 'actual', 'past'),
    ...json('translations', 'fields'),
    ORDER,
  ],
  link: [...plain('id', 'matrix', 'a', 'b', 'strength', 'reason', 'effect'), ...json('disputed')],
  role: plain('id', 'matrix', 'item', 'person', 'role'),
  waiver: [...plain('id', 'matrix', 'rule', 'reason', 'by', 'on'), ...json('items', 'people')],
  decision: [
    ...plain('id', 'matrix', 'act', 'round', 'packet', 'response', 'item', 'person', 'due'),
    ...plain('snapshot', 'fingerprint', 'reason', 'author', 'at'),
    ...json('fields', 'counter', 'conditions', 'parents'),
  ],
}

/** The fields of a record as its columns hold them. A matrix keeps its place in the cascade in two columns. */
export function flatten(record: Entity): Fields {
  if (record.table !== 'matrix' || record.parent === undefined) return record
  return { ...record, parent: record.parent.matrix, parentItems: record.parent.items }
}

/** What `flatten` did, undone on fields that were read. */
export function unflatten(table: TableName, fields: Record<string, unknown>): Record<string, unknown> {
  fields['table'] = table
  if (table !== 'matrix') return fields
  const { parent, parentItems, ...rest } = fields
  if (parent === undefined && parentItems === undefined) return rest
  return {
    ...rest,
    parent: { matrix: parent, items: parentItems } satisfies Record<
      keyof NonNullable<Matrix['parent']>,
      unknown
    >,
  }
}
