import { execFileSync } from 'node:child_process'
import { chmodSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { closeDocument, describeDocument } from '../../../../../electron/main/documents/document.ts'
import { identityOf, openDocument } from '../../../../../electron/main/documents/open-document.ts'
import { db, makePlanFile, testFolder } from '../../../../support/empty-plan-file.ts'

const host = { db, author: () => 'Noor' }

test('a window gets every record once, the revision and what can be undone', async () => {
  const path = await makePlanFile(testFolder())
  const opened = await openDocument(path, host)
  if (!opened.ok) throw new Error(opened.error.message)
  onTestFinished(() => closeDocument(opened.value))
  const plan = await describeDocument(opened.value)
  expect(plan).toMatchObject({ revision: 0, fileName: 'plan.hoshin', undo: {}, drafts: [] })
  expect(plan.records.map(record => record.table)).toEqual(['plan', 'matrix'])
  expect('readOnly' in plan).toBe(false)
})

test('a plan that was only looked at keeps every byte', async () => {
  const path = await makePlanFile(testFolder())
  const before = readFileSync(path)
  const opened = await openDocument(path, host)
  if (!opened.ok) throw new Error(opened.error.message)
  await describeDocument(opened.value)
  await closeDocument(opened.value)
  expect(readFileSync(path).equals(before)).toBe(true)
})

/** Makes a file read-only for everyone, root too, where the file system can. */
function immutable(path: string): boolean {
  try {
    if (process.getuid?.() !== 0) chmodSync(path, 0o444)
    else execFileSync('chattr', ['+i', path], { stdio: 'ignore' })
    onTestFinished(() => {
      if (process.getuid?.() !== 0) chmodSync(path, 0o644)
      else execFileSync('chattr', ['-i', path], { stdio: 'ignore' })
    })
    return true
  } catch {
    return false
  }
}

test('a plan that cannot be written is shown, with the reason', async context => {
  const path = await makePlanFile(testFolder())
  if (!immutable(path)) return context.skip('this file system has no file that root cannot write')
  const opened = await openDocument(path, host)
  if (!opened.ok) throw new Error(opened.error.message)
  onTestFinished(() => closeDocument(opened.value))
  expect(opened.value.kind).toBe('read-only')
  const plan = await describeDocument(opened.value)
  expect(plan.readOnly).toMatch(/read-only.*Save a copy/)
  expect(plan.records).toHaveLength(2)
})

test.each([
  ['none.hoshin', 'missing', () => undefined],
  ['text.hoshin', 'not-a-plan', (path: string) => writeFileSync(path, 'no database at all')],
  ['folder.hoshin', 'not-a-plan', (path: string) => mkdirSync(path)],
])('%s is refused with %s', async (name, code, make) => {
  const path = join(testFolder(), name)
  make(path)
  const opened = await openDocument(path, host)
  expect(opened).toMatchObject({ ok: false, error: { code } })
})

test('every path to a file has the same identity, and no other file has it', async () => {
  const folder = testFolder()
  const path = await makePlanFile(folder)
  symlinkSync(path, join(folder, 'link.hoshin'))
  linkSync(path, join(folder, 'second.hoshin'))
  const other = await makePlanFile(folder, 'other.hoshin')
  const identity = await identityOf(path)
  expect(await identityOf(join(folder, 'link.hoshin'))).toBe(identity)
  expect(await identityOf(join(folder, 'second.hoshin'))).toBe(identity)
  expect(await identityOf(other)).not.toBe(identity)
  expect(await identityOf(join(folder, 'none.hoshin'))).not.toBe(identity)
})
