import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepRecentFiles } from '../../../../../electron/main/documents/recent-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoshin-recent-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = '2026-11-02T10:00:00.000Z'

test('the newest stands first, once, and a new start finds them', async () => {
  const recent = keepRecentFiles(folder)
  recent.add(join(folder, 'a.hoshin'), 'A', at)
  recent.add(join(folder, 'b.hoshin'), 'B', at)
  const token = recent.names()[1]?.token
  recent.add(join(folder, 'a.hoshin'), 'A, renamed', at)
  expect(recent.names().map(({ title }) => title)).toEqual(['A, renamed', 'B'])
  expect(recent.names()[0]?.token).toBe(token)
  expect(await keepRecentFiles(folder).list()).toEqual(await recent.list())
})

test('a window sees a place to show and a token, not the path', async () => {
  writeFileSync(join(folder, 'a.hoshin'), '')
  const recent = keepRecentFiles(folder)
  recent.add(join(folder, 'a.hoshin'), 'A', at)
  recent.add(join(homedir(), 'plans', 'none.hoshin'), 'None', at)
  const [gone, there] = await recent.list()
  expect(there).toEqual({ token: there?.token, title: 'A', place: folder, openedAt: at, missing: false })
  expect(gone).toMatchObject({ place: join('~', 'plans'), missing: true })
  expect(recent.pathOf(there?.token ?? '')).toBe(join(folder, 'a.hoshin'))
})

test('a token that was never given out leads nowhere', () => {
  const recent = keepRecentFiles(folder)
  recent.add(join(folder, 'a.hoshin'), 'A', at)
  expect(recent.pathOf('../a.hoshin')).toBeUndefined()
  expect(recent.pathOf(join(folder, 'a.hoshin'))).toBeUndefined()
})

test('twelve are remembered', () => {
  const changed = vi.fn()
  const recent = keepRecentFiles(folder, changed)
  for (let i = 0; i < 15; i++) recent.add(join(folder, `${i}.hoshin`), `Plan ${i}`, at)
  expect(recent.names()).toHaveLength(12)
  expect(recent.names()[0]?.title).toBe('Plan 14')
  expect(changed).toHaveBeenCalledTimes(15)
})

test('one can be forgotten', () => {
  const recent = keepRecentFiles(folder)
  recent.add(join(folder, 'a.hoshin'), 'A', at)
  recent.forget(recent.names()[0]?.token ?? '')
  expect(keepRecentFiles(folder).names()).toEqual([])
})

test('a damaged list counts as none', () => {
  writeFileSync(join(folder, 'recent.json'), '[{"path":1}]')
  expect(keepRecentFiles(folder).names()).toEqual([])
})
