import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { answerOpenDialogs } from '../support/ask.ts'
import { launchApp, temporaryFolder } from '../support/electron-app.ts'
import { makePlanFile } from '../support/empty-plan-file.ts'
import { openPlanAt } from '../support/window.ts'

const sample = readFileSync(join(import.meta.dirname, '../../assets/samples/pump-works.json'), 'utf8')
const digestOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** What a refusal must not be: a stack trace, or the name of something inside the program. */
const INSIDES = /\bat .*\.js|Error:|SQLITE_|undefined/

/** Plan files that cannot be opened, and what the window has to say of each. */
const FILES: readonly [name: string, spoil: (path: string) => void, says: RegExp][] = [
  ['no database', path => writeFileSync(path, 'this is no database'), /is not a Hoshin plan/],
  ['a newer schema', path => pragma(path, 'user_version = 9999'), /newer/i],
  ['a damaged file', path => truncateSync(path, 20_000), /damaged/i],
]

function pragma(path: string, text: string): void {
  const db = new Database(path)
  db.pragma(text)
  db.close()
}

test.each(FILES)(
  '%s is said on the start screen, and the file stays as it was',
  async (_name, spoil, says) => {
    const path = await makePlanFile(temporaryFolder())
    spoil(path)
    const before = digestOf(path)
    const { page, quit } = await launchApp({ args: [path] })
    const alert = page.getByRole('alert').filter({ hasText: says })
    await alert.waitFor()
    expect(await alert.innerText()).not.toMatch(INSIDES)
    await quit()
    expect(digestOf(path)).toBe(before)
  },
)

test('a locked file is said on the start screen, and the file stays as it was', async () => {
  const path = await makePlanFile(temporaryFolder())
  // Before the lock: reading the file here would let go of it.
  const before = digestOf(path)
  const db = new Database(path)
  db.exec('BEGIN EXCLUSIVE')
  onTestFinished(() => void db.close())
  const { page, quit } = await launchApp({ args: [path] })
  await page.getByRole('alert').filter({ hasText: 'is locked by another program' }).waitFor()
  await quit()
  db.close()
  expect(digestOf(path)).toBe(before)
})

/** Plan data that is refused, and what the import dialog has to say of each. */
const DOCUMENTS: readonly [name: string, make: () => string | Buffer, says: RegExp][] = [
  ['an unknown field', () => sample.replace('"trueNorth"', '"northTrue"'), /northTrue/],
  ['a missing reference', () => sample.replace(/"b": "B1"/, '"b": "B77"'), /no item "B77" in matrix/],
  ['brackets nested 100,000 deep', () => '['.repeat(100_000), /nested|deep/i],
  ['200 MB', () => Buffer.alloc(200 * 1024 * 1024, ' '), /64 MB/],
]

test('bad plan data is refused in the dialog with its place, and the plan stays as it was', async () => {
  const folder = temporaryFolder()
  const path = await makePlanFile(folder)
  const { app, desk } = await openPlanAt(path)
  const before = digestOf(path)
  const bad = join(folder, 'bad.json')
  await answerOpenDialogs(
    app.electron,
    DOCUMENTS.map(() => [bad]),
  )
  await desk.button(/^Plan Plan A/).click()
  await desk.page.getByRole('menuitem', { name: 'Import plan data…' }).click()
  for (const [, make, says] of DOCUMENTS) {
    writeFileSync(bad, make())
    await desk.button('Choose a file…').click()
    const alert = desk.page.getByRole('alert').filter({ hasText: says })
    await alert.waitFor()
    expect(await alert.innerText()).not.toMatch(INSIDES)
  }
  await app.quit()
  expect(digestOf(path)).toBe(before)
})

test('a plan on a disk that cannot be written is shown, says why, and changes nothing', async context => {
  const folder = temporaryFolder()
  const source = await makePlanFile(temporaryFolder())
  const mount = (...args: string[]) => spawnSync('mount', args).status === 0
  if (!mount('-t', 'tmpfs', 'tmpfs', folder)) return context.skip('no disk can be made here')
  onTestFinished(() => void spawnSync('umount', [folder]))
  const path = join(folder, 'plan.hoshin')
  copyFileSync(source, path)
  expect(mount('-o', 'remount,ro', folder)).toBe(true)
  const { app, desk } = await openPlanAt(path)
  await desk.page
    .getByText(/read-only|cannot be (changed|written)/i)
    .first()
    .waitFor()
  await app.quit()
  expect(digestOf(path)).toBe(digestOf(source))
})
