import { expect, test } from 'vitest'
import { enterAnswers } from '../../../../../src/app/catchball/enter.ts'
import { postMessage } from '../../../../../src/app/catchball/post.ts'
import { approveMatrix } from '../../../../../src/app/catchball/approve.ts'
import { previewRound } from '../../../../../src/app/packets/preview.ts'
import { approvalOf, signOffOf } from '../../../../../src/catchball/approval.ts'
import { boardOf } from '../../../../../src/catchball/board.ts'
import { storyOf, visibleTo } from '../../../../../src/catchball/story.ts'
import { reviewsOf } from '../../../../../src/catchball/review.ts'
import { readPage } from '../../../../../src/exchange/packet/read-page.ts'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'
import {
  apply,
  decide,
  digestOf,
  itemOf,
  merge,
  negotiation,
  personOf,
  reply,
  send,
  stateOf,
} from '../../../../support/negotiating.ts'
import type { Office } from '../../../../support/negotiating.ts'
import { valueOf } from '../../../../support/plan-file.ts'

const office = () => planDesk(sampleRecords('valve-works'))
const matrixOf = (desk: Office) => [...desk.plan.tables.matrix.values()][0]!

async function board(desk: Office, today = '2026-11-20') {
  const { index, statements } = await negotiation(desk)
  return boardOf(index, statements, matrixOf(desk).id, today)
}

test('a round closes when all is answered, decided, carried over or noted; the next one asks what is left, with what was said', async () => {
  const desk = await office()
  const [quessel, torvane] = ['quessel', 'torvane'].map(code => personOf(desk, code).id)
  const first = await send(desk, { to: [quessel!, torvane!] })
  const round = (await board(desk)).rounds[0]!.round
  expect(await apply(desk, [{ act: 'close', round: round.id }])).toBe(
    'open: Round 1 is not done: L. Quessel, packet, no answer and 1 more. Decide, carry over, escalate or note "no answer".',
  )
  const accepted = { verdict: 'accept' as const }
  const said = reply(desk, first['quessel']!, {
    ...{ P2: accepted, M1: accepted, M2: { verdict: 'cannot', reason: 'No metrologist.' } },
    M3: { verdict: 'counter', counter: { target: 2.9 }, reason: 'June.' },
  })
  await merge(desk, [said], { accept: 'agreed', take: ['M3.target'] })
  const gaps = (await board(desk)).rounds[0]!.gaps.map(({ kind, code }) => [kind, code])
  expect(gaps).toEqual([
    ['undecided', 'M2'],
    ['unanswered item', 'G1'],
    ['no answer', undefined],
  ])
  await decide(desk, [said, 'M2', { act: 'decline', reason: 'One starts in May.' }])
  const carry = { act: 'carry' as const, item: itemOf(desk, 'G1').id, packet: first['quessel']!.id }
  expect(await apply(desk, [carry])).toMatch(/^reason-needed/)
  expect(await apply(desk, [{ ...carry, reason: 'Round 2 takes it up.' }])).toBe(
    'Carry over G1 of L. Quessel (kestrel-quessel-r1)',
  )
  expect(await apply(desk, [{ act: 'no-answer', packet: first['torvane']!.id }])).toBe(
    'Note "no answer": of M. Torvane (kestrel-torvane-r1)',
  )
  expect(await apply(desk, [{ act: 'close', round: round.id }])).toBe('Close round 1')
  expect(await stateOf(desk, 'P1')).toBe('waiting, theirs')
  const made = await makePackets(desk, { author: 'Ann Office', to: [quessel!] })
  if (!made.ok) throw new Error(made.error.message)
  const page = readPage(made.value.files[0]!.html)
  if (!page.ok) throw new Error(page.error.message)
  expect([page.value.round, page.value.asked.map(({ code }) => code)]).toEqual([2, ['P7', 'M2', 'G1', 'P1']])
  expect(page.value.agreed?.map(({ code, target }) => [code, target])).toEqual([
    ['P2', undefined],
    ['M1', 97],
    ['M3', 2.9],
  ])
  expect(page.value.asked[1]?.earlier?.map(({ what, side, text }) => [what, side, text])).toEqual([
    ['cannot', 'theirs', 'No metrologist.'],
    ['decline', 'ours', 'One starts in May.'],
  ])
  expect(await desk.session.store.verify()).toEqual({ ok: true, value: [] })
})

test('undoing a closing opens the round again', async () => {
  const desk = await office()
  const packets = await send(desk)
  const { round } = packets['quessel']!
  await apply(
    desk,
    Object.values(packets).map(({ id }) => ({ act: 'no-answer' as const, packet: id })),
  )
  await apply(desk, [{ act: 'close', round }])
  expect((await board(desk)).rounds.map(({ closed }) => closed)).toEqual([true])
  await desk.session.undo()
  expect((await board(desk)).rounds.map(({ closed }) => closed)).toEqual([false])
  expect((await send(desk))['quessel']!.round).toBe(round)
})

