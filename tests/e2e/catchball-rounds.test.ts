import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerOpenDialogs, ask, value } from '../support/ask.ts'
import { answerPacket, closeRound, sendRound, threeDepartments } from '../support/catchball-play.ts'
import { temporaryFolder } from '../support/electron-app.ts'
import type { AppUnderTest } from '../support/electron-app.ts'
import { openPlanAt } from '../support/window.ts'
import type { PlanWindow } from '../support/window.ts'

const paneOf = (desk: PlanWindow) => desk.page.getByRole('complementary', { name: 'Answers' })

async function mergeFolder(app: AppUnderTest, desk: PlanWindow, folder: string, said: string): Promise<void> {
  await answerOpenDialogs(app.electron, [[folder]])
  await desk.press('Control+Shift+M')
  await desk.button('Choose a folder…').click()
  await desk.page.getByText(said).waitFor()
  await desk.button(/^(Review|Read) /).click()
}

/** Looks at somebody's answer to an item. */
async function look(desk: PlanWindow, name: string, tab: RegExp): Promise<Locator> {
  const pane = paneOf(desk)
  await desk.page.getByRole('rowheader', { name: new RegExp(name) }).click()
  await pane.getByRole('heading', { name: new RegExp(name), level: 2 }).waitFor()
  await pane.getByRole('tab', { name: tab }).click()
  return pane
}

/** Decides on what is looked at by keys, for a reason. */
async function decide(desk: PlanWindow, key: 'a' | 'd', reason: string): Promise<void> {
  await paneOf(desk).getByRole('tab', { selected: true }).press(key)
  await desk.type(reason)
  await desk.press('Enter')
}

/** Changes a target in the inspector. */
async function setTarget(desk: PlanWindow, code: string, target: string): Promise<void> {
  await desk.button('Plan').first().click()
  await desk.label(code).click()
  const field = desk.page.getByRole('textbox', { name: 'Target', exact: true })
  await field.fill(target)
  await field.press('Enter')
  await desk.saved()
}

const standings = async (desk: PlanWindow) => {
  const { board } = await value(ask(desk.page, 'negotiation', 'corp' as never))
  return Object.fromEntries(board.deals.map(({ item, state }) => [item.replace('corp-', ''), state]))
}

/** What became of somebody's packets, round by round. */
async function packetStates({ page }: PlanWindow, person: string): Promise<string[]> {
  const { board } = await value(ask(page, 'negotiation', 'corp' as never))
  return board.rows.filter(row => row.person === person).flatMap(row => row.cells.map(({ state }) => state))
}

/** Round 1 goes out, three departments answer, the plan moves on meanwhile, and the answers are merged in one pass. */
async function hearRoundOne(app: AppUnderTest, desk: PlanWindow, folder: string): Promise<void> {
  const first = await sendRound(app, join(folder, 'r1'))
  const [ann, bob, cid] = ['Ann Ode', 'Bob Rye', 'Cid Oak'].map(name => first.get(name)!)
  const in1 = join(folder, 'in1')
  const fitters = { what: 'Two fitters for the presses', from: 'Cid Oak', by: '2027-06' }
  answerPacket(
    ann!,
    {
      to: 'Ann',
      answers: [
        { code: 'M1', verdict: 'counter', counter: { target: 4 }, reason: 'Press 2 is rebuilt until May.' },
        { code: 'P1', verdict: 'accept', conditions: [fitters] },
        { code: 'G1', verdict: 'accept' },
      ],
    },
    in1,
  )
  answerPacket(
    bob!,
    {
      to: 'Bob',
      answers: [
        { code: 'M2', verdict: 'counter', counter: { target: 3 }, reason: 'One shift is short.' },
        { code: 'P2', verdict: 'accept' },
      ],
      offers: [
        {
          id: 'new-1',
          kind: 'priority',
          text: 'Label the racks',
          links: [{ code: 'M2', strength: 'strong' }],
          reason: 'It halves the search.',
        },
      ],
    },
    in1,
  )
  answerPacket(
    cid!,
    {
      to: 'Cid',
      answers: [
        { code: 'P3', verdict: 'cannot', reason: 'Nobody is free before March.' },
        { code: 'M3', verdict: 'accept', questions: ['Who counts the calls?'] },
      ],
    },
    in1,
  )
  // The plan moves on while they answer.
  await setTarget(desk, 'M2', '4.5')
  await mergeFolder(app, desk, in1, '3 responses filed.')
}

