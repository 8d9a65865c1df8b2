import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { licences } from '../../../electron/dev/build/licences.ts'

const allowed = [
  'MIT',
  'ISC',
  'BSD-3-Clause',
  'BSD-2-Clause',
  '0BSD',
  'Apache-2.0',
  'OFL-1.1',
  'CC0-1.0',
  'Unlicense',
]

test('everything in the app is named, under a licence that lets it be given away', () => {
  const all = licences()
  const manifest = readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> }
  const names = all.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'electron']))
  expect(all.filter(({ licence }) => !allowed.includes(licence))).toEqual([])
})
