import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { applyDecisions } from '../../../../../src/app/catchball/decide.ts'
import { readNegotiation } from '../../../../../src/app/catchball/desk.ts'
import { reportDocument } from '../../../../../src/app/catchball/report-document.ts'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import { mergeResponses } from '../../../../../src/app/packets/merge.ts'
import { changeReport } from '../../../../../src/catchball/change-report.ts'
import type { Packet } from '../../../../../src/catchball/records.ts'
import { reportProse } from '../../../../../src/catchball/report-prose.ts'
import { writeResponse } from '../../../../../src/catchball/response.ts'
import type { Answer, Offer } from '../../../../../src/catchball/response.ts'
import type { Staged } from '../../../../../src/catchball/staged.ts'
import { matricesOf } from '../../../../../src/domain/plan/queries.ts'
import { builtMetrics, faceFile } from '../../../../support/fonts.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'
import { pageText } from '../../../../support/pdf-text.ts'
import { valueOf } from '../../../../support/plan-file.ts'

type Desk = Awaited<ReturnType<typeof planDesk>>

async function send(desk: Desk): Promise<readonly Packet[]> {
  const made = await makePackets(desk, { author: 'Ann Office' })
  if (!made.ok) throw new Error(made.error.message)
  return made.value.files.map(({ packet }) => packet)
}

async function file(desk: Desk, packet: Packet, answers: readonly Answer[], offers: readonly Offer[] = []) {
  const person = desk.plan.tables.person.get(packet.addressee)!
  const text = writeResponse({
    ...{ plan: packet.plan, packet: packet.id, round: 1, base: packet.base, signed: null },
    ...{ from: { person: person.id, name: person.name }, answers: [...answers], offers: [...offers] },
  })
  const files = [{ name: 'x.response.json', bytes: new TextEncoder().encode(text) }]
  const merged = await mergeResponses(desk, { files, author: 'Ann Office' })
  if (!merged.ok) throw new Error(merged.error.map(({ message }) => message).join())
}

async function decide(desk: Desk, ...staged: Staged[]) {
  const done = await applyDecisions(desk, staged, 'Ann Office')
  if (!done.ok) throw new Error(done.error.message)
}

const idOf = (desk: Desk, code: string) =>
  [...desk.session.plan.tables.item.values()].find(item => item.code === code)!.id

/** One round: a counter that is taken, one that is declined, an acceptance, an offer; everybody else is silent. */
async function negotiated() {
  const desk = await planDesk(sampleRecords('valve-works'))
  const packets = await send(desk)
  const packet = packets.find(({ name }) => name.includes('quessel'))!
  const [m3, m1, p2] = [idOf(desk, 'M3'), idOf(desk, 'M1'), idOf(desk, 'P2')]
  await file(
    desk,
    packet,
    [
      { item: p2, verdict: 'accept' },
      { item: m3, verdict: 'counter', counter: { target: 2.9 }, reason: 'Cameras come in June' },
      { item: m1, verdict: 'counter', counter: { target: 95 }, reason: 'Two lines are rebuilt.' },
    ],
    [{ id: 'new-1', kind: 'priority', text: 'Train the line leads', reason: 'Nobody else will.' }],
  )
  const { statements } = valueOf(await readNegotiation(desk.session.plan, desk.catchball))
  const response = statements[0]!.response.digest
  await decide(
    desk,
    { act: 'accept', response, item: m3 },
    { act: 'decline', response, item: m1, reason: 'The customer holds us to it.' },
    { act: 'accept', response, item: p2 },
  )
  return { desk, packets, matrix: matricesOf(desk.session.plan)[0]!.id }
}

