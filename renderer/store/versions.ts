import type { Answer, VersionInfo } from '../../src/contract/answers.ts'
import type { App } from './app.ts'
import { changeInMain } from './plan-actions.ts'

/** Asks which versions have a name. What goes wrong is answered as a sentence. */
export async function loadVersions(app: App): Promise<string | undefined> {
  return keep(app, await app.host.versions())
}

/** Keeps the plan as it stands under a name, with every edit that is still under way. Answers what went wrong. */
export async function saveVersion(app: App, name: string): Promise<string | undefined> {
  await app.session?.sync.settled()
  return keep(app, await app.host.saveVersion(name))
}

/** Gives a version another name. Answers what went wrong. */
export async function renameVersion(app: App, name: string, to: string): Promise<string | undefined> {
  return keep(app, await app.host.renameVersion({ name, to }))
}

/** Forgets a version. Answers what went wrong. */
export async function removeVersion(app: App, name: string): Promise<string | undefined> {
  return keep(app, await app.host.removeVersion(name))
}

/** Makes the plan what it was in a version, as one change after those under way. Answers what went wrong. */
export async function restoreVersion(app: App, name: string, reason: string): Promise<string | undefined> {
  const request = { name, ...(reason === '' ? {} : { reason }) }
  const answer = await changeInMain(app, () => app.host.restoreVersion(request))
  return answer.ok ? undefined : answer.error.message
}

function keep(app: App, answer: Answer<readonly VersionInfo[]>): string | undefined {
  if (!answer.ok) return answer.error.message
  app.store.setState({ versions: answer.value })
  return undefined
}
