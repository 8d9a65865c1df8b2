import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeResponse } from '../../src/catchball/response.ts'
import type { Answer } from '../../src/catchball/response.ts'
import { readPage } from '../../src/exchange/packet/read-page.ts'
import { answerOpenDialogs, answerSaveDialogs } from '../support/ask.ts'
import { axeFindings } from '../support/axe.ts'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import type { AppUnderTest } from '../support/electron-app.ts'
import { openSample } from '../support/window.ts'
import type { PlanWindow } from '../support/window.ts'

const pictures = join(import.meta.dirname, '../../out/screenshots')

/** Answers of whoever a packet was made for, to items by code; the file lies beside the packets. */
function answersOf(
  folder: string,
  who: string,
  answers: Readonly<Record<string, Omit<Answer, 'item'>>>,
): string {
  const file = readdirSync(folder).find(name => name.includes(who) && name.endsWith('.packet.html'))!
  const read = readPage(readFileSync(join(folder, file), 'utf8'))
  if (!read.ok) throw new Error(read.error.message)
  const { plan, packet, round, base, to, asked } = read.value
  const path = join(folder, `${who}.response.json`)
  const idOf = (code: string) => asked.find(item => item.code === code)!.id
  const given = Object.entries(answers).map(([code, answer]) => ({ ...answer, item: idOf(code) }))
  const from = { person: to.person, name: to.name }
  writeFileSync(
    path,
    writeResponse({ plan, packet, round, base, from, signed: null, answers: given, offers: [] }),
  )
  return path
}

/** Opens round 1 with the dialog, by pointer, and answers where the packets are. */
async function openRound(app: AppUnderTest, desk: PlanWindow): Promise<string> {
  const { page } = desk
  const folder = temporaryFolder()
  await desk.button('Open round 1…').click()
  const opening = page.getByRole('dialog', { name: 'Open round 1' })
  await opening.getByRole('checkbox', { name: /^L\. Quessel, 7 items, about 20 minutes/ }).waitFor()
  await opening.getByLabel('Answers by').fill('soon')
  await opening.getByText('Write a day as 2026-11-30.').waitFor()
  expect(await opening.getByRole('button', { name: /^Make/ }).isDisabled()).toBe(true)
  await opening.getByLabel('Answers by').fill('2026-11-20')
  await opening.getByLabel('Message', { exact: true }).fill('The board meets on the 25th.')
  await opening.getByRole('button', { name: 'Show the packet as L. Quessel will see it' }).click()
  const preview = opening.getByRole('region', { name: 'As L. Quessel will see it' })
  await preview.getByText('The board meets on the 25th.').waitFor()
  await preview.getByText('Answers by Friday 20 November 2026').waitFor()
  await opening.getByRole('checkbox', { name: /^With a mail draft/ }).check()
  await page.screenshot({ path: join(pictures, 'open-round.png') })
  expect(await axeFindings(page, 'open a round')).toEqual([])
  await answerOpenDialogs(app.electron, [[folder]])
  await opening.getByRole('button', { name: 'Make 7 packets' }).click()
  await page.getByText(/^Saved 14 files/).waitFor()
  return folder
}

async function merge(app: AppUnderTest, desk: PlanWindow, ...paths: string[]): Promise<void> {
  await answerOpenDialogs(app.electron, [paths])
  await desk.button('Merge responses…').click()
  await desk.button('Choose response files…').click()
  await desk.page.getByText(new RegExp(`^${paths.length} responses? filed\\.`)).waitFor()
  await desk.press('Escape')
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function fromMenu(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'More about the rounds' }).click()
  await page.getByRole('menuitem', { name }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

/** The dialog that opens round 1, in a window of a size, with the packet of E. Haldrim shown. */
async function showPacket(width: number, height: number) {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'valves.hoshin'))
  const { page } = desk
  await setContentSize(app, width, height)
  await desk.press('Control+Shift+B')
  await desk.button('Open round 1…').click()
  const opening = page.getByRole('dialog', { name: 'Open round 1' })
  await opening.getByRole('button', { name: 'Show the packet as E. Haldrim will see it' }).click()
  const preview = opening.getByRole('region', { name: 'As E. Haldrim will see it' })
  await preview.waitFor()
  return { opening, preview }
}

test('in a small window the packet that is shown comes into sight, whole', async () => {
  const { preview } = await showPacket(800, 600)
  const sizes = await preview.evaluate(box => ({
    within: box.scrollHeight - box.clientHeight,
    top: box.getBoundingClientRect().top,
    bottom: innerHeight - box.getBoundingClientRect().top,
  }))
  expect(sizes.within).toBe(0)
  expect(sizes.top).toBeGreaterThan(0)
  expect(sizes.bottom).toBeGreaterThan(200)
})

test('beside the form the packet that is shown stays in sight while the form is scrolled', async () => {
  const { opening, preview } = await showPacket(1280, 800)
  const bottomOf = (part: Locator) => part.evaluate(box => box.getBoundingClientRect().bottom)
  const topOf = (part: Locator) => part.evaluate(box => box.getBoundingClientRect().top)
  const before = await topOf(preview)
  await opening.getByText('Optional. Whoever has a file needs it').scrollIntoViewIfNeeded()
  expect(await topOf(preview)).toBeLessThan(before)
  const header = opening.getByRole('heading', { name: 'Open round 1' })
  expect(await topOf(preview)).toBeGreaterThanOrEqual(await bottomOf(header))
})

