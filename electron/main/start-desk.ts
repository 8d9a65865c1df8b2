import { once } from 'node:events'
import { app } from 'electron'
import type { Asked } from './desk/run-desk.ts'
import { kindOf } from './documents/check-file.ts'
import { logProblem } from './log-problem.ts'
import { prepare } from './prepare.ts'
import { fieldsOf } from './settings/json-file.ts'
import { createWindow } from './windows/create-window.ts'

/** What may be handed over in one go; longer lists are no work of a person. */
const MOST_FILES = 50

/**
 * Runs the program with windows, once for each user: a second start hands its files to the first and ends.
 *
 * The first window is made before the rest of the program is even loaded: both then get ready at the same time.
 */
export function startDesk(files: readonly string[]): void {
  if (!app.requestSingleInstanceLock({ files })) return app.exit(0)
  const asked: Asked = { files: [...files], take: undefined }
  const ask = (more: readonly string[]) => {
    if (asked.take === undefined) asked.files.push(...more)
    else asked.take(more)
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    ask([path])
  })
  app.on('second-instance', (_event, _argv, _folder, handedOver) => ask(handedOverFiles(handedOver)))
  app
    .whenReady()
    .then(async () => {
      const prepared = prepare()
      if (onlyPackets(asked.files))
        return (await import('./desk/run-desk.ts')).runDesk(prepared, undefined, asked)
      const window = createWindow(prepared, [])
      const stopped = once(window.webContents, 'did-stop-loading')
      await Promise.race([prepared.pageServed, stopped])
      const { runDesk } = await import('./desk/run-desk.ts')
      await Promise.race([prepared.scriptServed, stopped])
      runDesk(prepared, window, asked)
    })
    .catch((cause: unknown) => {
      logProblem('start', cause)
      app.exit(1)
    })
}

/** A packet has a window of its own; whoever opens one wants no start screen behind it. */
function onlyPackets(paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every(path => kindOf(path) === 'packet')
}

/** The files that a second start hands over. It is a program of the same user, but what it sends is input all the same. */
function handedOverFiles(handedOver: unknown): string[] {
  const { files } = fieldsOf(handedOver)
  return Array.isArray(files) ? files.slice(0, MOST_FILES).filter(file => typeof file === 'string') : []
}
