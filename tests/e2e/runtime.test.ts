import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { launchApp, setContentSize } from '../support/electron-app.ts'

const bare = join(import.meta.dirname, '../fixtures/bare-app')

test('the runtime opens a bare window, with a settings folder of its own', async () => {
  const app = await launchApp({ folder: bare })
  expect(await app.page.title()).toBe('Bare window')
  const versions = await app.electron.evaluate(({ app: own }) => [
    process.versions.electron,
    own.getPath('userData'),
  ])
  expect(versions).toEqual([inject('runtime').version, app.userData])
  await setContentSize(app)
  const picture = await app.page.screenshot()
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1600, 1000])
  await app.quit()
})

test('an app that was killed is gone', async () => {
  const app = await launchApp({ folder: bare })
  await app.kill()
  expect(app.child.signalCode).toBe('SIGKILL')
})
