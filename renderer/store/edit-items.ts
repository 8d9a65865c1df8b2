import type { CommandOf } from '../../src/domain/command/commands.ts'
import type { Item, ItemKind, ItemPatch } from '../../src/domain/item/item.ts'
import { listOf, ownersOf } from '../../src/domain/plan/queries.ts'
import type { Person } from '../../src/domain/record/entities.ts'
import type { ItemId, MatrixId } from '../../src/domain/record/ids.ts'
import { storeStrings } from '../strings/store.ts'
import { say, setView } from './app.ts'
import type { App } from './app.ts'
import { movePersonBy } from './edit-people.ts'
import { mint } from './mint.ts'
import { orderAt, reorderAll } from './order.ts'
import { labelPlace } from './places.ts'
import { edit } from './plan-actions.ts'

/** Where a new item goes. */
export interface NewItemPlace {
  readonly matrix: MatrixId
  readonly kind: ItemKind
  /** The item that it follows; null for the end of the list. */
  readonly after: ItemId | null
}

/** Adds an item after another one of its list, or at its end. Answers its id where it is shown now. */
export function addItem(app: App, where: NewItemPlace, text: string): ItemId | undefined {
  const command = newItemCommand(app, where, text)
  return command !== undefined && edit(app, command, command.id) ? command.id : undefined
}

/** The command that adds an item after another one of its list, or at its end; undefined where there is no place for it. */
export function newItemCommand(
  app: App,
  where: NewItemPlace,
  text: string,
): CommandOf<'item.add'> | undefined {
  const { open } = app.store.getState()
  if (open === undefined) return undefined
  const { matrix, kind, after } = where
  const list = listOf(open.plan, matrix, kind)
  const at = list.findIndex(item => item.id === after) + 1 || list.length
  const order = orderAt(list, at) ?? orderAt(list, list.length)
  if (order === undefined) return undefined
  return { type: 'item.add', id: mint.item(), matrix, kind, text, order }
}

/** Changes fields of an item. Answers whether the change is shown now. */
export function setItem(app: App, id: ItemId, patch: ItemPatch): boolean {
  return edit(app, { type: 'item.set', id, patch }, id)
}

/** Takes an item out of the plan, with its links and roles; undo brings all of it back. */
export function removeItem(app: App, item: Item): void {
  if (!edit(app, { type: 'item.remove', id: item.id }, item.id)) return
  say(app, storeStrings.removed(item.code))
  if (app.store.getState().view.selected === item.id) setView(app, { selected: undefined })
}

/** Takes an item off this year's X without losing it. */
export function setAside(app: App, item: Item, reason: string): void {
  if (!edit(app, { type: 'item.set', id: item.id, patch: { setAside: { reason } }, reason }, item.id)) return
  say(app, storeStrings.setAside(item.code))
  if (app.store.getState().view.selected === item.id) setView(app, { selected: undefined })
}

/** Brings an item back onto this year's X. */
export function bringBack(app: App, item: Item): void {
  const { open } = app.store.getState()
  if (open === undefined) return
  if (!edit(app, { type: 'item.set', id: item.id, patch: { setAside: null } }, item.id)) return
  setView(app, { page: 'plan', matrix: item.matrix, cursor: labelPlace(open.plan, item) })
  say(app, storeStrings.broughtBack(item.code))
}

/** Moves an item to an index of its list, as the list reads without it and without what the filter hides. */
export function moveItemTo(app: App, item: Item, index: number): void {
  const { open } = app.store.getState()
  if (open === undefined) return
  const list = shownOf(app, listOf(open.plan, item.matrix, item.kind))
  const shown = list.filter(other => other.id !== item.id)
  const at = Math.max(0, Math.min(index, shown.length))
  if (list[at]?.id === item.id) return
  const others = listOf(open.plan, item.matrix, item.kind).filter(other => other.id !== item.id)
  const place = placeAmong(others, shown, at)
  const order = orderAt(others, place)
  const moved =
    order === undefined
      ? edit(app, {
          type: 'batch',
          label: storeStrings.moveLabel(item.code),
          commands: reorderAll(others.toSpliced(place, 0, item), ({ id }, key) => ({
            type: 'item.move',
            id,
            order: key,
          })),
        })
      : edit(app, { type: 'item.move', id: item.id, order }, item.id)
  if (moved) say(app, storeStrings.moved(item.code, at + 1, list.length))
}

/** Moves an item by some places within its list, as it is shown. */
export function moveItemBy(app: App, item: Item, by: number): void {
  const { open } = app.store.getState()
  if (open === undefined) return
  const list = shownOf(app, listOf(open.plan, item.matrix, item.kind))
  moveItemTo(app, item, list.findIndex(other => other.id === item.id) + by)
}

/** A list without what the filter hides. */
export function shownOf<T extends { readonly id: string }>(app: App, list: readonly T[]): T[] {
  const { hidden } = app.store.getState().sifted
  return list.filter(({ id }) => !hidden.has(id))
}

/** The index among all that comes out at index `at` of those that are shown. */
export function placeAmong<T>(all: readonly T[], shown: readonly T[], at: number): number {
  const next = shown[at]
  if (next !== undefined) return all.indexOf(next)
  const last = shown.at(-1)
  return last === undefined ? all.length : all.indexOf(last) + 1
}

/** Moves an owner's column by some places among the owners of a matrix. */
export function moveOwnerBy(app: App, person: Person, matrix: MatrixId, by: number): void {
  const { open } = app.store.getState()
  const sheet = open?.plan.tables.matrix.get(matrix)
  if (open === undefined || sheet === undefined) return
  movePersonBy(app, person, shownOf(app, ownersOf(open.plan, sheet)), by)
}
