import { isBuiltin } from 'node:module'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const entry = '\0all-of-src'

/** Notes every Node built-in that a bundle for the browser would have to do without. */
function noteBuiltins(missing: string[]): Plugin {
  return {
    name: 'note-builtins',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === entry) return entry
      if (isBuiltin(source)) missing.push(`${source} in ${importer?.replace(root, '') ?? ''}`)
      return null
    },
    load(id) {
      if (id !== entry) return null
      return globSync('src/**/*.ts', { cwd: root })
        .sort()
        .map(path => `import ${JSON.stringify(join(root, path))}`)
        .join('\n')
    },
  }
}

test('all of src, with the libraries it uses, bundles for a browser without Node', async () => {
  const missing: string[] = []
  const plugins = [noteBuiltins(missing)]
  const rolldownOptions = { input: entry, treeshake: false }
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: { write: false, rolldownOptions },
  })
  expect(missing).toEqual([])
})
