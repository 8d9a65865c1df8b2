import type { Settings } from '../../src/contract/settings.ts'
import { speak } from '../strings/catalogue.ts'
import { showProblem } from './app.ts'
import type { App } from './app.ts'

/** Changes what is remembered about the person and the look, here at once and then in main. */
export async function changeSettings(app: App, change: Partial<Settings>): Promise<void> {
  applySettings(app, { ...app.store.getState().settings, ...change })
  const answer = await app.host.setSettings(change)
  if (answer.ok) applySettings(app, answer.value)
  else showProblem(app, answer.error.message)
}

/** Has the window follow settings that main sent. */
export function applySettings(app: App, settings: Settings): void {
  speak(settings.language)
  app.store.setState({ settings })
}
