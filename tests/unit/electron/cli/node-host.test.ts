import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nodeHost } from '../../../../electron/cli/node-host.ts'
import { appRoot } from '../../../support/cli.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'hoshin home '))
  vi.stubEnv('XDG_CONFIG_HOME', home)
  vi.stubEnv('APPDATA', home)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

function settings(text: string): void {
  mkdirSync(join(home, 'hoshin-desk'))
  writeFileSync(join(home, 'hoshin-desk', 'settings.json'), text)
}

test.skipIf(process.platform === 'darwin')('the author is the name in the settings of the app', () => {
  settings('{"name":" Noor ","theme":"dark"}')
  expect(nodeHost(appRoot).author()).toBe('Noor')
})

test.each([undefined, '{"name":"","theme":"dark"}', '{"name":', '{"name":7}'])(
  'without a name in the settings (%s) it is the user of the system',
  text => {
    if (text !== undefined) settings(text)
    expect(nodeHost(appRoot).author()).toBe(userInfo().username)
  },
)

test('paths start where the person stands, also when npm runs the script elsewhere', () => {
  vi.stubEnv('INIT_CWD', home)
  vi.stubEnv('npm_lifecycle_event', 'hoshin')
  expect(nodeHost(appRoot).cwd).toBe(home)
  vi.stubEnv('npm_lifecycle_event', 'test')
  expect(nodeHost(appRoot).cwd).toBe(process.cwd())
})

test('the version is that of the app', () => {
  expect(nodeHost(appRoot).version).toMatch(/^\d+\.\d+\.\d+$/)
})
