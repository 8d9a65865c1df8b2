import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '../../../../../electron/dev/runtime/cache.ts'
import { assertIntegrity } from '../../../../../electron/dev/runtime/unpack.ts'
import { withLock } from '../../../../../electron/dev/support/lock.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'hoshin-cache-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('a folder appears whole or not at all', async () => {
  const place = join(folder, 'deep/runtime')
  await expect(
    makeFolder(place, draft => {
      writeFileSync(join(draft, 'half'), '')
      return Promise.reject(new Error('out of space'))
    }),
  ).rejects.toThrow('out of space')
  expect(readdirSync(join(folder, 'deep'))).toEqual([])
  await makeFolder(place, draft => Promise.resolve(writeFileSync(join(draft, 'whole'), '1')))
  expect(readFileSync(join(place, 'whole'), 'utf8')).toBe('1')
  expect(readdirSync(join(folder, 'deep'))).toEqual(['runtime'])
})

test('one at a time holds a lock, and gives it back after a failure', async () => {
  const lock = join(folder, 'a.lock')
  const order: string[] = []
  const turn = (name: string) => async () => {
    order.push(`${name} in`)
    await Promise.resolve()
    order.push(`${name} out`)
  }
  await Promise.all([withLock(lock, turn('a')), withLock(lock, turn('b'))])
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out'])
  await expect(withLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(existsSync(lock)).toBe(false)
})

test('a lock whose process is gone is taken over', async () => {
  const lock = join(folder, 'a.lock')
  writeFileSync(lock, '4194999')
  expect(await withLock(lock, () => Promise.resolve(7))).toBe(7)
})

test('a file with other bytes than the pinned ones is refused', async () => {
  const file = join(folder, 'download')
  writeFileSync(file, 'abc')
  const right =
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='
  await assertIntegrity(file, right)
  writeFileSync(file, 'abd')
  await expect(assertIntegrity(file, right)).rejects.toThrow('not the pinned file')
})