/** Stages six decisions: a parent that follows, a condition, a conflict that we counter, an offer, a decline, a question. */
async function decideRoundOne(desk: PlanWindow): Promise<void> {
  const pane = paneOf(desk)
  await look(desk, 'Ann Ode', /^M1/)
  const effects = pane.getByRole('region', { name: 'What it does to others' })
  await effects
    .getByText(/^G1 needs 10.h. Its parts come to 10\.5.h now, and to 8\.5.h with this\./)
    .waitFor()
  await pane.getByRole('tab', { selected: true }).press('a')
  await desk.press('Enter')
  await pane.getByText('Choose what becomes of the target that is left uncovered.').waitFor()
  await pane.getByRole('radio', { name: /^Give G1 the target 8\.5.h/ }).check()
  await pane.getByRole('button', { name: /^Accept 4.h, G1 follows$/ }).click()
  await look(desk, 'Ann Ode', /^P1/)
  await pane.getByRole('tab', { selected: true }).press('a')
  await expect
    .poll(() => pane.getByRole('combobox', { name: 'From whom' }).locator('option:checked').textContent())
    .toBe('Cid Oak')
  await pane.getByRole('textbox', { name: 'Reason (optional)' }).press('Enter')
  await look(desk, 'Bob Rye', /^M2/)
  await pane
    .getByText('Conflict: the plan has moved since this was sent (target). Look at all three.')
    .waitFor()
  const values = await pane
    .getByRole('row', { name: /^Target/ })
    .getByRole('cell')
    .allTextContents()
  expect(values.map(text => text.replaceAll('\u00a0', ' '))).toEqual(['4 h', '3 h 1.5 below plan', '4.5 h'])
  await pane.getByRole('tab', { selected: true }).press('c')
  await desk.type('4')
  await pane.getByRole('textbox', { name: 'Reason', exact: true }).fill('Half of what we asked.')
  await pane.getByRole('radio', { name: 'Leave G1 open, as a finding (C41)' }).check()
  await pane.getByRole('button', { name: /^Counter 4.h$/ }).click()
  await look(desk, 'Bob Rye', /^New priority/)
  await decide(desk, 'a', 'Good idea.')
  await look(desk, 'Cid Oak', /^P3/)
  await decide(desk, 'd', 'March is early enough.')
  await look(desk, 'Cid Oak', /^M3/)
  await pane.getByRole('textbox', { name: 'Answer Cid Oak' }).fill('The shift leader does.')
  await pane.getByRole('button', { name: 'Reply' }).click()
  await pane.getByText('Answered.', { exact: true }).waitFor()
  await pane.getByRole('tab', { selected: true }).press('a')
  await desk.press('Enter')
}

test('three rounds with three departments: counters, a conflict, a condition, an offer, a decline, a late and a revised answer, no answer, an undo', async () => {
  const { app, desk } = await openPlanAt(await threeDepartments())
  const { page } = desk
  const folder = temporaryFolder()
  const pane = paneOf(desk)

  await hearRoundOne(app, desk, folder)
  await decideRoundOne(desk)
  await pane.getByRole('button', { name: 'Apply 6 decisions' }).click()
  await expect
    .poll(() => standings(desk))
    .toMatchObject({
      M1: 'agreed subject to',
      P1: 'agreed subject to',
      M2: 'countered by us',
      P3: 'declined',
      M3: 'agreed',
    })
  await desk.press('Control+z')
  await expect
    .poll(() => standings(desk))
    .toMatchObject({ M1: 'countered by them', P1: 'accepted', P3: 'cannot', M3: 'accepted' })
  await desk.press('Control+y')
  await expect.poll(() => standings(desk)).toMatchObject({ M1: 'agreed subject to', P3: 'declined' })
  await look(desk, 'Ann Ode', /^P1/)
  await pane.getByText('Cid Oak: Two fitters for the presses, by 2027-06').waitFor()
  await look(desk, 'Bob Rye', /^P2/)
  await pane.getByRole('tab', { selected: true }).press('a')
  await desk.press('Enter')
  await pane.getByRole('button', { name: 'Apply 1 decision' }).click()
  await expect.poll(() => standings(desk)).toMatchObject({ P2: 'agreed' })
  await carryOpen(desk)
  await closeRound(page)

  const second = await sendRound(app, join(folder, 'r2'))
  const in2 = join(folder, 'in2')
  answerPacket(
    second.get('Cid Oak')!,
    { to: 'Cid', accepts: 'requests', answers: [{ code: 'P3', verdict: 'accept' }] },
    in2,
  )
  answerPacket(
    second.get('Bob Rye')!,
    {
      to: 'Bob',
      signedOn: '2026-11-18',
      answers: [{ code: 'M2', verdict: 'counter', counter: { target: 3.5 }, reason: 'A helper is hired.' }],
    },
    in2,
  )
  await mergeFolder(app, desk, in2, '2 responses filed.')
  const revised = join(folder, 'in2b')
  answerPacket(
    second.get('Bob Rye')!,
    {
      to: 'Bob',
      signedOn: '2026-11-25',
      answers: [{ code: 'M2', verdict: 'accept', reason: 'The helper starts in April.' }],
    },
    revised,
  )
  await mergeFolder(app, desk, revised, '1 response filed.')
  await look(desk, 'Bob Rye', /^M2 accepted/)
  await pane.getByText('Answer: was countered, now accepted').waitFor()
  await decide(desk, 'a', 'Agreed.')
  await look(desk, 'Cid Oak', /^P3 accepted/)
  await decide(desk, 'a', 'Agreed.')
  await pane.getByRole('button', { name: 'Apply 2 decisions' }).click()
  await expect.poll(() => standings(desk)).toMatchObject({ M2: 'agreed', P3: 'agreed', P1: 'agreed' })
  await carryOpen(desk)
  await closeRound(page)
  expect(await packetStates(desk, 'ann')).toEqual(['answered', 'no answer'])
  expect(await standings(desk)).toMatchObject({ G1: 'waiting' })

  await setTarget(desk, 'M2', '4.2')
  await expect.poll(() => standings(desk)).toMatchObject({ M2: 'changed since agreed' })
  const third = await sendRound(app, join(folder, 'r3'))
  expect(third.get('Bob Rye')!.asked.map(({ code }) => code)).toContain('M2')
  const late = join(folder, 'late')
  answerPacket(second.get('Ann Ode')!, { to: 'Ann', answers: [{ code: 'G1', verdict: 'accept' }] }, late)
  await mergeFolder(app, desk, late, '1 response filed.')
  await page
    .getByRole('row', { name: /Ann Ode/ })
    .getByText('Answered')
    .click()
  await pane.getByRole('tab', { name: /^G1 accepted/ }).click()
  await decide(desk, 'a', 'Late, but settled.')
  await pane.getByRole('button', { name: 'Apply 1 decision' }).click()
  await expect.poll(() => standings(desk)).toMatchObject({ G1: 'agreed' })
  await carryOpen(desk)
  await closeRound(page)
  expect(await standings(desk)).toMatchObject({ M2: 'waiting' })

  await readReport(desk)
  await tellStory(desk)
  await app.quit()
})

