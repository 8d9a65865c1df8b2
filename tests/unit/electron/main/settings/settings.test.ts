import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../../src/contract/settings.ts'
import { keepSettings } from '../../../../../electron/main/settings/settings.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoshin-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('settings are kept, and a new start finds them', () => {
  const settings = keepSettings(join(folder, 'new'))
  expect(settings.get()).toEqual(DEFAULT_SETTINGS)
  expect(settings.change({ name: '  Noor Adeyemi ' })).toEqual({ ...DEFAULT_SETTINGS, name: 'Noor Adeyemi' })
  settings.change({ theme: 'dark' })
  expect(keepSettings(join(folder, 'new')).get()).toEqual({
    ...DEFAULT_SETTINGS,
    name: 'Noor Adeyemi',
    theme: 'dark',
  })
  expect(readdirSync(join(folder, 'new'))).toEqual(['settings.json'])
})

test('the author is the name that was set, else the user of the system', () => {
  const settings = keepSettings(folder)
  expect(settings.author()).toBe(userInfo().username)
  settings.change({ name: 'Noor Adeyemi' })
  expect(settings.author()).toBe('Noor Adeyemi')
})

test.each([
  '',
  '{',
  '[]',
  '"x"',
  '{"name":1,"theme":"blue","digits":"3","language":"xx"}',
  `{"name":"${'x'.repeat(201)}"}`,
  '['.repeat(100_000),
])('a damaged file counts as none (%#)', text => {
  writeFileSync(join(folder, 'settings.json'), text)
  expect(keepSettings(folder).get()).toEqual(DEFAULT_SETTINGS)
})

test('what cannot be written is still in force', () => {
  mkdirSync(join(folder, 'settings.json.draft'))
  const settings = keepSettings(folder)
  expect(settings.change({ theme: 'light' }).theme).toBe('light')
  expect(settings.get().theme).toBe('light')
  expect(existsSync(join(folder, 'settings.json'))).toBe(false)
})

test('the file names what it holds', () => {
  keepSettings(folder).change({ name: 'A', theme: 'contrast', digits: '9-3-1' })
  expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual({
    name: 'A',
    theme: 'contrast',
    digits: '9-3-1',
    language: 'en',
    numbered: false,
  })
})
