import type { TestProject } from 'vitest/node'
import { buildAll } from '../../electron/dev/build/build-all.ts'
import { findRuntime } from '../../electron/dev/runtime/find-runtime.ts'
import type { Runtime } from '../../electron/dev/runtime/runtime.ts'

declare module 'vitest' {
  interface ProvidedContext {
    runtime: Runtime
  }
}

/** Before the end-to-end tests: an app that is built and an Electron to run it. */
export async function setup(project: TestProject): Promise<void> {
  await buildAll()
  const runtime = await findRuntime()
  if (runtime.kind === 'none') throw new Error(`No Electron to run the tests with: ${runtime.reason}`)
  project.provide('runtime', runtime)
}