/** Notes "no answer" for every silent packet, and carries over what nobody spoke to. */
async function carryOpen(desk: PlanWindow): Promise<void> {
  const { board } = await value(ask(desk.page, 'negotiation', 'corp' as never))
  const gaps = board.rounds.flatMap(({ gaps: open }) => open)
  const staged = gaps.map(({ kind, packet, item }) =>
    kind === 'no answer'
      ? ({ act: 'no-answer', packet, reason: 'Nobody wrote.' } as const)
      : ({ act: 'carry', packet, ...(item === undefined ? {} : { item }), reason: 'Next round.' } as const),
  )
  if (staged.length > 0) await value(ask(desk.page, 'decide', staged))
}

/** What the report between the first round and today says of M1, M2 and P3: before, now, who and why. */
async function readReport({ page }: PlanWindow): Promise<void> {
  await page.getByRole('button', { name: 'More about the rounds' }).click()
  await page.getByRole('menuitem', { name: 'What changed between rounds…' }).click()
  const report = page.getByRole('dialog')
  await report.getByLabel('From', { exact: true }).selectOption('Round 1')
  await report.getByLabel('To', { exact: true }).selectOption('Today')
  await report.getByText('4 people were asked about 8 items; 3 changed. 6 agreed').waitFor()
  const told = (await report.getByRole('article').innerText()).replaceAll('\u00a0', ' ')
  for (const part of [
    /M1\s+Hours at the presses\s+Target 6 → 4 h\s+Ann Ode countered with target 4 h on .*: Press 2 is rebuilt until May\./,
    /M2\s+Hours in the store\s+Target 4 → 4\.2 h.*\s+Bob Rye countered with target 3 h .*: One shift is short\. .* countered with target 4 h .*: Half of what we asked\. Bob Rye countered with target 3\.5 h .*: A helper is hired\. Bob Rye accepted .*: The helper starts in April\./,
    /Bob Rye offered a priority “Label the racks”: It halves the search\. .* took it on .*: Good idea\./,
    /No answer\s+Olga Lee\./,
  ])
    expect(told).toMatch(part)
  await page.keyboard.press('Escape')
}

/** What the inspector's thread of M2 says at the end, line by line. */
async function tellStory(desk: PlanWindow): Promise<void> {
  const { page } = desk
  await desk.button('Plan').first().click()
  await desk.label('M2').click()
  await page.getByRole('button', { name: 'Catch-ball' }).last().click()
  const lines = page.getByRole('list', { name: 'What was said, oldest first' }).getByRole('listitem')
  await lines.first().waitFor()
  const told = (await lines.allTextContents()).map(text => text.replaceAll('\u00a0', ' '))
  const story = [
    /asked Bob Rye in round 1.*4 h/,
    /Bob Rye counters.*One shift is short\..*3 h/,
    /countered.*Half of what we asked\..*4 h/,
    /asked Bob Rye in round 2.*4 h/,
    /Bob Rye counters \(replaced by a later answer\).*A helper is hired\..*3\.5 h/,
    /Bob Rye accepts.*The helper starts in April\./,
    /accepted.*Agreed\./,
    /asked Bob Rye in round 3.*4\.2 h/,
  ]
  const at = story.map(line => told.findIndex(text => line.test(text)))
  expect(at, told.join('\n')).toEqual([...at].sort((a, b) => a - b))
  expect(at).not.toContain(-1)
}
