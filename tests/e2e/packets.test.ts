import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeResponse } from '../../src/catchball/response.ts'
import { readPage } from '../../src/exchange/packet/read-page.ts'
import { answerOpenDialogs, answerSaveDialogs, ask, historyOf, value } from '../support/ask.ts'
import { launchApp, temporaryFolder } from '../support/electron-app.ts'
import type { AppUnderTest } from '../support/electron-app.ts'

/** A window on a sample plan of its own, and the packets of its first matrix in a folder. */
async function packetsSent() {
  const folder = temporaryFolder()
  const app = await launchApp()
  await answerSaveDialogs(app.electron, [join(folder, 'valves.hoshin')])
  const opened = await value(ask(app.page, 'openSample', 'valve-works'))
  if (opened.outcome !== 'opened' || opened.plan === undefined) throw new Error('The sample was not opened.')
  const matrix = opened.plan.records.find(record => record.table === 'matrix')!
  const people = await value(ask(app.page, 'addressees', matrix.id))
  const packets = temporaryFolder()
  await answerOpenDialogs(app.electron, [null, [packets]])
  const request = { matrix: matrix.id, to: people.slice(0, 2).map(({ person }) => person as never) }
  expect(await value(ask(app.page, 'makePackets', request))).toEqual({ files: [] })
  const made = await value(ask(app.page, 'makePackets', request))
  return { app, people, packets, made }
}

/** A response to the first packet that counters the target of a metric that is asked about. */
function counterTo(page: string): { text: string; code: string } {
  const read = readPage(page)
  if (!read.ok) throw new Error(read.error.message)
  const { plan, packet, base, round, to, asked } = read.value
  const metric = asked.find(item => item.kind === 'metric' && item.part === 'owner')!
  const text = writeResponse({
    ...{ plan, packet, round, base, signed: null, offers: [] },
    from: { person: to.person, name: to.name },
    answers: [
      { item: metric.id, verdict: 'counter', counter: { target: 99 }, reason: 'Two lines are rebuilt.' },
    ],
  })
  return { text, code: metric.code }
}

const targetOf = async (app: AppUnderTest, code: string) => {
  const { plan } = await value(ask(app.page, 'start'))
  const item = plan?.records.find(record => record.table === 'item' && record.code === code)
  return item?.table === 'item' ? item.target : undefined
}

async function firstMatrix(app: AppUnderTest) {
  const { plan } = await value(ask(app.page, 'start'))
  const matrix = plan?.records.find(record => record.table === 'matrix')
  if (matrix?.table !== 'matrix') throw new Error('The plan has no matrix.')
  return matrix.id
}

test('packets go out, a response comes in, a counter is taken and taken back', async () => {
  const { app, people, packets, made } = await packetsSent()
  expect(people.length).toBeGreaterThan(1)
  expect(people.every(({ asked }) => asked.length > 0)).toBe(true)
  expect([...made.files].sort()).toEqual(readdirSync(packets).sort())
  const sizes = made.files.map(file => statSync(join(packets, file)).size)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(512_000)
  const page = made.files
    .map(file => readFileSync(join(packets, file), 'utf8'))
    .find(html => html.includes('"part":"owner"'))!
  const { text, code } = counterTo(page)
  const response = join(packets, 'x.response.json')
  writeFileSync(response, text)
  await answerOpenDialogs(app.electron, [null, [response]])
  expect(await value(ask(app.page, 'mergeResponses'))).toBeNull()
  const report = await value(ask(app.page, 'mergeResponses'))
  expect(report).toMatchObject({ responses: 1, countered: 1, duplicates: 0, waiting: [{ code, theirs: 99 }] })
  const dropped = await value(ask(app.page, 'openDropped', response))
  expect(dropped).toMatchObject({ outcome: 'responses', report: { duplicates: 1 } })
  const before = await targetOf(app, code)
  const [waiting] = report!.waiting
  const answer = { response: waiting!.digest, item: waiting!.item }
  expect(await value(ask(app.page, 'decide', [{ act: 'accept', ...answer }]))).toMatchObject({
    undo: { undo: expect.stringContaining(code) as string },
  })
  expect(await targetOf(app, code)).toBe(99)
  await value(ask(app.page, 'undo'))
  expect(await targetOf(app, code)).toBe(before)
  const matrix = await firstMatrix(app)
  const { board, reviews } = await value(ask(app.page, 'negotiation', matrix))
  expect(board.rows.flatMap(({ cells }) => cells.map(({ state }) => state))).toContain('answered')
  expect(reviews).toMatchObject([
    { code, waits: true, standing: 'waiting', fields: [{ theirs: 99, stand: 'clean' }] },
  ])
  const decision = { act: 'decline' as const, ...answer }
  expect(await ask(app.page, 'decide', [decision])).toMatchObject({
    ok: false,
    error: { code: 'reason-needed' },
  })
  await value(ask(app.page, 'decide', [{ ...decision, reason: 'The lines are rebuilt next year.' }]))
  const story = await value(ask(app.page, 'itemStory', answer.item))
  expect(story.map(({ kind }) => kind)).toEqual(['sent', 'answered', 'decided'])
  expect((await value(ask(app.page, 'previewRound', { matrix }))).packets.length).toBe(people.length)
  const origins = (await historyOf(app.page)).map(({ origin }) => origin)
  expect(origins).toContain('packet')
})

test('a file that is no response is refused by name and files nothing', async () => {
  const { app, packets } = await packetsSent()
  const bad = join(packets, 'bad.response.json')
  const before = (await historyOf(app.page)).length
  for (const text of ['{', '{"format":"hoshin-response","version":1}', '['.repeat(100_000)]) {
    writeFileSync(bad, text)
    const answer = await ask(app.page, 'openDropped', bad)
    if (answer.ok) throw new Error('It was taken.')
    expect(answer.error.message).toMatch(/^bad\.response\.json: /)
    expect(answer.error.message).not.toMatch(/ at .*\.js|Error:/)
  }
  expect(await historyOf(app.page)).toHaveLength(before)
})
