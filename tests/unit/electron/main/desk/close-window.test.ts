import { existsSync, renameSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { closeWindow } from '../../../../../electron/main/desk/close-window.ts'
import type { Desk } from '../../../../../electron/main/desk/desk.ts'
import { editDocument, retrySave } from '../../../../../electron/main/documents/edit-document.ts'
import { openEditable } from '../../../../../electron/main/documents/open-document.ts'
import { startWindow } from '../../../../../electron/main/windows/desk-window.ts'
import type { DeskWindow, FlushAnswer } from '../../../../../electron/main/windows/desk-window.ts'
import { headOf } from '../../../../../src/domain/plan/plan.ts'
import { clock, db, makePlanFile, retitle, testFolder } from '../../../../support/empty-plan-file.ts'
import { answers } from '../../../../support/fake-electron.ts'

vi.mock('electron', () => import('../../../../support/fake-electron.ts'))
beforeEach(() => {
  answers.message.length = 0
})

const host = { db, author: () => 'Noor' }

/** A window on a new plan whose page says these things when it is told that it closes. */
async function windowOn(
  path: string,
  says: (target: DeskWindow) => readonly (FlushAnswer | Promise<unknown>)[],
) {
  const opened = await openEditable(path, host)
  if (!opened.ok) throw new Error(opened.error.message)
  const told: string[] = []
  const destroy = vi.fn()
  const send = async (channel: string) => {
    told.push(channel)
    if (channel !== 'event:closing') return
    for (const said of says(target)) {
      if (typeof said === 'string') target.flushed(said)
      else await said
    }
  }
  const target = startWindow({
    isDestroyed: () => false,
    getNormalBounds: () => ({ x: 1, y: 2, width: 900, height: 700 }),
    isMaximized: () => false,
    getTitle: () => '',
    setTitle: () => undefined,
    destroy,
    webContents: { isDestroyed: () => false, send, once: () => undefined },
  } as never)
  Object.assign(target, { document: opened.value, started: true })
  const places = { get: () => undefined, keep: vi.fn() }
  const desk: unknown = {
    ...{ windows: [target], places, documents: host, clock, log: vi.fn() },
    ...{ recent: { add: () => undefined }, menu: { refresh: () => undefined } },
  }
  return { target, desk: desk as Desk, document: opened.value, destroy, told, places }
}

async function titleIn(path: string): Promise<string> {
  const opened = await openEditable(path, host)
  if (!opened.ok) throw new Error(opened.error.message)
  await opened.value.session.close()
  return headOf(opened.value.plan).title
}

test('the page commits what is being typed before the window goes', async () => {
  const path = await makePlanFile(testFolder())
  const { target, desk, destroy, places, told } = await windowOn(path, ({ document }) => [
    document?.kind === 'editable' ? editDocument(document, { command: retitle('Typed last') }) : 'done',
    'done',
  ])
  expect(await closeWindow(desk, target)).toBe(true)
  expect(told).toEqual(['event:closing'])
  expect(destroy).toHaveBeenCalledOnce()
  expect(desk.windows).toEqual([])
  expect(places.keep).toHaveBeenCalledExactlyOnceWith({
    bounds: { x: 1, y: 2, width: 900, height: 700 },
    maximised: false,
  })
  expect(await titleIn(path)).toBe('Typed last')
  expect(existsSync(`${path}-wal`)).toBe(false)
})

test('a page that does not answer cannot keep its window', async () => {
  const { target, desk, destroy } = await windowOn(await makePlanFile(testFolder()), () => [])
  const before = Date.now()
  expect(await closeWindow(desk, target)).toBe(true)
  expect(Date.now() - before).toBeLessThan(4000)
  expect(destroy).toHaveBeenCalledOnce()
})

test('the window stays when the page says so, and can be closed later', async () => {
  const sayings: FlushAnswer[][] = [['asking', 'stay'], ['done']]
  const { target, desk, destroy } = await windowOn(
    await makePlanFile(testFolder()),
    () => sayings.shift() ?? [],
  )
  expect(await closeWindow(desk, target)).toBe(false)
  expect([destroy.mock.calls.length, desk.windows.length]).toEqual([0, 1])
  expect(await closeWindow(desk, target)).toBe(true)
})

/** A window whose last edit could not be written, since its plan was moved away. */
async function windowWithUnsaved(says: FlushAnswer) {
  const path = await makePlanFile(testFolder())
  const made = await windowOn(path, () => [says])
  renameSync(path, `${path}.away`)
  const failed = await editDocument(made.document, { command: retitle('Unsaved') })
  expect(failed).toMatchObject({ ok: false, error: { unsaved: true } })
  return { ...made, path }
}

test('an unsaved edit is asked about, and the window stays unless it is given up', async () => {
  const { target, desk, destroy, document, path } = await windowWithUnsaved('done')
  answers.message.push(0)
  expect(await closeWindow(desk, target)).toBe(false)
  expect(destroy).not.toHaveBeenCalled()
  renameSync(`${path}.away`, path)
  expect(await retrySave(document)).toMatchObject({ ok: true })
  expect(await closeWindow(desk, target)).toBe(true)
  expect(await titleIn(path)).toBe('Unsaved')
})

test('an unsaved edit is given up when the person says so', async () => {
  const { target, desk, path } = await windowWithUnsaved('done')
  answers.message.push(1)
  expect(await closeWindow(desk, target)).toBe(true)
  expect(await titleIn(`${path}.away`)).toBe('Plan A')
})

test('a page that asked itself is not asked about again', async () => {
  const { target, desk } = await windowWithUnsaved('leave')
  answers.message.push(0)
  expect(await closeWindow(desk, target)).toBe(true)
  expect(answers.message).toEqual([0])
})
