import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform, type AfterPackContext } from 'electron-builder'
import { at } from '../build/project.ts'
import type { Runtime } from '../runtime/runtime.ts'

/**
 * Packs the app for this machine into a folder of dist/, on the Electron that is at hand, and returns that folder.
 *
 * On the registry's older Electron the result is for tests only: it gets the database binding compiled for it, in the
 * place of the one that ships, and a file that says so.
 */
export async function makeFolder(runtime: Runtime): Promise<string> {
  let folder = ''
  await build({
    projectDir: at('.'),
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: {
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      afterPack: context => {
        folder = context.appOutDir
        rmSync(join(context.packager.getResourcesDir(folder), 'default_app.asar'), { force: true })
        if (runtime.kind === 'registry') makeTestOnly(context, runtime)
      },
    },
  })
  return folder
}

function makeTestOnly({ packager, appOutDir }: AfterPackContext, runtime: Runtime): void {
  const resources = packager.getResourcesDir(appOutDir)
  const binding = runtime.env['HOSHIN_SQLITE_BINDING']
  if (binding === undefined) throw new Error('The registry runtime came without a database binding.')
  const prebuilds = join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds')
  copyFileSync(binding, join(prebuilds, `${process.platform}-${process.arch}.node`))
  const note = `Built on Electron ${runtime.version}, which is past its end of life: for tests only, not to be given away.\n`
  writeFileSync(join(resources, 'TEST-ONLY.txt'), note)
}
