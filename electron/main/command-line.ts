import { app } from 'electron'
import type { CliHost } from '../cli/host.ts'
import { runCli } from '../cli/run.ts'
import { clock, dbOptions, ids } from './host.ts'
import { keepSettings } from './settings/settings.ts'

/**
 * Runs the command line inside the app's own binary, without a window and beside a running app, and ends with its status.
 *
 * The packaged program cannot run as plain Node (fuse runAsNode), so this is how an installed `hoshin` works.
 */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  app.dock?.hide()
  const { nativeBinding } = dbOptions()
  const host: CliHost = {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    cwd: process.cwd(),
    root: app.getAppPath(),
    version: app.getVersion(),
    author: () => keepSettings(app.getPath('userData')).author(),
    clock,
    ids,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  }
  const status = await runCli(args, host)
  await Promise.all([drained(process.stdout), drained(process.stderr)])
  app.exit(status)
}

/** Waits until everything written before has left; a reader that stopped early is no error. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => stream.write('', () => resolve()))
}
