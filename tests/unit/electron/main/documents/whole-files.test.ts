import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWhole, writeWhole } from '../../../../../electron/main/documents/whole-files.ts'
import { makePlanFile, testFolder } from '../../../../support/empty-plan-file.ts'

test('a file is written whole, in place of the one that was there, and nothing is left beside it', async () => {
  const folder = testFolder()
  const path = join(folder, 'matrix.svg')
  writeFileSync(path, 'the old one')
  expect(await writeWhole(path, '<svg/>')).toEqual({ ok: true, value: 'matrix.svg' })
  expect(readFileSync(path, 'utf8')).toBe('<svg/>')
  expect(await writeWhole(path, new Uint8Array([1, 2]))).toMatchObject({ ok: true })
  expect([...readFileSync(path)]).toEqual([1, 2])
  expect(readdirSync(folder)).toEqual(['matrix.svg'])
})

test.each(['in/none/matrix.svg', 'folder', `${'x'.repeat(300)}.svg`])(
  'what cannot be written is told by name, and nothing is left behind (%#)',
  async name => {
    const folder = testFolder()
    mkdirSync(join(folder, 'folder'))
    const written = await writeWhole(join(folder, name), 'x')
    expect(written).toMatchObject({ ok: false, error: { code: 'io' } })
    expect(written.ok || written.error.message).not.toMatch(/\/|ENOENT|Error/)
    expect(readdirSync(folder)).toEqual(['folder'])
  },
)

test('a plan is never written over by an export', async () => {
  const path = await makePlanFile(testFolder())
  const before = readFileSync(path)
  expect(await writeWhole(path, '<svg/>')).toMatchObject({ ok: false })
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a file is read whole, if it is one that was asked for', async () => {
  const path = join(testFolder(), 'plan.json')
  writeFileSync(path, '{"a":1}')
  const read = await readWhole(path, ['data'])
  expect(read.ok && new TextDecoder().decode(read.value)).toBe('{"a":1}')
  expect(await readWhole(path, ['plan'])).toMatchObject({ ok: false, error: { code: 'not-ours' } })
})
