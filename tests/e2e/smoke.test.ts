import { expect, test } from 'vitest'
import { launchApp } from '../support/electron-app.ts'

test('one window opens, with its title', async () => {
  const app = await launchApp()
  await app.page.waitForLoadState('load')
  expect(app.electron.windows()).toHaveLength(1)
  expect(await app.page.title()).toContain('Hoshin Desk')
  await app.quit()
})
