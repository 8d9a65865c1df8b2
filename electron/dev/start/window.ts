import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from '../build/project.ts'
import { displaySwitches } from '../runtime/display.ts'
import { launchSwitches, type Runtime } from '../runtime/runtime.ts'

/** Starts the built app with arguments of its own and returns its exit status once it has ended. */
export function startWindow(runtime: Runtime, args: readonly string[]): Promise<number> {
  const switches = [...launchSwitches(), ...displaySwitches()]
  const env = { ...process.env, ...runtime.env }
  const all = [...switches, root, ...args.map(fromCallersFolder)]
  return new Promise((settle, reject) => {
    const child = spawn(runtime.executable, all, { stdio: 'inherit', env })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('close', status => settle(status ?? 1))
  })
}

/** npm runs scripts in the project's folder; a relative plan path is meant from where the user stands. */
function fromCallersFolder(arg: string): string {
  const path = resolve(process.env['INIT_CWD'] ?? '.', arg)
  return !arg.startsWith('-') && existsSync(path) ? path : arg
}
