import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { CliHost } from '../../electron/cli/host.ts'
import { runCli } from '../../electron/cli/run.ts'

/** What a call of the command line left behind. */
export interface CliRun {
  readonly status: number
  readonly out: string
  readonly err: string
  /** Standard output as JSON. */
  readonly json: unknown
}

/** A folder of its own to run commands in. */
export interface CliDesk {
  readonly folder: string
  readonly path: (name: string) => string
  readonly run: (...args: string[]) => Promise<CliRun>
  /** Runs and fails unless it is done; answers standard output as JSON. */
  readonly json: (...args: string[]) => Promise<unknown>
  readonly write: (name: string, content: string | Uint8Array) => string
  readonly read: (name: string) => string
  /** Names and digests of every file in the folder. */
  readonly files: () => Record<string, string>
}

export const appRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Makes a folder, gone after the test, with the command line in it. */
export function cliDesk(): CliDesk {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin cli '))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  const run = (...args: string[]) => runIn(folder, args)
  return {
    folder,
    path,
    run,
    json: async (...args) => {
      const done = await run(...args, '--json')
      if (done.status !== 0) throw new Error(`hoshin ${args.join(' ')}: ${done.status} ${done.err}`)
      return done.json
    },
    write: (name, content) => {
      writeFileSync(path(name), content)
      return name
    },
    read: name => readFileSync(path(name), 'utf8'),
    files: () => digests(folder),
  }
}

async function runIn(folder: string, args: readonly string[]): Promise<CliRun> {
  let [out, err, seconds, minted] = ['', '', 0, 0]
  const host: CliHost = {
    out: text => void (out += text),
    err: text => void (err += text),
    cwd: folder,
    root: appRoot,
    version: '9.9.9',
    author: () => 'Sam',
    clock: { now: () => new Date(Date.UTC(2026, 10, 2, 10, 0, seconds++)).toISOString() },
    ids: { next: () => `t${process.hrtime.bigint()}-${++minted}` },
  }
  const status = await runCli(args, host)
  return {
    status,
    out,
    err,
    get json() {
      return JSON.parse(out) as unknown
    },
  }
}

function digests(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter(name => statSync(join(folder, name)).isFile())
  return Object.fromEntries(
    files.map(name => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}
