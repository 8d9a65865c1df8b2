import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerOpenDialogs, answerSaveDialogs } from '../support/ask.ts'
import { answerPacket, sendRound, threeDepartments } from '../support/catchball-play.ts'
import { axeFindings } from '../support/axe.ts'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { pageText } from '../support/pdf-text.ts'
import type { AppUnderTest } from '../support/electron-app.ts'
import { openPlanAt, openSample } from '../support/window.ts'
import type { PlanWindow } from '../support/window.ts'

/** Opens round 1 for everybody, with the packets in a folder that nobody looks at. */
async function openRound(app: AppUnderTest, desk: PlanWindow): Promise<Locator> {
  const { page } = desk
  await desk.press('Control+Shift+B')
  await desk.button('Open round 1…').click()
  const opening = page.getByRole('dialog', { name: 'Open round 1' })
  await opening.getByLabel('Answers by').fill('2026-11-20')
  await answerOpenDialogs(app.electron, [[temporaryFolder()]])
  await opening.getByRole('button', { name: 'Make 7 packets' }).click()
  await page.getByText(/^Saved 7 files/).waitFor()
  return page.getByRole('grid', { name: 'Catch-ball of Operations' })
}

test('answers from the phone are entered, decided over several items, changed, dropped, applied and taken back', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const board = await openRound(app, desk)
  await board
    .getByRole('row', { name: /L\. Quessel/ })
    .getByRole('gridcell')
    .first()
    .click()
  const pane = page.getByRole('complementary', { name: 'Answers' })
  await pane.getByRole('button', { name: 'Enter answers…' }).click()
  const entering = page.getByRole('dialog', { name: 'Enter answers of L. Quessel' })
  await entering.getByLabel('How they said it').selectOption('On the phone')
  await entering.getByLabel('On which day').fill('soon')
  await entering.getByText('Write a day as 2026-11-30.').waitFor()
  await entering.getByLabel('On which day').fill('2026-11-10')
  await entering.getByLabel('Answer to P2').selectOption('Accepts')
  const scrap = entering.getByRole('group', { name: /M3/ })
  await scrap.getByLabel('Answer to M3').selectOption('Counters')
  await scrap.getByLabel('Target').fill('2.9')
  await scrap.getByLabel('Why').fill('Cameras come in June.')
  await entering.getByRole('group', { name: /P1/ }).getByLabel('Question').fill('Does it count rework?')
  expect(await axeFindings(page, 'enter answers')).toEqual([])
  await entering.getByRole('button', { name: 'File 3 answers' }).click()
  await page.getByText('3 answers of L. Quessel filed.').waitFor()

  // J and K walk the items, C counters, A agrees; nothing is applied before it is asked for.
  await pane.getByRole('tab', { name: 'M3 countered', selected: true }).waitFor()
  await desk.press('c')
  const decision = pane.getByRole('form', { name: 'Decision' })
  await decision.getByLabel('Target').fill('2.6')
  await decision.getByRole('button', { name: 'Counter 2.6' }).click()
  await decision.getByText('Say why. The next packet carries the reason.').waitFor()
  await decision.getByLabel('Reason').fill('One camera comes in March.')
  await desk.press('Enter')
  await pane.getByText('Staged: Counter 2.6').waitFor()
  await desk.press('j', 'j')
  await pane.getByRole('tab', { name: 'P2 accepted', selected: true }).waitFor()
  await desk.press('k')
  await pane.getByRole('tab', { name: 'P1 asks', selected: true }).waitFor()
  await desk.press('j', 'a', 'Enter')
  const strip = pane.getByRole('region', { name: '2 decisions staged' })
  await strip.getByRole('button', { name: '2 decisions staged' }).click()
  expect(await axeFindings(page, 'staged decisions')).toEqual([])
  await strip.getByRole('button', { name: 'Drop the staged decision: P2 Agree' }).click()
  await pane.getByRole('tab', { name: 'P2 accepted' }).waitFor()
  await pane.getByRole('button', { name: 'M3 Counter 2.6, L. Quessel' }).click()
  await pane.getByRole('button', { name: 'Change' }).click()
  await decision.getByLabel('Target').fill('2.7')
  await desk.press('Enter')
  await pane.getByText('Staged: Counter 2.7').waitFor()
  // A window that closes asks about what is not applied.
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const leaving = page.getByRole('dialog', { name: 'One decision is not applied' })
  expect(await axeFindings(page, 'leave')).toEqual([])
  await leaving.getByRole('button', { name: 'Keep the window open' }).click()
  await pane.getByRole('button', { name: 'Apply 1 decision' }).click()
  await page.getByText('1 decision applied. Undo takes it back.').waitFor()
  const thread = pane.getByRole('list', { name: 'What was said, oldest first' })
  await thread.getByText('One camera comes in March.').waitFor()
  await desk.press('Control+z')
  await pane.getByRole('tab', { name: 'M3 countered' }).waitFor()

  // What is said stands in the thread with who sees it, and undo does not reach it.
  for (const [text, who, seen] of [
    ['Ask the plant first.', 'office only', 'Seen by office only'],
    ['We look at it on Monday.', 'us and the addressee', 'Seen by us and L. Quessel'],
    ['The line stands in May.', 'all who carry the item', 'Seen by all who carry the item'],
  ] as const) {
    await pane.getByLabel('Say something').fill(text)
    await pane.getByLabel('Who sees it').selectOption(who)
    await pane.getByRole('button', { name: 'Post' }).click()
    const line = thread.getByRole('listitem').filter({ hasText: text })
    expect(await line.innerText()).toContain(seen)
  }
  await pane.getByRole('tab', { name: 'M3 countered' }).press('a')
  await desk.press('Enter')
  const closed = app.electron.waitForEvent('close')
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  // The window may be gone before the click has been told of.
  await Promise.allSettled([leaving.getByRole('button', { name: 'Close without applying' }).click(), closed])
  await closed
})

