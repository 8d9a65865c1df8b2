/** `npm start`: the app in a window; without a display, the main job through the command line. */
import { buildAll, buildForInstall } from './build/build-all.ts'
import { hasDisplay } from './runtime/display.ts'
import { findRuntime } from './runtime/find-runtime.ts'
import { makeDemo } from './start/demo.ts'
import { startWindow } from './start/window.ts'

async function openApp(): Promise<number> {
  await buildAll()
  const runtime = await findRuntime()
  if (runtime.kind !== 'none') return startWindow(runtime, process.argv.slice(2))
  console.error(`The app cannot be opened: ${runtime.reason}`)
  return 1
}

async function workWithoutWindow(): Promise<number> {
  await buildForInstall()
  return makeDemo()
}

process.exitCode = (await hasDisplay()) ? await openApp() : await workWithoutWindow()
