import type { Settings } from '../../src/contract/settings.ts'
import { showProblem } from './app.ts'
import type { App } from './app.ts'

/** Changes what is remembered about the person and the look, here at once and then in main. */
export async function changeSettings(app: App, change: Partial<Settings>): Promise<void> {
  app.store.setState(({ settings }) => ({ settings: { ...settings, ...change } }))
  const answer = await app.host.setSettings(change)
  if (answer.ok) app.store.setState({ settings: answer.value })
  else showProblem(app, answer.error.message)
}
