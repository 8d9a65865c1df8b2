import type { StoreApi } from 'zustand/vanilla'
import { filterMatrix, isFilter } from '../../src/domain/plan/filter.ts'
import type { GridPlace } from '../matrix/grid-model.ts'
import { NOTHING_SIFTED } from './state.ts'
import type { AppState, Sifted, ViewState } from './state.ts'

/**
 * Keeps what the filter hides in step with plan, matrix and filter, before anything is drawn.
 *
 * A change of the filter hides what does not pass, and cursor and selection leave it. After that nothing that is shown goes away
 * by itself: an item that is new, or edited so that it no longer passes, stays until the filter or the matrix changes, and going
 * to a hidden item shows it.
 */
export function followFilter(store: StoreApi<AppState>): void {
  store.subscribe((state, before) => {
    const next = followed(state, before)
    if (next !== undefined) store.setState(next)
  })
}

function followed(state: AppState, before: AppState): Partial<AppState> | undefined {
  const { view, sifted } = state
  if (state.open === undefined || view.matrix === undefined || !isFilter(view.filter))
    return sifted === NOTHING_SIFTED ? undefined : { sifted: NOTHING_SIFTED }
  const elsewhere = view.matrix !== before.view.matrix
  if (view.filter !== before.view.filter || elsewhere) {
    const fresh = sift(state, new Set(elsewhere ? goneTo(view, before.view) : []))
    return { sifted: fresh, view: withoutHidden(view, fresh) }
  }
  const visited = goneTo(view, before.view).filter(id => sifted.hidden.has(id))
  if (state.open === before.open && visited.length === 0) return undefined
  const keep = new Set([...sifted.keep, ...visited])
  const now = sift(state, keep)
  const lost = [...now.hidden].filter(id => !sifted.hidden.has(id))
  return { sifted: lost.length === 0 ? now : sift(state, new Set([...keep, ...lost])) }
}

function sift({ open, view }: AppState, keep: ReadonlySet<string>): Sifted {
  if (open === undefined || view.matrix === undefined) return NOTHING_SIFTED
  return { ...filterMatrix(open.plan, view.matrix, view.filter, keep), keep }
}

/** The ids that cursor and selection have moved to. */
function goneTo(view: ViewState, before: ViewState): string[] {
  const ids: string[] = []
  if (view.cursor !== undefined && view.cursor !== before.cursor)
    ids.push(view.cursor.row, view.cursor.column)
  if (view.selected !== undefined && view.selected !== before.selected) ids.push(view.selected)
  return ids
}

function withoutHidden(view: ViewState, { hidden }: Sifted): ViewState {
  const off = (place: GridPlace) => hidden.has(place.row) || hidden.has(place.column)
  return {
    ...view,
    cursor: view.cursor === undefined || off(view.cursor) ? undefined : view.cursor,
    range: undefined,
    letters: false,
    selected: view.selected === undefined || hidden.has(view.selected) ? undefined : view.selected,
  }
}
