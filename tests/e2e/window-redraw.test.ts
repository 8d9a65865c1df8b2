import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countRenders, rendersSince } from '../support/count-renders.ts'
import { temporaryFolder } from '../support/electron-app.ts'
import { openSample } from '../support/window.ts'

test('an edit draws its own row and cell again and no other, also once main has confirmed it', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  // `hit` is given to cells; `light` to labels, and to a row and its two halves.
  await countRenders(desk.page, ['hit', 'light'])
  await desk.page.getByRole('grid').waitFor()
  await desk.cell('P4', 'M1').click()
  await desk.saved()
  await rendersSince(desk.page)
  await desk.press('2')
  await desk
    .cell('P4', 'M1')
    .and(desk.page.getByRole('gridcell', { name: /medium/ }))
    .waitFor()
  await desk.press('1')
  await desk
    .cell('P4', 'M1')
    .and(desk.page.getByRole('gridcell', { name: /weak/ }))
    .waitFor()
  await desk.saved()
  // Two edits of one cell: the cell, its row and the halves of that, and no label.
  expect(await rendersSince(desk.page)).toEqual({ hit: 2, light: 6 })
  await app.quit()
})
