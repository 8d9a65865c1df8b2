// Stands in for Electron's own default app, which the registry runtime lacks: starts the app in the folder named by
// the first argument that is no switch, after the modules named by `-r` (that is how Playwright attaches).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const args = process.argv.slice(1)
const modules = []
while (args[0]?.startsWith('-')) {
  if (args.shift() === '-r') modules.push(args.shift())
}
const require = createRequire(import.meta.url)
for (const module of modules) require(module)

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const folder = resolve(args[0] ?? '.')
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(productName ?? name)
app.setVersion(version ?? '0.0.0')
app.setAppPath(folder)
await import(pathToFileURL(join(folder, main ?? 'index.js')).href)
