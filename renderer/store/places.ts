import type { Diff } from '../../src/domain/diff/diff.ts'
import type { ItemKind } from '../../src/domain/item/item.ts'
import { findRecord } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../src/domain/record/ids.ts'
import type { Entity } from '../../src/domain/record/tables.ts'
import { CENTRE } from '../matrix/grid-model.ts'
import type { GridPlace as Place } from '../matrix/grid-model.ts'

/** Whether a list stands in rows (north and south) or in columns (west and east). */
function isRowKind(kind: ItemKind): boolean {
  return kind === 'priority' || kind === 'breakthrough'
}

/** Where the label of an item stands. */
export function labelPlace(item: { readonly id: string; readonly kind: ItemKind }): Place {
  return isRowKind(item.kind) ? { row: item.id, column: CENTRE } : { row: CENTRE, column: item.id }
}

/** Where the mark between two items stands, whichever is named first. */
export function markPlace(
  x: { readonly id: string; readonly kind: ItemKind },
  y: { readonly id: string },
): Place {
  return isRowKind(x.kind) ? { row: x.id, column: y.id } : { row: y.id, column: x.id }
}

/** A cell of some matrix, or the matrix as a whole. */
export interface Whereabouts {
  readonly matrix?: MatrixId
  readonly place?: Place
}

/**
 * Where to go after an undo or redo: the place of the record it names, also where the record is gone now and only the diff
 * remembers it. A matrix that is gone leads to the one above it.
 */
export function whereabouts(plan: Plan, focus: string, diff: Diff): Whereabouts {
  const read = (id: string): Entity | undefined => findRecord(plan, id) ?? diff.removed[id]
  const { matrix, place } = placeOf(read, focus)
  const shown = matrix === undefined ? undefined : read(matrix)
  if (shown?.table !== 'matrix') return { place }
  if (plan.tables.matrix.has(shown.id)) return { matrix: shown.id, place }
  const above = shown.parent?.matrix
  return above !== undefined && plan.tables.matrix.has(above) ? { matrix: above } : {}
}

function placeOf(read: (id: string) => Entity | undefined, focus: string): Whereabouts {
  const record = read(focus)
  switch (record?.table) {
    case 'item':
      return { matrix: record.matrix, place: labelPlace(record) }
    case 'link': {
      const a = read(record.a)
      const b = read(record.b)
      if (a?.table !== 'item' || b?.table !== 'item') return { matrix: record.matrix }
      return { matrix: record.matrix, place: markPlace(a, b) }
    }
    case 'role':
      return { matrix: record.matrix, place: { row: record.item, column: record.person } }
    case 'person':
      return { place: { row: CENTRE, column: record.id } }
    case 'matrix':
      return { matrix: record.id }
    default:
      return {}
  }
}
