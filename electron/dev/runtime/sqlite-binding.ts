import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { at, installedVersion } from '../build/project.ts'
import { fingerprint } from '../build/fingerprint.ts'
import { cacheFolder, makeFolder } from './cache.ts'
import { run } from './run.ts'

const shim = 'electron/dev/runtime/napi9-references.hpp'
const sources = 'node_modules/better-sqlite3'

const flagsOfC = ['-std=c99', '-w', '-O1', '-fPIC']
const flagsOfCpp = ['-std=c++20', '-w', '-O1', '-fPIC', '-fvisibility=hidden']
const definesOfCpp = [
  'NAPI_VERSION=9',
  'NAPI_DISABLE_CPP_EXCEPTIONS',
  'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  'NODE_GYP_MODULE_NAME=better_sqlite3',
]

/**
 * Returns the path of better-sqlite3's native part compiled for Node-API 9, compiling it once for each content.
 *
 * The package's own prebuild needs Node-API 10 and crashes on the registry runtime. Needs gcc and g++, no headers of
 * Node or Electron.
 */
export async function sqliteBinding(): Promise<string> {
  const flags = JSON.stringify([flagsOfC, flagsOfCpp, definesOfCpp])
  const print = fingerprint([shim, `${sources}/src`, `${sources}/deps`], flags)
  const folder = join(
    cacheFolder(),
    `better-sqlite3-${installedVersion('better-sqlite3')}-${print.slice(0, 16)}`,
  )
  const binding = join(folder, 'better_sqlite3.node')
  if (!existsSync(binding)) await makeFolder(folder, compile)
  return binding
}

async function compile(folder: string): Promise<void> {
  console.log('Compiling better-sqlite3 for this runtime, once (about half a minute).')
  const object = join(folder, 'sqlite3.o')
  const sqlite = at(sources, 'deps/sqlite3')
  const c = ['-c', ...flagsOfC, ...sqliteDefines(), `-I${sqlite}`, join(sqlite, 'sqlite3.c'), '-o', object]
  await run('gcc', c)
  const require = createRequire(import.meta.url)
  const headers = join(dirname(require.resolve('node-api-headers')), 'include')
  const include = [headers, dirname(require.resolve('node-addon-api')), sqlite, at(sources, 'src')]
  await run('g++', [
    '-shared',
    ...flagsOfCpp,
    '-include',
    at(shim),
    ...definesOfCpp.map(define => `-D${define}`),
    ...include.map(path => `-I${path}`),
    at(sources, 'src/better_sqlite3.cpp'),
    object,
    '-Wl,-Bsymbolic',
    '-ldl',
    '-o',
    join(folder, 'better_sqlite3.node'),
  ])
  rmSync(object)
}

/** The options SQLite is compiled with in the package, from its own list. */
function sqliteDefines(): string[] {
  const list = readFileSync(at(sources, 'deps/defines.gypi'), 'utf8')
  return [...list.matchAll(/^\s+'([A-Z0-9_]+(?:=[^']*)?)',$/gm)].map(match => `-D${match[1] ?? ''}`)
}
