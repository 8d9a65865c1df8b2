import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeTogether } from '../../../../electron/cli/file-drafts.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'hoshin-files-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

function files(place: string) {
  return ['a.pdf', 'b.pdf', 'c.pdf'].map(name => ({ path: join(place, name), content: `new ${name}` }))
}

test('files that are written together all get their names', async () => {
  const place = folder()
  writeFileSync(join(place, 'a.pdf'), 'older')
  expect(await writeTogether(files(place))).toEqual({ ok: true, value: true })
  expect(readdirSync(place).toSorted()).toEqual(['a.pdf', 'b.pdf', 'c.pdf'])
  expect(readFileSync(join(place, 'a.pdf'), 'utf8')).toBe('new a.pdf')
})

test.each([0, 1, 2, 3])(
  'work that is stopped after %d files leaves nothing, and an older file as it was',
  async most => {
    const place = folder()
    writeFileSync(join(place, 'a.pdf'), 'older')
    let asked = 0
    const stopped = await writeTogether(files(place), () => (asked += 1) <= most)
    expect(stopped).toEqual({ ok: true, value: false })
    expect(readdirSync(place)).toEqual(['a.pdf'])
    expect(readFileSync(join(place, 'a.pdf'), 'utf8')).toBe('older')
  },
)

test('a file in pieces is its pieces after each other', async () => {
  const place = folder()
  const pieces = ['a', '', 'bc', 'd'.repeat(100_000)].map(text => new TextEncoder().encode(text))
  await writeTogether([{ path: join(place, 'a.html'), content: pieces }])
  expect(readFileSync(join(place, 'a.html'), 'utf8')).toBe(`abc${'d'.repeat(100_000)}`)
})

test('where one cannot be written, none is', async () => {
  const place = folder()
  mkdirSync(join(place, 'sub'))
  const [a, b] = files(place)
  const lost = { path: join(place, 'none', 'x.pdf'), content: 'x' }
  expect(await writeTogether([a!, lost, b!])).toEqual({
    ok: false,
    error: 'x.pdf: there is no such file or folder; check the name',
  })
  expect(readdirSync(place)).toEqual(['sub'])
})
