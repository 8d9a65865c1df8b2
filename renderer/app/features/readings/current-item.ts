import type { Item } from '../../../../src/domain/item/item.ts'
import { setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { focusOf } from '../../../store/focus.ts'
import { labelPlace } from '../../../store/places.ts'
import type { AppState } from '../../../store/state.ts'

/** The id that cursor and selection of the X come to in a reading of items alone: of a mark its row's, of a role its item's. */
export function currentId(state: AppState): string | undefined {
  const focus = focusOf(state)
  switch (focus?.kind) {
    case 'item':
    case 'role':
      return focus.item.id
    case 'mark':
      return focus.row.id
    default:
      return state.view.selected
  }
}

/** Goes to an item, in every reading. */
export function goTo(app: App, item: Item): void {
  const { open, view } = app.store.getState()
  if (open === undefined) return
  const { row, column } = labelPlace(open.plan, item)
  const there = view.cursor?.row === row && view.cursor.column === column && view.selected === item.id
  if (!there) setView(app, { cursor: { row, column }, selected: item.id })
}
