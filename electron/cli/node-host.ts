import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { CliHost } from './host.ts'

/** The app keeps its settings in a folder of this name, wherever the system keeps those of programs. */
const DATA_FOLDER = 'hoshin-desk'
const settingsSchema = z.object({ name: z.string().check(z.maxLength(200)) })
const packageSchema = z.object({ version: z.string() })

/** The host of a terminal: Node without Electron. `root` is the app's folder. */
export function nodeHost(root: string): CliHost {
  const binding = process.env['HOSHIN_SQLITE_BINDING']
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    cwd: callersFolder(),
    root,
    version: packageSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version,
    author: () => nameInSettings() || systemUser(),
    clock: { now: () => new Date().toISOString() },
    ids: { next: () => randomUUID() },
    ...(binding ? { nativeBinding: binding } : {}),
  }
}

/** npm runs scripts in the project's folder; a relative path is meant from where the person stands. */
function callersFolder(): string {
  const started = process.env['npm_lifecycle_event'] === 'hoshin' ? process.env['INIT_CWD'] : undefined
  return started || process.cwd()
}

/** The name that was set in the app's window, or empty. */
function nameInSettings(): string {
  try {
    const text = readFileSync(join(dataFolder(), DATA_FOLDER, 'settings.json'), 'utf8')
    return settingsSchema.parse(JSON.parse(text)).name.trim()
  } catch {
    return ''
  }
}

/** Where Electron's `appData` is. */
function dataFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  return process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
}

/** The system's user; some systems have none with a name. */
function systemUser(): string {
  try {
    return userInfo().username || 'unknown'
  } catch {
    return 'unknown'
  }
}
