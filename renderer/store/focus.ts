import { ITEM_KINDS } from '../../src/domain/item/item.ts'
import type { Item, ItemKind } from '../../src/domain/item/item.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { linkBetween, roleOf } from '../../src/domain/plan/queries.ts'
import type { Link, Matrix, Person, Role } from '../../src/domain/record/entities.ts'
import { CENTRE, openId } from '../matrix/grid-model.ts'
import type { GridPlace } from '../matrix/grid-model.ts'
import type { AppState } from './state.ts'

/** What stands at the cursor, as records. */
export type Focus =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'mark'; readonly row: Item; readonly column: Item; readonly link: Link | undefined }
  | { readonly kind: 'role'; readonly item: Item; readonly person: Person; readonly role: Role | undefined }
  | { readonly kind: 'open'; readonly list: ItemKind | 'owner' }

const OPEN_LISTS: ReadonlyMap<string, ItemKind | 'owner'> = new Map(
  [...ITEM_KINDS, 'owner' as const].map(list => [openId(list), list]),
)

/** What stands at a place of the grid; undefined where the records are gone. */
export function focusAt(plan: Plan, { row, column }: GridPlace): Focus | undefined {
  if (row === CENTRE || column === CENTRE) return labelAt(plan, row === CENTRE ? column : row)
  const [across, down] = [itemOf(plan, row), itemOf(plan, column)]
  if (across !== undefined && down !== undefined)
    return { kind: 'mark', row: across, column: down, link: linkBetween(plan, across.id, down.id) }
  const item = across ?? down
  const person = personOf(plan, across === undefined ? row : column)
  if (item === undefined || person === undefined) return undefined
  return { kind: 'role', item, person, role: roleOf(plan, item.id, person.id) }
}

/** What stands at the cursor now. */
export function focusOf({ open, view }: AppState): Focus | undefined {
  return open === undefined || view.cursor === undefined ? undefined : focusAt(open.plan, view.cursor)
}

/** What stands in the selection, or at the cursor where nothing is selected. */
export function selectionOf(state: AppState): Focus[] {
  const { open, view } = state
  const places = view.range?.places ?? (view.cursor === undefined ? [] : [view.cursor])
  return open === undefined ? [] : places.flatMap(place => focusAt(open.plan, place) ?? [])
}

/** The matrix that is shown. */
export function shownMatrix({ open, view }: Pick<AppState, 'open' | 'view'>): Matrix | undefined {
  return view.matrix && open?.plan.tables.matrix.get(view.matrix)
}

function labelAt(plan: Plan, id: string): Focus | undefined {
  const list = OPEN_LISTS.get(id)
  if (list !== undefined) return { kind: 'open', list }
  const item = itemOf(plan, id)
  if (item !== undefined) return { kind: 'item', item }
  const person = personOf(plan, id)
  return person && { kind: 'person', person }
}

function itemOf(plan: Plan, id: string): Item | undefined {
  return plan.tables.item.get(id)
}

function personOf(plan: Plan, id: string): Person | undefined {
  return plan.tables.person.get(id)
}
