import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { at, installedVersion } from '../build/project.ts'
import type { Runtime } from './runtime.ts'

const connectTimeout = 10_000
const downloadTimeout = 600_000
const memory = at('node_modules/.cache/hoshin-desk/electron-unreachable')

/**
 * Returns the official binary of the pinned electron: the one that is there, else from the download cache, else fetched.
 *
 * Looking for the download waits ten seconds at most for an answer, once: failure is remembered until the next
 * `npm ci`. undefined where there is none.
 */
export async function officialRuntime(): Promise<Runtime | undefined> {
  const installed = installedRuntime()
  if (installed !== undefined) return installed
  if (!isCached()) {
    if (alreadyTried()) return undefined
    if (!(await isReachable())) {
      rememberFailure()
      return undefined
    }
  }
  console.log(`Fetching Electron ${version()}.`)
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' }
  const options = { stdio: 'inherit', env, timeout: downloadTimeout } as const
  const { status } = spawnSync(process.execPath, [at('node_modules/electron/install.js')], options)
  if (status !== 0) rememberFailure()
  return installedRuntime()
}

function version(): string {
  return installedVersion('electron')
}

function installedRuntime(): Runtime | undefined {
  const folder = at('node_modules/electron/dist')
  const pathFile = at('node_modules/electron/path.txt')
  if (!existsSync(pathFile) || !existsSync(join(folder, 'version'))) return undefined
  const found = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  const executable = join(folder, readFileSync(pathFile, 'utf8'))
  if (found !== version() || !existsSync(executable)) return undefined
  return {
    kind: 'official',
    version: found,
    folder,
    executable,
    env: { ELECTRON_OVERRIDE_DIST_PATH: folder },
  }
}

/** Whether the download cache that all of Electron's tools share holds this release. */
function isCached(): boolean {
  const folder = process.env['electron_config_cache'] ?? defaultCache()
  const archive = `electron-v${version()}-${process.platform}-${process.arch}.zip`
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(path => path.endsWith(archive))
  )
}

function defaultCache(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/electron')
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'electron/Cache')
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'electron')
}

async function isReachable(): Promise<boolean> {
  http.setGlobalProxyFromEnv()
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror']
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/v'
  const url = `${base}${version()}/electron-v${version()}-${process.platform}-${process.arch}.zip`
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(connectTimeout) })
    return answer.ok
  } catch {
    return false
  }
}

function alreadyTried(): boolean {
  return existsSync(memory) && readFileSync(memory, 'utf8') === version()
}

function rememberFailure(): void {
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, version())
}