test('packet states, turns and what is overdue follow from items, answers and ticks', async () => {
  const desk = await office()
  const packets = await send(desk, { to: [personOf(desk, 'lysteth').id], due: '2026-11-15' })
  const cell = async (today?: string) => (await board(desk, today)).rows[0]!.cells[0]!
  expect(await cell('2026-11-15')).toMatchObject({ state: 'made', turn: 'theirs', overdue: false, agreed: 0 })
  const packet = packets['lysteth']!
  await apply(desk, [{ act: 'hand-over', packet: packet.id }])
  expect(await cell('2026-11-16')).toMatchObject({ state: 'handed over', overdue: true, handedOver: true })
  const accepted = { verdict: 'accept' as const }
  const said = reply(desk, packet, {
    P8: accepted,
    M8: accepted,
    M9: { ...accepted, questions: ['Who trains?'] },
    G6: accepted,
  })
  await merge(desk, [said])
  expect(await cell()).toMatchObject({ state: 'answered', turn: 'ours', questions: 1, overdue: false })
  await merge(desk, [said], { accept: 'agreed' })
  expect(await cell()).toMatchObject({ turn: 'ours', questions: 1 })
  const { id: item, matrix } = itemOf(desk, 'M9')
  const posted = await postMessage(
    desk,
    { matrix, item, text: 'The academy.', replies: [digestOf(said)] },
    'Ann Office',
  )
  expect(posted).toMatchObject({ ok: true, value: { addressees: [packet.addressee] } })
  expect(await cell()).toMatchObject({ turn: 'none', questions: 0, waiting: 0 })
  await apply(desk, [{ act: 'withdraw', packet: packet.id, reason: 'Sent by mistake.' }])
  expect(await cell()).toMatchObject({ state: 'withdrawn', turn: 'none' })
  await expect(
    merge(desk, [reply(desk, packet, { M8: { verdict: 'cannot', reason: 'x' } })]),
  ).rejects.toThrow('kestrel-lysteth-r1.response.json: Packet kestrel-lysteth-r1 was withdrawn.')
})

test('the story of an item is in order and nothing is left out of it; who may read what', async () => {
  const desk = await office()
  const { quessel } = await send(desk)
  const said = reply(desk, quessel!, {
    M3: {
      verdict: 'counter',
      counter: { target: 2.9 },
      reason: 'June.',
      questions: ['Rework too?'],
      obstacles: ['Light'],
    },
  })
  await merge(desk, [said])
  const { id: item, matrix } = itemOf(desk, 'M3')
  await postMessage(desk, { matrix, item, text: 'Only we read this.', visibility: 'office' }, 'Ann Office')
  await postMessage(
    desk,
    { matrix, item, text: 'Everybody reads this.', visibility: 'carriers' },
    'Ann Office',
  )
  await decide(desk, [said, 'M3', { act: 'accept', reason: 'Fine.' }])
  await desk.session.undo()
  await desk.session.redo()
  const { index, statements } = await negotiation(desk)
  const story = storyOf(index, statements, item)
  const lines = story.map(entry =>
    entry.kind === 'said'
      ? `${entry.what} ${entry.text}`
      : entry.kind === 'decided'
        ? entry.decision.reason
        : entry.kind,
  )
  expect(lines).toEqual([
    ...['sent', 'answered', 'question Rework too?', 'obstacle Light'],
    ...['message Only we read this.', 'message Everybody reads this.', 'Fine.'],
  ])
  const other = personOf(desk, 'torvane').id
  expect(visibleTo(story, other).map(({ who }) => who)).toEqual(['Ann Office'])
  expect(visibleTo(story, quessel!.addressee)).toHaveLength(6)
})

