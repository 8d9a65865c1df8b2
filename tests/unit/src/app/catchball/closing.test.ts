import { expect, test } from 'vitest'
import { applyDecisions } from '../../../../../src/app/catchball/decide.ts'
import { readNegotiation } from '../../../../../src/app/catchball/desk.ts'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import { mergeResponses } from '../../../../../src/app/packets/merge.ts'
import { boardOf } from '../../../../../src/catchball/board.ts'
import type { Packet } from '../../../../../src/catchball/records.ts'
import type { Staged } from '../../../../../src/catchball/staged.ts'
import { writeResponse } from '../../../../../src/catchball/response.ts'
import { matricesOf } from '../../../../../src/domain/plan/queries.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'
import { valueOf } from '../../../../support/plan-file.ts'

type Desk = Awaited<ReturnType<typeof planDesk>>

async function sent(due?: string): Promise<{ desk: Desk; packets: readonly Packet[] }> {
  const desk = await planDesk(sampleRecords('valve-works'))
  const made = await makePackets(desk, { author: 'Ann Office', ...(due === undefined ? {} : { due }) })
  if (!made.ok) throw new Error(made.error.message)
  return { desk, packets: made.value.files.map(({ packet }) => packet) }
}

async function board(desk: Desk, today: string) {
  const { index, statements } = valueOf(await readNegotiation(desk.session.plan, desk.catchball))
  return boardOf(index, statements, matricesOf(desk.session.plan)[0]!.id, today)
}

const decide = (desk: Desk, staged: readonly Staged[]) => applyDecisions(desk, staged, 'Ann Office')
const carried = (packet: Packet, items = packet.asked) =>
  items.map((item): Staged => ({ act: 'carry', packet: packet.id, item, reason: 'Next time.' }))

async function accept(desk: Desk, packet: Packet) {
  const person = desk.plan.tables.person.get(packet.addressee)!
  const text = writeResponse({
    ...{ plan: packet.plan, packet: packet.id, round: 1, base: packet.base, signed: null, offers: [] },
    from: { person: person.id, name: person.name },
    answers: packet.asked.slice(0, 1).map(item => ({ item, verdict: 'accept' })),
  })
  const files = [{ name: 'x.response.json', bytes: new TextEncoder().encode(text) }]
  const merged = await mergeResponses(desk, { files, author: 'Ann Office' })
  if (!merged.ok) throw new Error(merged.error.map(({ message }) => message).join())
}

test('a round is closed in one change with what its closing needs, and one undo opens it again', async () => {
  const { desk, packets } = await sent()
  const close: Staged = { act: 'close', round: packets[0]!.round }
  const refused = await decide(desk, [close])
  expect(refused.ok ? '' : refused.error.message).toMatch(/^Round 1 is not done/)
  const noted = packets.map(({ id }): Staged => ({ act: 'no-answer', packet: id }))
  const early = await decide(desk, [close, ...noted])
  expect(early.ok).toBe(false)
  expect((await decide(desk, [...noted, close])).ok).toBe(true)
  expect((await board(desk, '2026-11-30')).rounds).toMatchObject([{ closed: true, gaps: [] }])
  valueOf(await desk.session.undo())
  const after = await board(desk, '2026-11-30')
  expect(after.rounds[0]!.closed).toBe(false)
  expect(after.rounds[0]!.gaps).toHaveLength(packets.length)
})

test('a packet that was carried over is nobody’s turn once its round is closed, and never overdue', async () => {
  const { desk, packets } = await sent('2026-11-20')
  const [first, ...others] = packets
  const cells = async (today: string) =>
    (await board(desk, today)).rows.map(({ cells: [cell] }) => ({ turn: cell!.turn, late: cell!.overdue }))
  expect((await cells('2026-11-20'))[0]).toEqual({ turn: 'theirs', late: false })
  expect((await cells('2026-11-21'))[0]).toEqual({ turn: 'theirs', late: true })
  await accept(desk, others[0]!)
  const rest = others[0]!.asked.slice(1)
  const staged = [
    ...carried(first!),
    ...carried(others[0]!, rest),
    ...others.slice(1).map(({ id }): Staged => ({ act: 'no-answer', packet: id })),
    { act: 'close', round: first!.round } as const,
  ]
  const done = await decide(desk, staged)
  expect(done.ok ? '' : done.error.message).toBe('')
  const closed = await cells('2026-11-21')
  expect(closed[0]).toEqual({ turn: 'none', late: false })
  expect(closed.filter(({ turn }) => turn === 'ours')).toHaveLength(1)
})
