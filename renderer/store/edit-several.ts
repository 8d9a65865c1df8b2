import type { SingleCommand } from '../../src/domain/command/commands.ts'
import type { Item } from '../../src/domain/item/item.ts'
import { listOf, ownersOf } from '../../src/domain/plan/queries.ts'
import type { Matrix, Person } from '../../src/domain/record/entities.ts'
import { ordersBetween } from '../../src/support/order-key.ts'
import type { Ordered } from '../../src/support/order-key.ts'
import { storeStrings } from '../strings/store.ts'
import { say, setView } from './app.ts'
import type { App } from './app.ts'
import { moveItemBy, moveOwnerBy, placeAmong, removeItem, setAside, shownOf } from './edit-items.ts'
import { hideOwner } from './edit-owners.ts'
import { orderAt, reorderAll } from './order.ts'
import { edit } from './plan-actions.ts'

/** Takes items out of the plan as one step. */
export function removeItems(app: App, items: readonly Item[]): void {
  const [first, second] = items
  if (first === undefined) return
  if (second === undefined) {
    removeItem(app, first)
    return
  }
  const commands = items.map(({ id }): SingleCommand => ({ type: 'item.remove', id }))
  const label = storeStrings.removeLabel(codesOf(items))
  if (!edit(app, { type: 'batch', label, commands }, first.id)) return
  say(app, storeStrings.removed(codesOf(items)))
  forgetSelected(app, items)
}

/** Takes items off this year's X as one step, for one reason. */
export function setItemsAside(app: App, items: readonly Item[], reason: string): void {
  const [first, second] = items
  if (first === undefined) return
  if (second === undefined) {
    setAside(app, first, reason)
    return
  }
  const commands = items.map(({ id }): SingleCommand => ({
    type: 'item.set',
    id,
    patch: { setAside: { reason } },
  }))
  const label = storeStrings.setAsideLabel(codesOf(items))
  if (!edit(app, { type: 'batch', label, commands, reason }, first.id)) return
  say(app, storeStrings.setAside(codesOf(items)))
  forgetSelected(app, items)
}

/** Takes owner columns away that hold nothing here, as one step. */
export function hideOwners(app: App, matrix: Matrix, people: readonly Person[]): void {
  const [first, second] = people
  if (first === undefined) return
  if (second === undefined) {
    hideOwner(app, matrix, first)
    return
  }
  const gone = new Set<string>(people.map(person => person.id))
  const shown = matrix.shown.filter(id => !gone.has(id))
  if (edit(app, { type: 'matrix.set', id: matrix.id, patch: { shown } }, first.id))
    say(app, storeStrings.ownersHidden(people.length))
}

/** Moves neighbouring items of one list by one place, as one step. */
export function moveItems(app: App, items: readonly Item[], by: 1 | -1): void {
  const [first, second] = items
  const plan = app.store.getState().open?.plan
  if (first === undefined || plan === undefined) return
  if (second === undefined) {
    moveItemBy(app, first, by)
    return
  }
  const list = listOf(plan, first.matrix, first.kind)
  const move = (item: Item, order: string): SingleCommand => ({ type: 'item.move', id: item.id, order })
  moveRun(app, list, new Set(items.map(item => item.id)), by, { move, name: codesOf(items) })
}

/** Moves neighbouring owner columns by one place, as one step. */
export function moveOwners(app: App, matrix: Matrix, people: readonly Person[], by: 1 | -1): void {
  const [first, second] = people
  const plan = app.store.getState().open?.plan
  if (first === undefined || plan === undefined) return
  if (second === undefined) {
    moveOwnerBy(app, first, matrix.id, by)
    return
  }
  const move = ({ id }: Person, order: string): SingleCommand => ({
    type: 'person.set',
    id,
    patch: { order },
  })
  const name = storeStrings.owners(people.length)
  moveRun(app, ownersOf(plan, matrix), new Set(people.map(person => person.id)), by, { move, name })
}

interface RunMove<T> {
  readonly move: (record: T, order: string) => SingleCommand
  readonly name: string
}

function moveRun<T extends Ordered>(
  app: App,
  list: readonly T[],
  ids: ReadonlySet<string>,
  by: 1 | -1,
  { move, name }: RunMove<T>,
): void {
  const isOther = (record: T) => !ids.has(record.id)
  const run = list.filter(record => ids.has(record.id))
  const others = list.filter(isOther)
  const shown = shownOf(app, list)
  const at = shown.findIndex(record => ids.has(record.id)) + by
  const [first] = run
  if (first === undefined || at < 0 || at > shown.length - run.length) return
  const place = placeAmong(others, shown.filter(isOther), at)
  const commands =
    orderAt(others, place) === undefined
      ? reorderAll(others.toSpliced(place, 0, ...run), move)
      : ordersBetween(others[place - 1]?.order ?? null, others[place]?.order ?? null, run.length).flatMap(
          (order, index) => {
            const record = run[index]
            return record === undefined ? [] : [move(record, order)]
          },
        )
  if (edit(app, { type: 'batch', label: storeStrings.moveLabel(name), commands }, first.id))
    say(app, storeStrings.runMoved(name, at + 1, at + run.length, shown.length))
}

function codesOf(items: readonly Item[]): string {
  return storeStrings.several(items.map(item => item.code))
}

function forgetSelected(app: App, items: readonly Item[]): void {
  const { selected } = app.store.getState().view
  if (items.some(item => item.id === selected)) setView(app, { selected: undefined })
}
