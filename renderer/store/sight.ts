import type { ItemId, PersonId } from '../../src/domain/record/ids.ts'
import { focusOf } from './focus.ts'
import { say, setView } from './app.ts'
import type { App } from './app.ts'
import type { AppState } from './state.ts'
import { storeStrings } from '../strings/store.ts'

/** Whose line of sight a pin would hold: what is selected, else the row of the mark at the cursor. */
export function pinTarget(state: AppState): ItemId | PersonId | undefined {
  const { selected } = state.view
  if (selected !== undefined) return selected
  const focus = focusOf(state)
  switch (focus?.kind) {
    case 'item':
    case 'role':
      return focus.item.id
    case 'mark':
      return focus.row.id
    case 'person':
      return focus.person.id
    default:
      return undefined
  }
}

/** Pins a line of sight, or lets it go where it is the pinned one. */
export function togglePin(app: App, target: ItemId | PersonId): void {
  const pinned = app.store.getState().view.pinned === target ? undefined : target
  setView(app, { pinned })
  say(app, pinned === undefined ? storeStrings.unpinned : storeStrings.pinned)
}

/** Clears the line of sight: a pinned one first, then what is selected. */
export function clearSight(app: App): void {
  const { pinned } = app.store.getState().view
  setView(app, pinned === undefined ? { selected: undefined } : { pinned: undefined })
  say(app, pinned === undefined ? storeStrings.sightCleared : storeStrings.unpinned)
}
