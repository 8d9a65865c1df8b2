import type { Item } from '../../../../src/domain/item/item.ts'
import { linkBetween, listOf, ownersOf } from '../../../../src/domain/plan/queries.ts'
import { placeId } from '../../../matrix/grid-row.tsx'
import { setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { addItem, setItem, shownOf } from '../../../store/edit-items.ts'
import { setNote } from '../../../store/edit-links.ts'
import { nameOwner } from '../../../store/edit-owners.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { labelPlace, ownerPlace } from '../../../store/places.ts'
import { edit } from '../../../store/plan-actions.ts'
import type { Editing, ViewState } from '../../../store/state.ts'
import { editorStrings } from '../../../strings/editor.ts'
import { storeStrings } from '../../../strings/store.ts'
import type { Subject } from './field-subject.ts'

/**
 * Puts the text of a field into the plan and closes it, or goes on to the next row of the list.
 *
 * Answers true when that is done, false when the plan refused it (it was said why), and in words what is wrong with the text.
 */
export function commitField(
  app: App,
  editing: Editing,
  subject: Subject,
  typed: string,
  next: boolean,
): boolean | string {
  const text = typed.trim()
  if (text === '') {
    const adding = editing.kind === 'new' || editing.kind === 'new-person'
    if (editing.kind !== 'note') return next && !adding ? editorStrings.empty : closeField(app)
  }
  if (editing.kind === 'new') return commitNew(app, editing, text, next)
  if (editing.kind === 'new-person') return commitOwner(app, text, next)
  if (text !== subject.text && !write(app, editing, text)) return false
  const following = next ? fieldAfter(app, editing) : undefined
  return following === undefined ? closeField(app) : openField(app, following)
}

function write(app: App, editing: Exclude<Editing, { kind: 'new' | 'new-person' }>, text: string): boolean {
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

function commitOwner(app: App, name: string, next: boolean): boolean | string {
  const matrix = shownMatrix(app.store.getState())
  if (matrix === undefined) return false
  const outcome = nameOwner(app, matrix, name)
  if (outcome === undefined) return false
  if (typeof outcome === 'object') return storeStrings.ownerProblem(outcome)
  return next ? openField(app, { kind: 'new-person', after: outcome }) : closeField(app)
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

/** The field after another: of the next item or owner, or of a new one at the end. */
function fieldAfter(app: App, editing: Editing): Editing | undefined {
  const state = app.store.getState()
  const plan = state.open?.plan
  if (plan === undefined) return undefined
  if (editing.kind === 'item') {
    const item = plan.tables.item.get(editing.id)
    return item && rowAfter(shownOf(app, listOf(plan, item.matrix, item.kind)), item)
  }
  const matrix = shownMatrix(state)
  if (editing.kind !== 'person' || matrix === undefined) return undefined
  const owners = shownOf(app, ownersOf(plan, matrix))
  const after = owners[owners.findIndex(owner => owner.id === editing.id) + 1]
  return after === undefined ? { kind: 'new-person', after: editing.id } : { kind: 'person', id: after.id }
}

function rowAfter(list: readonly Item[], item: Item): Editing {
  const after = list[list.findIndex(other => other.id === item.id) + 1]
  return after === undefined
    ? { kind: 'new', list: item.kind, after: item.id }
    : { kind: 'item', id: after.id }
}

function openField(app: App, editing: Editing): true {
  setView(app, { ...placeOfField(app, editing), editing })
  return true
}

/** Cursor and selection of a field for a record that is there. */
function placeOfField(app: App, editing: Editing): Pick<ViewState, 'cursor' | 'selected'> | undefined {
  const plan = app.store.getState().open?.plan
  if (plan === undefined) return undefined
  if (editing.kind === 'person') return { cursor: ownerPlace(plan, editing.id), selected: editing.id }
  const item = editing.kind === 'item' ? plan.tables.item.get(editing.id) : undefined
  return item && { cursor: labelPlace(plan, item), selected: item.id }
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
