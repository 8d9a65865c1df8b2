import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the checkout: every path of the tools starts here. */
export const root = join(import.meta.dirname, '../../..')

/** An absolute path, from parts that start at the checkout. */
export function at(...parts: string[]): string {
  return resolve(root, ...parts)
}

/** The exact version of a dependency, from the package that is installed. */
export function installedVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(at('node_modules', name, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
