import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { RecentPlan } from '../../../src/contract/answers.ts'
import { readJson, writeJson } from '../settings/json-file.ts'

const recentSchema = z.array(
  z.object({
    token: z.string().check(z.maxLength(64)),
    path: z.string().check(z.maxLength(4096)),
    title: z.string().check(z.maxLength(2000)),
    openedAt: z.string().check(z.maxLength(40)),
  }),
)
type RecentFile = z.infer<typeof recentSchema>[number]

/** How many plans are remembered. */
const CAP = 12
/** A folder on a network that does not answer must not hold up the start screen; milliseconds. */
const PATIENCE = 400

/** The plans opened last, kept in `recent.json` of the app's folder. Windows know them by token only. */
export interface RecentFiles {
  list(): Promise<readonly RecentPlan[]>
  /** Title and token, newest first, without looking at the disk. */
  names(): readonly { readonly token: string; readonly title: string }[]
  pathOf(token: string): string | undefined
  /** Puts a plan first. */
  add(path: string, title: string, at: string): void
  forget(token: string): void
}

/** Reads the recent plans of an app folder. */
export function keepRecentFiles(folder: string, changed: () => void = () => undefined): RecentFiles {
  const file = join(folder, 'recent.json')
  let files: readonly RecentFile[] = known(readJson(file))
  const keep = (next: readonly RecentFile[]) => {
    files = next.slice(0, CAP)
    writeJson(file, files)
    changed()
  }
  return {
    list: () => Promise.all(files.map(describe)),
    names: () => files.map(({ token, title }) => ({ token, title })),
    pathOf: token => files.find(recent => recent.token === token)?.path,
    add(path, title, openedAt) {
      const same = files.find(recent => recent.path === path)
      const first = { token: same?.token ?? randomUUID(), path, title, openedAt }
      keep([first, ...files.filter(recent => recent.path !== path)])
    },
    forget: token => keep(files.filter(recent => recent.token !== token)),
  }
}

function known(read: unknown): readonly RecentFile[] {
  const checked = z.safeParse(recentSchema, read)
  return checked.success ? checked.data.slice(0, CAP) : []
}

async function describe({ token, path, title, openedAt }: RecentFile): Promise<RecentPlan> {
  return { token, title, place: shortened(dirname(path)), openedAt, missing: await isMissing(path) }
}

function shortened(folder: string): string {
  const home = homedir()
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder
}

/** Whether there is surely no such file; a disk that does not answer in time gets the benefit of the doubt. */
function isMissing(path: string): Promise<boolean> {
  const look = stat(path).then(
    found => !found.isFile(),
    () => true,
  )
  return Promise.race([look, setTimeout(PATIENCE, false, { ref: false })])
}