test('a round is opened, answered, replied to and closed on the board, and a report tells what it came to', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await desk.press('Control+Shift+B')
  await page.getByText('No round has begun in this matrix.').waitFor()
  await page.screenshot({ path: join(pictures, 'catchball-empty.png') })
  const folder = await openRound(app, desk)
  const draft = readFileSync(
    join(
      folder,
      readdirSync(folder).find(name => name.endsWith('.eml'))!,
    ),
    'utf8',
  )
  expect(draft).toMatch(/^X-Unsent: 1\r\n/)
  expect(draft).toMatch(/filename="mine-[a-z]+-r1\.ics"/)

  // One tab stop; arrows walk the board, and what has the focus is looked at.
  const board = page.getByRole('grid', { name: 'Catch-ball of Operations' })
  const row = (who: string) => board.getByRole('row', { name: new RegExp(who) })
  await board.getByRole('rowheader').first().focus()
  await desk.press('ArrowDown', 'ArrowRight')
  await page.getByRole('region', { name: 'Quality, round 1' }).waitFor()
  expect(await row('L. Quessel').getByRole('gridcell').first().innerText()).toMatch(
    /^Made\s+0 of 7 agreed\s+Their turn\s+Overdue since 20 Nov 2026$/,
  )
  await desk.button('Handed over').click()
  await row('L. Quessel').getByText('Handed over').waitFor()

  const who = { questions: ['Does it count rework?'], verdict: null }
  await merge(
    app,
    desk,
    answersOf(folder, 'quessel', {
      P2: { verdict: 'accept' },
      M3: { verdict: 'counter', counter: { target: 2.9 }, reason: 'Cameras come in June.' },
      P1: who,
    }),
    answersOf(folder, 'torvane', { P1: who }),
  )
  await row('L. Quessel')
    .getByRole('gridcell', { name: /Answered .* 1 open question Your turn/ })
    .click()
  await page.getByText('Waiting for you:').waitFor()
  await page.screenshot({ path: join(pictures, 'catchball.png') })
  expect(await axeFindings(page, 'board')).toEqual([])

  // The same question of two departments gets one answer.
  const replying = await fromMenu(page, 'Answer questions…')
  await replying.getByRole('checkbox', { name: /^M\. Torvane: Does it count rework\?/ }).waitFor()
  await replying.getByLabel('Answer', { exact: true }).fill('Without rework, from January.')
  expect(await axeFindings(page, 'answer questions')).toEqual([])
  await replying.getByRole('button', { name: 'Answer 2 questions' }).click()
  await page.getByText('2 questions answered.').first().waitFor()
  await expect.poll(() => board.getByText('1 open question').count()).toBe(0)

  // The filter hides rows and says how many are left.
  await page.getByLabel('Turn').selectOption('Your turn')
  await expect.poll(() => board.getByRole('row').count()).toBe(2)
  await page.getByText('1 of 7 shown').waitFor()
  await desk.button('Clear filter').click()

  // Who has the ball, on the sheet.
  await desk.press('Control+Alt+B')
  await desk.label('M3 .*countered by them, your turn, 0.5 % of output apart').waitFor()
  // The marks are for the eye only: the names of labels say the same.
  await page.getByText('± 0.5', { exact: true }).waitFor()
  await page.screenshot({ path: join(pictures, 'balls.png') })
  await desk.press('Control+Alt+B')
  await expect.poll(() => desk.label('M3 .*your turn').count()).toBe(0)
  await desk.press('Control+Shift+B')

  // Closing says what is missing, and takes what becomes of it into the same change.
  const closing = await fromMenu(page, 'Close round 1…')
  await closing.getByRole('button', { name: 'Close round 1' }).click()
  await closing.getByText(/things would stay open/).waitFor()
  await closing.getByLabel('All of them').selectOption('Note “no answer”')
  await closing.getByLabel('All of them').selectOption('Carry over')
  await closing.getByLabel('Why').fill('Talked about in the next round.')
  await page.screenshot({ path: join(pictures, 'close-round.png') })
  expect(await axeFindings(page, 'close a round')).toEqual([])
  await closing.getByRole('button', { name: 'Close round 1' }).click()
  await desk.button('Open round 2…').waitFor()
  await desk.press('Control+z')
  await desk.button('Make packets…').waitFor()
  await desk.press('Control+Shift+Z')
  await desk.button('Open round 2…').waitFor()

  const report = await fromMenu(page, 'What changed between rounds…')
  await report.getByText('L. Quessel countered with target 2.9 % of output').waitFor()
  await report.getByRole('heading', { name: 'No answer' }).waitFor()
  await page.screenshot({ path: join(pictures, 'change-report.png') })
  expect(await axeFindings(page, 'change report')).toEqual([])
  const pdf = join(temporaryFolder(), 'report.pdf')
  await answerSaveDialogs(app.electron, [pdf])
  await report.getByRole('button', { name: 'Save as PDF…' }).click()
  await page.getByText('Saved report.pdf').waitFor()
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  await app.quit()
})
