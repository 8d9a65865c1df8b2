/**
 * `npm run package`: packs the app for this machine into dist/, reads its fuses back, lets it test itself in a window,
 * and runs its command line without a display. One line each.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAll } from './build/build-all.ts'
import { at } from './build/project.ts'
import { wrongFuses } from './package/fuses.ts'
import { makeFolder } from './package/make-folder.ts'
import { tryProgram, type Trial } from './package/try-app.ts'
import { hasDisplay } from './runtime/display.ts'
import { findRuntime } from './runtime/find-runtime.ts'
import { launchSwitches, type Runtime } from './runtime/runtime.ts'
import { sampleName } from './start/demo.ts'
import { virtualDisplay } from './testing/end-to-end.ts'

const executables: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Hoshin Desk.app/Contents/MacOS/Hoshin Desk',
  win32: 'Hoshin Desk.exe',
}

async function packageAndTry(runtime: Runtime): Promise<boolean> {
  const folder = await makeFolder(runtime)
  const executable = join(folder, executables[process.platform] ?? 'hoshin-desk')
  console.log(`Packaged: ${folder}${runtime.kind === 'registry' ? ' (for tests only)' : ''}`)
  const wrong = await wrongFuses(executable)
  return [
    report('Fuses', {
      ok: wrong.length === 0,
      line: wrong.length === 0 ? 'as they must be' : wrong.join(', '),
    }),
    report('Self-test', await selfTest(executable)),
    report('Command line without a display', commandLine(executable)),
  ].every(ok => ok)
}

async function selfTest(executable: string): Promise<Trial> {
  const wrapper = (await hasDisplay()) ? [] : virtualDisplay()
  if (wrapper === undefined)
    return { ok: false, line: 'no display and no virtual one (apt-get install -y xvfb xauth)' }
  return tryProgram([...wrapper, executable, ...launchSwitches(), '--self-test'])
}

/** Makes a sample plan with the command line of the checkout and reads it with the one of the package. */
function commandLine(executable: string): Trial {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-package-'))
  try {
    const plan = join(folder, 'sample.hoshin')
    const made = tryProgram([
      process.execPath,
      at('out/cli/hoshin.js'),
      'new',
      plan,
      '--sample',
      sampleName,
      '--json',
    ])
    if (!made.ok) return made
    const headless = process.platform === 'linux' ? ['--ozone-platform=headless'] : []
    const command = [executable, ...launchSwitches(), '--log-level=3', '--cli', ...headless, 'info', plan]
    return tryProgram(command, { DISPLAY: undefined, WAYLAND_DISPLAY: undefined })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function report(what: string, { ok, line }: Trial): boolean {
  console.log(`${what}: ${ok ? '' : 'FAILED: '}${line}`)
  return ok
}

await buildAll()
const runtime = await findRuntime()
if (runtime.kind === 'none') console.error(`Nothing to package on: ${runtime.reason}`)
process.exitCode = runtime.kind !== 'none' && (await packageAndTry(runtime)) ? 0 : 1