test('answers given in a meeting go the same way as a file, with their origin; the same ones twice are one', async () => {
  const desk = await office()
  const { quessel } = await send(desk)
  const m3 = itemOf(desk, 'M3').id
  const entered = {
    packet: quessel!.id,
    origin: 'meeting' as const,
    answers: [{ item: m3, verdict: 'counter' as const, counter: { target: 2.9 }, reason: 'Said so.' }],
    on: '2026-11-10',
  }
  const once = await enterAnswers(desk, entered, 'Ann Office')
  const twice = await enterAnswers(desk, entered, 'Ann Office')
  expect([once, twice]).toMatchObject([
    { ok: true, value: { report: { countered: 1, waiting: 1, duplicates: 0 } } },
    { ok: true, value: { report: { countered: 1, waiting: 1, duplicates: 1 } } },
  ])
  expect(await stateOf(desk, 'M3')).toBe('countered by them, ours')
  expect(valueOf(await desk.catchball.responses())).toMatchObject([{ origin: 'meeting', from: 'L. Quessel' }])
  expect(valueOf(await desk.session.store.history()).at(-1)?.label).toBe(
    'Received an answer from L. Quessel in a meeting',
  )
  const [review] = reviewsOf(await negotiation(desk), matrixOf(desk).id)
  expect(review).toMatchObject({
    origin: 'meeting',
    code: 'M3',
    counts: true,
    waits: true,
    standing: 'waiting',
  })
  expect(review?.fields).toMatchObject([
    { field: 'target', base: 2.4, theirs: 2.9, ours: 2.4, stand: 'clean' },
  ])
  const p1 = { item: itemOf(desk, 'P1').id, verdict: 'accept' as const }
  const refused = await enterAnswers(desk, { ...entered, answers: [p1] }, 'Ann Office')
  expect(refused.ok ? '' : refused.error[0]?.message).toBe(
    'Answers of L. Quessel: L. Quessel is consulted on P1 and may not accept it. Ask for the answer of who decides it, or enter it as a question.',
  )
})

test('a preview says whom a round asks, for how long, and what is missing, and keeps nothing', async () => {
  const desk = await office()
  const { id } = itemOf(desk, 'M3')
  await desk.session.edit({ command: { type: 'item.set', id, patch: { why: null, baseline: null } } })
  const preview = await previewRound(desk, { matrix: matrixOf(desk).id, author: 'Ann Office' })
  if (!preview.ok) throw new Error(preview.error.message)
  const quessel = preview.value.packets.find(({ person }) => person.code === 'quessel')!
  expect(quessel.missing.map(({ item, parts }) => [item.code, parts])).toEqual([['M3', ['why', 'baseline']]])
  expect([quessel.minutes, quessel.document.asked.length, preview.value.round, preview.value.opens]).toEqual([
    20,
    7,
    1,
    true,
  ])
  expect(valueOf(await desk.catchball.rounds())).toEqual([])
  expect(valueOf(await desk.catchball.packets())).toEqual([])
})

test('an approval holds for the values it was given for, and its version stays when it is undone', async () => {
  const desk = await office()
  const matrix = matrixOf(desk)
  const approved = await approveMatrix(desk, { matrix: matrix.id }, 'Ann Office')
  expect(approved).toMatchObject({ ok: true })
  const holds = async () => approvalOf((await negotiation(desk)).index, matrixOf(desk))?.holds
  expect(await holds()).toBe(true)
  const sheet = signOffOf((await negotiation(desk)).index, matrixOf(desk))
  expect(approvalOf((await negotiation(desk)).index, matrix)?.decision).toMatchObject({
    ...{ fingerprint: sheet.fingerprint, person: matrix.approver },
  })
  const { id } = itemOf(desk, 'M3')
  await desk.session.edit({ command: { type: 'item.set', id, patch: { target: 2 } } })
  expect(await holds()).toBe(false)
  await desk.session.undo()
  expect(await holds()).toBe(true)
  await desk.session.undo()
  expect(await holds()).toBeUndefined()
  expect(valueOf(await desk.session.store.snapshots()).map(({ name }) => name)).toEqual([
    'Approved OPS 2026-11-02',
  ])
  expect(await approveMatrix(desk, { matrix: matrix.id }, 'Ann Office')).toMatchObject({ ok: true })
  await desk.session.edit({ command: { type: 'matrix.set', id: matrix.id, patch: { approver: null } } })
  const nobody = await approveMatrix(desk, { matrix: matrix.id }, 'Ann Office')
  expect(nobody.ok ? '' : nobody.error.code).toBe('nobody')
})

test('a reply answers the same question of several departments at once', async () => {
  const desk = await office()
  const packets = await send(desk)
  const asks = { G1: { verdict: null, questions: ['Does it count rework?'] } }
  const [a, b] = ['quessel', 'torvane'].map(code => reply(desk, packets[code]!, asks))
  await merge(desk, [a!, b!])
  const { id: item, matrix } = itemOf(desk, 'G1')
  const open = async () => (await board(desk)).rows.map(row => row.cells[0]!.questions)
  expect((await open()).reduce((sum, count) => sum + count)).toBe(2)
  await postMessage(
    desk,
    { matrix, item, text: 'It does.', replies: [digestOf(a!), digestOf(b!)] },
    'Ann Office',
  )
  expect((await open()).reduce((sum, count) => sum + count)).toBe(0)
  const wrong = await postMessage(
    desk,
    { matrix, item: itemOf(desk, 'M3').id, text: 'x', replies: [digestOf(a!)] },
    'Ann',
  )
  expect(wrong.ok ? '' : wrong.error.code).toBe('unknown')
})
