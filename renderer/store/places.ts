import type { Diff } from '../../src/domain/diff/diff.ts'
import type { ItemKind } from '../../src/domain/item/item.ts'
import { findRecord, headOf } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../src/domain/record/ids.ts'
import type { Entity } from '../../src/domain/record/tables.ts'
import { isRow, placesFor } from '../../src/layout/matrix/places.ts'
import type { Places } from '../../src/layout/matrix/places.ts'
import { CENTRE } from '../matrix/grid-model.ts'
import type { GridPlace as Place } from '../matrix/grid-model.ts'

interface Listed {
  readonly id: string
  readonly kind: ItemKind
}

/** Where the label of an item stands. */
export function labelPlace(plan: Plan, { id, kind }: Listed): Place {
  const places = placesIn(plan)
  return isRow(places, places.sides[kind]) ? { row: id, column: CENTRE } : { row: CENTRE, column: id }
}

/** Where the label of an owner stands. */
export function ownerPlace(plan: Plan, person: string): Place {
  return isRow(placesIn(plan), 'owner') ? { row: person, column: CENTRE } : { row: CENTRE, column: person }
}

/** Where the mark between two items stands, whichever is named first. */
export function markPlace(plan: Plan, x: Listed, y: { readonly id: string }): Place {
  const places = placesIn(plan)
  return isRow(places, places.sides[x.kind]) ? { row: x.id, column: y.id } : { row: y.id, column: x.id }
}

/** Where the role of a person on a priority stands. */
export function rolePlace(plan: Plan, item: string, person: string): Place {
  return isRow(placesIn(plan), 'owner') ? { row: person, column: item } : { row: item, column: person }
}

function placesIn(plan: Plan): Places {
  return placesFor(headOf(plan).arrangement)
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
  const { matrix, place } = placeOf(plan, read, focus)
  const shown = matrix === undefined ? undefined : read(matrix)
  if (shown?.table !== 'matrix') return { place }
  if (plan.tables.matrix.has(shown.id)) return { matrix: shown.id, place }
  const above = shown.parent?.matrix
  return above !== undefined && plan.tables.matrix.has(above) ? { matrix: above } : {}
}

function placeOf(plan: Plan, read: (id: string) => Entity | undefined, focus: string): Whereabouts {
  const record = read(focus)
  switch (record?.table) {
    case 'item':
      return { matrix: record.matrix, place: labelPlace(plan, record) }
    case 'link': {
      const a = read(record.a)
      const b = read(record.b)
      if (a?.table !== 'item' || b?.table !== 'item') return { matrix: record.matrix }
      return { matrix: record.matrix, place: markPlace(plan, a, b) }
    }
    case 'role':
      return { matrix: record.matrix, place: rolePlace(plan, record.item, record.person) }
    case 'person':
      return { place: ownerPlace(plan, record.id) }
    case 'matrix':
      return { matrix: record.id }
    default:
      return {}
  }
}
