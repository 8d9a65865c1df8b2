import { afterEach, expect, test, vi } from 'vitest'
import { dbOptions } from '../../../../electron/main/host.ts'
import { app } from '../../../support/fake-electron.ts'

vi.mock('electron', () => import('../../../support/fake-electron.ts'))
afterEach(() => {
  app.isPackaged = false
  vi.unstubAllEnvs()
})

test('a development runtime may bring its own database binding', () => {
  vi.stubEnv('HOSHIN_SQLITE_BINDING', '/cache/better_sqlite3.node')
  expect(dbOptions()).toMatchObject({ nativeBinding: '/cache/better_sqlite3.node' })
  vi.stubEnv('HOSHIN_SQLITE_BINDING', '')
  expect(dbOptions()).not.toHaveProperty('nativeBinding')
})

/** The attack: a variable in the environment makes the installed program load a library of somebody else's. */
test('an installed program loads only the binding that came with it', () => {
  app.isPackaged = true
  vi.stubEnv('HOSHIN_SQLITE_BINDING', '/tmp/evil.node')
  expect(dbOptions()).not.toHaveProperty('nativeBinding')
})
