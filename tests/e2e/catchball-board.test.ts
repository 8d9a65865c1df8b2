import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerOpenDialogs } from '../support/ask.ts'
import { counterFrom } from '../support/counter-from.ts'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { openSample } from '../support/window.ts'

const pictures = join(import.meta.dirname, '../../out/screenshots')

test('a round is opened with its packets, answered, and closed on the board', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  const folder = temporaryFolder()
  await desk.press('Control+Shift+B')
  await page.getByRole('heading', { name: 'Catch-ball', level: 1 }).waitFor()
  await page.getByText('No round has begun in this matrix.').waitFor()
  await page.screenshot({ path: join(pictures, 'catchball-empty.png') })

  // What each will see, how long it takes and what is missing stand there before anything goes out.
  await desk.button('Open round 1…').click()
  const opening = page.getByRole('dialog', { name: 'Open round 1' })
  await opening.getByRole('checkbox', { name: /^L\. Quessel, \d+ items, about \d+ minutes/ }).waitFor()
  await opening.getByLabel('Answers by').fill('2026-11-20')
  await opening.getByLabel('Message', { exact: true }).fill('The board meets on the 25th.')
  await opening.getByRole('button', { name: 'As L. Quessel will see it' }).click()
  const preview = opening.getByRole('region', { name: 'As L. Quessel will see it' })
  await preview.getByText('The board meets on the 25th.').waitFor()
  await opening.getByRole('checkbox', { name: /^With a mail draft/ }).check()
  await page.screenshot({ path: join(pictures, 'open-round.png') })
  await answerOpenDialogs(app.electron, [[folder]])
  await opening.getByRole('button', { name: /^Make \d+ packets$/ }).click()
  await page.getByText(/^Saved \d+ files/).waitFor()
  const files = readdirSync(folder)
  expect(files.filter(name => name.endsWith('.packet.html')).length).toBe(files.length / 2)
  const draft = readFileSync(
    join(
      folder,
      files.find(name => name.endsWith('.eml'))!,
    ),
    'utf8',
  )
  expect(draft).toMatch(/^X-Unsent: 1\r\n/)

  // One tab stop; arrows walk the board, and what has the focus is looked at.
  const board = page.getByRole('grid', { name: 'Catch-ball of Operations' })
  await board.waitFor()
  const cellOf = (who: string) =>
    board
      .getByRole('row', { name: new RegExp(who) })
      .getByRole('gridcell')
      .first()
  expect(await cellOf('L. Quessel').innerText()).toMatch(/^Made\s+0 of \d+ agreed\s+Their turn/)
  await board.getByRole('rowheader').first().focus()
  await desk.press('ArrowRight')
  await page.getByRole('region', { name: /, round 1$/ }).waitFor()
  await desk.button('Handed over').click()
  await board.getByText('Handed over').first().waitFor()
  await page.screenshot({ path: join(pictures, 'catchball.png') })

  const { code, path } = counterFrom(folder)
  await answerOpenDialogs(app.electron, [[path]])
  await desk.button('Merge responses…').click()
  await desk.button('Choose response files…').click()
  await page.getByText('1 response filed.').waitFor()
  await desk.press('Escape')
  await board.getByRole('gridcell', { name: /Your turn/ }).click()
  await page.getByText(code).first().waitFor()
  await page.screenshot({ path: join(pictures, 'catchball-answered.png') })

  await desk.button('More about the rounds').click()
  await page.getByRole('menuitem', { name: 'Close round 1…' }).click()
  const closing = page.getByRole('dialog', { name: 'Close round 1' })
  await closing.waitFor()
  await page.screenshot({ path: join(pictures, 'close-round.png') })
  await app.quit()
})