test('the report alone tells what changed, by whom and why, what is open, and who did not answer', async () => {
  const { desk, matrix } = await negotiated()
  const negotiation = valueOf(await readNegotiation(desk.session.plan, desk.catchball))
  const report = changeReport(negotiation, matrix, { from: 1 })!
  const prose = reportProse(desk.session.plan, report)
  const texts = prose.pieces.map(piece =>
    piece.piece === 'item' ? [piece.code, piece.first, ...piece.sentences].join(' ') : piece.text,
  )
  expect(prose.kind).toBe('Catch-ball, what changed from round 1 to today')
  expect(texts[0]).toMatch(/^7 people were asked about \d+ items; 1 changed\. 2 agreed, /)
  expect(texts[1]).toBe('Changed')
  expect(texts[2]).toMatch(
    /^M3 Target 2\.4 → 2\.9 %.* L\. Quessel countered with target 2\.9 % .* on .*: Cameras come in June\. Ann Office agreed to it on .*\. Now agreed, L\. Quessel\.$/,
  )
  expect(texts.find(text => text.startsWith('M1 '))).toMatch(
    /countered with target 95 .*: Two lines are rebuilt\. Ann Office declined on .*: The customer holds us to it\. Now declined by the office/,
  )
  expect(texts[texts.indexOf('Agreed as proposed') + 1]).toBe('L. Quessel: P2.')
  expect(texts[texts.indexOf('Offered by those who were asked') + 1]).toBe(
    'L. Quessel offered a priority “Train the line leads”: Nobody else will. It waits for a decision.',
  )
  expect(texts.at(-1)).toMatch(/^D\. Amrathel, .*K\. Lysteth\.$/)
  expect(texts.at(-1)).not.toContain('Quessel')
  expect(texts.at(-2)).toBe('No answer yet')
})

test('whose silence somebody recorded stands apart from those who may still answer', async () => {
  const { desk, packets, matrix } = await negotiated()
  const given = packets.find(({ name }) => name.includes('lysteth'))!
  await decide(desk, { act: 'no-answer', packet: given.id })
  const negotiation = valueOf(await readNegotiation(desk.session.plan, desk.catchball))
  const { silent, awaited } = changeReport(negotiation, matrix, { from: 1 })!
  expect(silent).toEqual([given.addressee])
  expect(awaited).toHaveLength(packets.length - 2)
  expect(awaited).not.toContain(given.addressee)
})

test('between two rounds only what the second one sent counts as now', async () => {
  const { desk, packets, matrix } = await negotiated()
  const silent = packets.filter(({ name }) => !name.includes('quessel'))
  const own = packets.find(({ name }) => name.includes('quessel'))!
  await decide(
    desk,
    ...silent.map(({ id }): Staged => ({ act: 'no-answer', packet: id })),
    ...own.asked.map((item): Staged => ({ act: 'carry', packet: own.id, item, reason: 'Next time.' })),
    ...[{ act: 'carry', packet: own.id, item: 'new-1', reason: 'Next time.' } as const],
    { act: 'close', round: own.round },
  )
  await send(desk)
  const edited = await desk.session.edit({
    command: { type: 'item.set', id: idOf(desk, 'M3'), patch: { target: 2 } },
    origin: 'typed',
  })
  expect(edited.ok).toBe(true)
  const negotiation = valueOf(await readNegotiation(desk.session.plan, desk.catchball))
  const target = (to?: number) =>
    changeReport(negotiation, matrix, { from: 1, ...(to === undefined ? {} : { to }) })!
      .items.find(({ item }) => item.code === 'M3')!
      .changes.find(({ field }) => field === 'target')
  expect(target(2)).toMatchObject({ agreed: 2.4, now: 2.9 })
  expect(target()).toMatchObject({ agreed: 2.4, now: 2 })
  expect(changeReport(negotiation, matrix, { from: 2, to: 2 })).toBeUndefined()
  expect(changeReport(negotiation, matrix, { from: 3 })).toBeUndefined()
})

test('on paper it is one page, the same bytes each time', async () => {
  const { desk, matrix } = await negotiated()
  const negotiation = valueOf(await readNegotiation(desk.session.plan, desk.catchball))
  const prose = reportProse(desk.session.plan, changeReport(negotiation, matrix, { from: 1 })!)
  const fonts = { metrics: await builtMetrics(), files: faceFile }
  const made = () => reportDocument(desk.session.plan, prose, fonts)
  const [one, two] = [await made(), await made()]
  if (!one.ok || !two.ok) throw new Error('It was not made.')
  expect(Buffer.from(one.value.bytes).equals(Buffer.from(two.value.bytes))).toBe(true)
  expect(one.value.missing).toEqual([])
  const { texts } = await pageText(one.value.bytes)
  expect((await PDFDocument.load(one.value.bytes)).getPageCount()).toBe(1)
  expect(texts.join(' ')).toMatch(/Cameras come in June\./)
})
