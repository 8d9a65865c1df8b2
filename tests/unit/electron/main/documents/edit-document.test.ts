import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { closeDocument, describeDocument } from '../../../../../electron/main/documents/document.ts'
import type { EditableDocument } from '../../../../../electron/main/documents/document.ts'
import {
  editDocument,
  lookForChanges,
  retrySave,
  stepDocument,
} from '../../../../../electron/main/documents/edit-document.ts'
import { openEditable } from '../../../../../electron/main/documents/open-document.ts'
import { headOf } from '../../../../../src/domain/plan/plan.ts'
import { db, makePlanFile, retitle, testFolder } from '../../../../support/empty-plan-file.ts'

async function opened(path: string, author = 'Noor'): Promise<EditableDocument> {
  const document = await openEditable(path, { db, author: () => author })
  if (!document.ok) throw new Error(document.error.message)
  onTestFinished(() => closeDocument(document.value))
  return document.value
}

test('an edit is in the file when it is answered, by its author', async () => {
  const path = await makePlanFile(testFolder())
  const document = await opened(path)
  const answer = await editDocument(document, { command: retitle('Plan B'), focus: 'f1' })
  expect(answer).toMatchObject({
    ok: true,
    value: { revision: 1, label: 'Change plan: title', focus: 'f1', undo: { undo: 'Change plan: title' } },
  })
  const other = await opened(path)
  expect(headOf(other.plan).title).toBe('Plan B')
  const rows = await other.session.store.history()
  expect(rows.ok && rows.value.at(-1)).toMatchObject({ author: 'Noor', origin: 'typed' })
})

test('the author is asked at each edit, so a new name counts at once', async () => {
  const path = await makePlanFile(testFolder())
  let name = 'Noor'
  const document = await openEditable(path, { db, author: () => name })
  if (!document.ok) throw new Error(document.error.message)
  onTestFinished(() => closeDocument(document.value))
  await editDocument(document.value, { command: retitle('B') })
  name = 'Ines'
  await editDocument(document.value, { command: retitle('C') })
  const rows = await document.value.session.store.history()
  expect(rows.ok && rows.value.map(row => row.author)).toEqual(['Noor', 'Noor', 'Ines'])
})

test('undo and redo go back and forth, also after the plan was opened again', async () => {
  const path = await makePlanFile(testFolder())
  const first = await opened(path)
  await editDocument(first, { command: retitle('Plan B') })
  await closeDocument(first)
  const document = await opened(path)
  expect((await describeDocument(document)).undo).toEqual({ undo: 'Change plan: title' })
  expect(await stepDocument(document, 'undo')).toMatchObject({ ok: true })
  expect(headOf(document.plan).title).toBe('Plan A')
  expect(await stepDocument(document, 'redo')).toMatchObject({ ok: true })
  expect(headOf(document.plan).title).toBe('Plan B')
  expect(await stepDocument(document, 'redo')).toMatchObject({
    ok: false,
    error: { code: 'nothing-to-undo' },
  })
})

test('what the plan refuses is refused and nothing waits', async () => {
  const document = await opened(await makePlanFile(testFolder()))
  const answer = await editDocument(document, { command: retitle('') })
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(answer.ok || 'unsaved' in answer.error).toBe(false)
  expect(document.unsaved).toBeUndefined()
})

test('a change by another process is told before the answer to the next edit', async () => {
  const path = await makePlanFile(testFolder())
  const [mine, theirs] = [await opened(path, 'Noor'), await opened(path, 'Ines')]
  const told: string[] = []
  mine.tell = changed => void told.push(`changed to ${changed.revision}`)
  await editDocument(theirs, { command: retitle('Theirs') })
  const answer = await editDocument(mine, { command: { type: 'plan.set', patch: { trueNorth: 'North' } } })
  told.push(`answered ${answer.ok && answer.value.revision}`)
  expect(told).toEqual(['changed to 1', 'answered 2'])
  expect(headOf(mine.plan)).toMatchObject({ title: 'Theirs', trueNorth: 'North' })
})

test('a change by another process is told when it is looked for, once', async () => {
  const path = await makePlanFile(testFolder())
  const [mine, theirs] = [await opened(path, 'Noor'), await opened(path, 'Ines')]
  const tell = vi.fn()
  mine.tell = tell
  await editDocument(theirs, { command: retitle('Theirs') })
  await lookForChanges(mine)
  await lookForChanges(mine)
  expect(tell).toHaveBeenCalledExactlyOnceWith({
    diffs: [expect.objectContaining({ updated: expect.anything() as unknown })],
    revision: 1,
    undo: { undo: 'Change plan: title' },
  })
})

test('edits by two processes at once are all kept', async () => {
  const path = await makePlanFile(testFolder())
  const [mine, theirs] = [await opened(path, 'Noor'), await opened(path, 'Ines')]
  const edits = Array.from({ length: 20 }, (_, i) =>
    editDocument(i % 2 === 0 ? mine : theirs, { command: retitle(`Title ${i}`) }),
  )
  expect((await Promise.all(edits)).every(answer => answer.ok)).toBe(true)
  const rows = await mine.session.store.history()
  expect(rows.ok && rows.value.length).toBe(21)
})

test('an edit of a plan that was moved away is kept, and written when the plan is back', async () => {
  const folder = testFolder()
  const path = await makePlanFile(folder)
  const document = await opened(path)
  await editDocument(document, { command: retitle('Plan B') })
  renameSync(path, join(folder, 'elsewhere.hoshin'))
  const failed = await editDocument(document, { command: retitle('Plan C') })
  expect(failed).toMatchObject({ ok: false, error: { code: 'moved', unsaved: true } })
  expect(headOf(document.plan).title).toBe('Plan B')
  const waiting = { ok: false, error: { code: 'waiting' } }
  expect(await editDocument(document, { command: retitle('Plan D') })).toMatchObject(waiting)
  expect(await stepDocument(document, 'undo')).toMatchObject(waiting)
  expect(await retrySave(document)).toMatchObject({ ok: false, error: { code: 'moved', unsaved: true } })
  renameSync(join(folder, 'elsewhere.hoshin'), path)
  expect(await retrySave(document)).toMatchObject({ ok: true, value: { revision: 2 } })
  expect(await retrySave(document)).toEqual({ ok: true, value: null })
  expect(headOf((await opened(path)).plan).title).toBe('Plan C')
})

test('an edit is not written into another file that came to stand in the place', async () => {
  const folder = testFolder()
  const path = await makePlanFile(folder)
  mkdirSync(join(folder, 'other'))
  const other = await makePlanFile(join(folder, 'other'), 'other.hoshin', 'Other')
  const document = await opened(path)
  renameSync(other, path)
  expect(await editDocument(document, { command: retitle('X') })).toMatchObject({
    ok: false,
    error: { code: 'moved', unsaved: true },
  })
  expect(headOf((await opened(path)).plan).title).toBe('Other')
})
