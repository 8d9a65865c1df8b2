import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { inject } from 'vitest'
import { launchSwitches } from '../../electron/dev/runtime/runtime.ts'

const root = join(import.meta.dirname, '../..')

/** How a process ended and what it wrote. */
interface Ended {
  status: number | null
  out: string
  err: string
}

/**
 * Runs the app's own binary to its end, as an installed `hoshin` does, without anything attached to it.
 *
 * @param switches Chromium's switches, before the app's folder.
 * @param args The app's own arguments.
 * @param env Variables beside the test's own; `undefined` takes one away.
 */
export function runApp(
  switches: readonly string[],
  args: readonly string[],
  env: Record<string, string | undefined> = {},
): Ended {
  const { executable, env: needed } = inject('runtime')
  const all = [...launchSwitches(), ...switches, root, ...args]
  const done = spawnSync(executable, all, {
    env: { ...process.env, ...needed, ...env },
    encoding: 'utf8',
    timeout: 50_000,
  })
  return { status: done.status, out: done.stdout, err: done.stderr }
}
