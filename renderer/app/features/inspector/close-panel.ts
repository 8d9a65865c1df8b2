import { setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'

/** Lets go of the selection, or of a panel that was asked for; the focus goes back to the sheet. */
export function closePanel(app: App): void {
  setView(app, { selected: undefined, matrixPanel: false })
  document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus()
}