test('items are carried over and escalated, a packet is withdrawn, the matrix is approved and signed off', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const board = await openRound(app, desk)
  const take = async (what: string) => {
    await page.getByRole('button', { name: /^More about packet/ }).click()
    await page.getByRole('menuitem', { name: what }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    return dialog
  }
  const cellOf = (who: RegExp) => board.getByRole('row', { name: who }).getByRole('gridcell').first()
  await cellOf(/L\. Quessel/).click()
  const carry = await take('Carry over…')
  await carry.getByRole('checkbox', { name: /^M2/ }).waitFor()
  for (const box of await carry.getByRole('checkbox', { name: /^(?!M2)/ }).all()) await box.uncheck()
  await carry.getByRole('button', { name: 'Carry over 1 item' }).click()
  await carry.getByText('Say why.').waitFor()
  await carry.getByLabel('Why').fill('The complaints of spring are missing.')
  expect(await axeFindings(page, 'carry over')).toEqual([])
  await carry.getByRole('button', { name: 'Carry over 1 item' }).click()
  await carry.waitFor({ state: 'detached' })

  const escalate = await take('Escalate…')
  await escalate.getByLabel('Escalated to').selectOption('D. Amrathel')
  await escalate.getByLabel('Decided by').fill('2026-12-10')
  await escalate.getByLabel('Why').fill('Two departments need the same line.')
  expect(await axeFindings(page, 'escalate')).toEqual([])
  await escalate.getByRole('button', { name: /^Escalate \d items$/ }).click()
  await escalate.waitFor({ state: 'detached' })

  await cellOf(/S\. Irundo/).click()
  const withdraw = await take('Withdraw packet…')
  await withdraw.getByLabel('Why').fill('It goes to the new buyer.')
  await withdraw.getByRole('button', { name: 'Withdraw packet' }).click()
  await cellOf(/S\. Irundo/)
    .getByText('Withdrawn')
    .waitFor()
  await desk.press('Control+z')
  await cellOf(/S\. Irundo/)
    .getByText('Made')
    .waitFor()
  await desk.press('Control+Shift+Z')
  await cellOf(/S\. Irundo/)
    .getByText('Withdrawn')
    .waitFor()

  const approval = page.getByRole('region', { name: 'Approval' })
  await page.getByRole('button', { name: 'More about the rounds' }).click()
  await page.getByRole('menuitem', { name: 'Approval and sign-off' }).click()
  await approval.getByText('D. Amrathel has not approved this matrix yet.').waitFor()
  await approval.getByRole('button', { name: 'Approve for D. Amrathel…' }).click()
  const approving = page.getByRole('dialog', { name: 'Approve “Operations”' })
  await approving.getByLabel('What they say (optional)').fill('Go.')
  expect(await axeFindings(page, 'approve')).toEqual([])
  await approving.getByRole('button', { name: 'Record approval by D. Amrathel' }).click()
  await approval.getByText('It says today what was approved.').waitFor()
  const pdf = join(temporaryFolder(), 'sign-off.pdf')
  await answerSaveDialogs(app.electron, [pdf])
  await approval.getByRole('button', { name: 'Sign-off sheet as PDF…' }).click()
  await page.getByText('Saved sign-off.pdf').waitFor()
  const [first, last] = [await pageText(readFileSync(pdf)), await pageText(readFileSync(pdf), 2)]
  expect(first.texts.join(' ')).toContain('Not agreed with L. Quessel: escalated.')
  expect(last.texts.join(' ')).toMatch(/sha256: (?:[0-9a-f]{8} ){8}/)
  expect(last.texts.join(' ')).toContain('D. Amrathel, approves this matrix.')
  await app.quit()
})

