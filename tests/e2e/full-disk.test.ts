import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/electron-app.ts'
import { openPlanAt, openSample } from '../support/window.ts'

/** A disk of 700 KB, gone after the test; undefined where a test may not make one. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', folder]).status === 0
  onTestFinished(() => void (mounted && spawnSync('umount', [folder])))
  return mounted ? folder : undefined
}

/** Writes until nothing more fits. */
function fill(path: string): void {
  expect(() => writeFileSync(path, Buffer.alloc(2_000_000))).toThrow('ENOSPC')
}

test('a full disk is said, nothing is called saved, and Retry saves once there is room', async context => {
  const disk = smallDisk()
  if (disk === undefined) return context.skip('no disk can be made here')
  const path = join(disk, 'mine.hoshin')
  const { app, desk } = await openSample('Valve works', path)
  fill(join(disk, 'filler'))
  await desk.cell('P4', 'M1').focus()
  await desk.press('2')
  const alert = desk.page.getByRole('alert').filter({ hasText: /Not saved\. .*full/ })
  await alert.waitFor()
  await desk.page.getByRole('gridcell', { name: /^P4 .* by M1 .*, medium$/ }).waitFor()
  rmSync(join(disk, 'filler'))
  await desk.button('Retry').click()
  await desk.saved()
  await app.kill()
  const again = await openPlanAt(path)
  await again.desk.page.getByRole('gridcell', { name: /^P4 .* by M1 .*, medium$/ }).waitFor()
  await again.app.quit()
})
