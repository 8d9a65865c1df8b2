import { setView } from './app.ts'
import type { App } from './app.ts'
import type { AppState } from './state.ts'

/** Shows the sheet alone on the whole screen, sized for a wall. */
export function startPresenting(app: App): void {
  const { zoom } = app.store.getState().view
  setView(app, { page: 'plan', presenting: { zoom }, zoom: 'fit' })
  void app.host.setFullScreen(true)
}

/** Back to the window, with the zoom from before. */
export function stopPresenting(app: App): void {
  const { presenting } = app.store.getState().view
  if (presenting === undefined) return
  setView(app, { presenting: undefined, zoom: presenting.zoom })
  void app.host.setFullScreen(false)
}

/** Whether the sheet is shown alone now. */
export function isPresenting({ view }: Pick<AppState, 'view'>): boolean {
  return view.presenting !== undefined && view.page === 'plan'
}