test('a difference is taken over by a person, a target is split, and what is somebody else’s is handed on', async () => {
  const { app, desk } = await openPlanAt(await threeDepartments())
  const { page } = desk
  await setContentSize(app)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const folder = temporaryFolder()
  const packets = await sendRound(app, join(folder, 'out'))
  const counter = {
    to: 'Ann',
    answers: [{ code: 'M1', verdict: 'counter', counter: { target: 4 }, reason: 'Press 2 is rebuilt.' }],
    offers: [
      {
        id: 'new-1',
        kind: 'hand-on',
        links: [{ code: 'P1', strength: 'strong' }],
        to: 'Bob Rye',
        reason: 'Not mine, the store’s.',
      },
    ],
  } as const
  answerPacket(packets.get('Ann Ode')!, counter, join(folder, 'in'))
  await answerOpenDialogs(app.electron, [[join(folder, 'in')]])
  await desk.press('Control+Shift+M')
  await desk.button('Choose a folder…').click()
  await page.getByText('1 response filed.').waitFor()
  await desk.button(/^(Review|Read) /).click()
  const pane = page.getByRole('complementary', { name: 'Answers' })
  await pane.getByRole('tab', { name: /^M1/ }).click()
  await desk.press('a')
  const effects = pane.getByRole('region', { name: 'What it does to others' })
  await effects.getByRole('group', { name: /^2.h of G1 is left uncovered\. What becomes of it\?/ }).waitFor()
  await effects.getByRole('radio', { name: /^Somebody takes 2.h of G1 over/ }).check()
  await pane.getByRole('button', { name: /^Accept 4.h/ }).click()
  await pane.getByText('Say who takes the difference over.').waitFor()
  await effects.getByLabel('Who takes it over?').selectOption('Bob Rye')
  await pane.getByRole('button', { name: /^Accept 4.h/ }).click()
  await pane.getByRole('tab', { name: 'Hand on offers' }).click()
  await desk.press('a')
  await pane.getByLabel('Who takes it over?').selectOption('Bob Rye')
  await pane.getByRole('button', { name: /^Hand P1 to Bob Rye/ }).click()
  await pane.getByRole('button', { name: 'Apply 2 decisions' }).click()
  await page.getByText('2 decisions applied. Undo takes them back.').waitFor()
  await pane.getByRole('tab', { name: 'M1 agreed, subject to' }).click()
  await desk.press('Control+z')
  await pane.getByRole('tab', { name: 'M1 countered' }).click()
  await desk.press('a')
  await effects.getByRole('button', { name: 'Split G1…' }).click()
  const split = page.getByRole('dialog', { name: 'Split the target of G1' })
  await split.getByLabel('Target of M1').fill('4')
  await split.getByText(/^2.h is given to nobody\.$/).waitFor()
  await split.getByLabel('Target of M2').fill('')
  await split.getByText('Nothing is left over.').waitFor()
  expect(await axeFindings(page, 'split')).toEqual([])
  await split.getByRole('button', { name: 'Set 2 targets' }).click()
  await pane.getByText('The plan says this already.').waitFor()
  await app.quit()
})
