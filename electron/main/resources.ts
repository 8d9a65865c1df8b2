import { join } from 'node:path'

/** Where the app's own files are, in a checkout and in a package alike. */
export interface Resources {
  readonly window: string
  readonly fonts: string
  readonly preload: string
  readonly licences: string
  readonly packetPage: string
  readonly samples: string
}

/** Absolute paths below the app's folder or archive. */
export function resourcesOf(appPath: string): Resources {
  const out = join(appPath, 'out')
  return {
    window: join(out, 'renderer'),
    fonts: join(out, 'fonts'),
    preload: join(out, 'preload', 'index.cjs'),
    licences: join(out, 'licences.json'),
    packetPage: join(out, 'packet', 'template.html'),
    samples: join(appPath, 'assets', 'samples'),
  }
}
