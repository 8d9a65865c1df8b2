import { spawnSync } from 'node:child_process'
import { hasDisplay } from '../runtime/display.ts'
import { findRuntime } from '../runtime/find-runtime.ts'

const screen = '-screen 0 1920x1200x24'

/** How the end-to-end tests can run here: under which wrapper, or why not at all. */
export type EndToEnd = { ready: true; wrapper: string[] } | { ready: false; reason: string }

/** Finds an Electron and a display, real or virtual. */
export async function prepareEndToEnd(): Promise<EndToEnd> {
  const wrapper = (await hasDisplay()) ? [] : virtualDisplay()
  if (wrapper === undefined) {
    return { ready: false, reason: 'there is no display and no virtual one (apt-get install -y xvfb xauth)' }
  }
  const runtime = await findRuntime()
  return runtime.kind === 'none' ? { ready: false, reason: runtime.reason } : { ready: true, wrapper }
}

/** The command that gives a program a virtual display, undefined where that is not installed. */
export function virtualDisplay(): string[] | undefined {
  const complete = ['xvfb-run', 'Xvfb', 'xauth'].every(tool => spawnSync('which', [tool]).status === 0)
  return complete ? ['xvfb-run', '-a', '-s', screen] : undefined
}
