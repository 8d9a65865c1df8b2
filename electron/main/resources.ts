import { join } from 'node:path'

/** Where the app's own files are, in a checkout and in a package alike. */
export interface Resources {
  /** The app's folder or archive: holds `out` and `assets`. */
  readonly root: string
  readonly window: string
  readonly fonts: string
  readonly preload: string
  readonly licences: string
}

/** Absolute paths below the app's folder or archive. */
export function resourcesOf(root: string): Resources {
  const out = join(root, 'out')
  return {
    root,
    window: join(out, 'renderer'),
    fonts: join(out, 'fonts'),
    preload: join(out, 'preload', 'index.cjs'),
    licences: join(out, 'licences.json'),
  }
}
