import Database from 'better-sqlite3'
import { createPlanFile } from '../../db/create.ts'
import { openPlanReader, openPlanStore } from '../../db/open.ts'
import type { StoreError } from '../../src/app/ports/plan-store.ts'
import type { Result } from '../../src/support/result.ts'
import { headOnly, retitled } from './plan-edits.ts'

/**
 * Another process at work on a plan: `node db-child.ts JOB PATH`. Prints one line of JSON for each thing it has done, and
 * waits to be killed where the job says so.
 */
const [job = '', path = ''] = process.argv.slice(2)
const options = { clock: { now: () => new Date().toISOString() }, patience: 100 }

function say(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

function sayCode(name: string, result: Result<unknown, StoreError>): void {
  say(result.ok ? { [name]: 'ok' } : { [name]: result.error.code, message: result.error.message })
}

function stay(): Promise<never> {
  return new Promise(() => setInterval(() => undefined, 1000))
}

/** Edits until it is killed; says each revision once the commit has answered. */
async function editForever(): Promise<void> {
  const opened = await openPlanStore(path, options)
  if (!opened.ok) return say(opened.error)
  const { plan } = opened.value
  for (let revision = 0; revision < 1_000_000; revision++) {
    const entry = retitled(revision === 0 ? 'Plan' : `Title ${revision}`, `Title ${revision + 1}`)
    const committed = await plan.commit(revision, entry)
    say(committed.ok ? committed.value.revision : committed.error)
  }
}

/** Holds the file so that nobody else can even read it. */
async function lock(): Promise<void> {
  const db = new Database(path)
  db.exec('BEGIN EXCLUSIVE')
  say('locked')
  await stay()
}

/** Tries everything that reads and everything that writes; says how each ended. */
async function tryAll(): Promise<void> {
  const store = await openPlanStore(path, options)
  sayCode('open', store)
  if (store.ok) await store.value.plan.close()
  const reader = await openPlanReader(path, options)
  sayCode('read', reader)
  if (reader.ok) {
    sayCode('load', await reader.value.plan.load())
    sayCode('verify', await reader.value.plan.verify())
    await reader.value.plan.close()
  }
  const first = { records: [headOnly()], author: 'Ann', origin: 'new', label: 'New' } as const
  sayCode('create', await createPlanFile(`${path}.new`, first, options))
}

/** Edits, each time with more text, until the disk is full; then closes, and says what is still there. */
async function fill(): Promise<void> {
  const opened = await openPlanStore(path, options)
  if (!opened.ok) return say(opened.error)
  const { plan } = opened.value
  let title = 'Plan'
  for (let revision = 0; ; revision++) {
    const next = `${revision} ${'x'.repeat(1900)}`
    const committed = await plan.commit(revision, retitled(title, next))
    if (!committed.ok) {
      sayCode('commit', committed)
      sayCode('copy', await plan.saveCopy(`${path}.copy`))
      sayCode('again', await plan.commit(revision, retitled(title, next)))
      say({ revision })
      break
    }
    title = next
  }
  const loaded = await plan.load()
  say({
    loaded: loaded.ok && loaded.value.records[0]?.table === 'plan' && loaded.value.records[0].title === title,
  })
  await plan.close()
}

const jobs: Readonly<Record<string, () => Promise<void>>> = { editForever, lock, tryAll, fill }
await jobs[job]?.()
