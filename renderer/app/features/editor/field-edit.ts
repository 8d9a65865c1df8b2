import type { Item } from '../../../../src/domain/item/item.ts'
import { linkBetween, listOf } from '../../../../src/domain/plan/queries.ts'
import type { ItemId } from '../../../../src/domain/record/ids.ts'
import { placeId } from '../../../matrix/grid-row.tsx'
import { setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { addItem, setItem, shownOf } from '../../../store/edit-items.ts'
import { setNote } from '../../../store/edit-links.ts'
import { labelPlace } from '../../../store/places.ts'
import { edit } from '../../../store/plan-actions.ts'
import type { Editing } from '../../../store/state.ts'
import type { Subject } from './field-subject.ts'

/**
 * Puts the text of a field into the plan and closes it, or goes on to the next row of the list.
 *
 * Answers true when that is done, false when the plan refused it (it was said why), undefined when a text is needed.
 */
export function commitField(
  app: App,
  editing: Editing,
  subject: Subject,
  typed: string,
  next: boolean,
): boolean | undefined {
  const text = typed.trim()
  if (editing.kind === 'new') return text === '' ? closeField(app) : commitNew(app, editing, text, next)
  if (text === '' && editing.kind !== 'note') return next ? undefined : closeField(app)
  if (text !== subject.text && !write(app, editing, text)) return false
  const following = next && editing.kind === 'item' ? rowAfter(app, editing.id) : undefined
  return following === undefined ? closeField(app) : openField(app, following)
}

function write(app: App, editing: Exclude<Editing, { kind: 'new' }>, text: string): boolean {
  const plan = app.store.getState().open?.plan
  switch (editing.kind) {
    case 'item':
      return setItem(app, editing.id, { text })
    case 'person':
      return edit(app, { type: 'person.set', id: editing.id, patch: { name: text } }, editing.id)
    case 'note': {
      const row = plan?.tables.item.get(editing.a)
      const column = plan?.tables.item.get(editing.b)
      if (plan === undefined || row === undefined || column === undefined) return false
      return setNote(app, { row, column, link: linkBetween(plan, row.id, column.id) }, text)
    }
  }
}

function commitNew(
  app: App,
  editing: Extract<Editing, { kind: 'new' }>,
  text: string,
  next: boolean,
): boolean {
  const { open, view } = app.store.getState()
  const { matrix } = view
  if (open === undefined || matrix === undefined) return false
  const id = addItem(app, { matrix, kind: editing.list, after: editing.after }, text)
  if (id === undefined) return false
  const cursor = labelPlace(open.plan, { id, kind: editing.list })
  setView(app, { cursor, selected: next ? app.store.getState().view.selected : id })
  return next ? openField(app, { kind: 'new', list: editing.list, after: id }) : closeField(app)
}

/** The next row of an item's list that is shown: the item after it, or a new one at the end. */
function rowAfter(app: App, id: ItemId): Editing | undefined {
  const plan = app.store.getState().open?.plan
  const item: Item | undefined = plan?.tables.item.get(id)
  if (plan === undefined || item === undefined) return undefined
  const list = shownOf(app, listOf(plan, item.matrix, item.kind))
  const after = list[list.findIndex(other => other.id === id) + 1]
  return after === undefined
    ? { kind: 'new', list: item.kind, after: item.id }
    : { kind: 'item', id: after.id }
}

function openField(app: App, editing: Editing): true {
  const plan = app.store.getState().open?.plan
  const item = editing.kind === 'item' ? plan?.tables.item.get(editing.id) : undefined
  const there = plan && item && { cursor: labelPlace(plan, item), selected: item.id }
  setView(app, { editing, ...there })
  return true
}

/** Closes the field and gives the keyboard back to the cell under the cursor, unless something else has it by now. */
export function closeField(app: App): true {
  const { cursor } = app.store.getState().view
  const active = document.activeElement
  setView(app, { editing: undefined })
  const free =
    active === null || active === document.body || !active.isConnected || active.closest('.edit-field')
  if (free && cursor !== undefined) document.getElementById(placeId(cursor.row, cursor.column))?.focus()
  return true
}
