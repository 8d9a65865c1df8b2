import { expect, test } from 'vitest'
import { addresseeNamed } from '../../../../../src/app/packets/addressees.ts'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import type { PacketDesk, PacketRequest } from '../../../../../src/app/packets/packet-request.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { allRecords, planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Entity } from '../../../../../src/domain/record/tables.ts'
import { err, ok } from '../../../../../src/support/result.ts'
import { readPage } from '../../../../../src/exchange/packet/read-page.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'
import { valueOf } from '../../../../support/plan-file.ts'

async function made(desk: PacketDesk, request: Partial<PacketRequest> = {}) {
  const result = await makePackets(desk, { author: 'Ann Office', ...request })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

function idOf(plan: Plan, code: string) {
  return [...plan.tables.person.values()].find(person => person.code === code)!.id
}

function documentIn(html: string) {
  const read = readPage(html)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

test('everyone with something asked gets one packet, kept in the plan with its slice', async () => {
  const desk = await planDesk(sampleRecords('valve-works'))
  const { files, opened, notes } = await made(desk, { due: '2026-11-20' })
  expect(files.map(file => file.fileName)).toEqual(
    ['amrathel', 'quessel', 'torvane', 'nolvane', 'irundo', 'haldrim', 'lysteth'].map(
      code => `kestrel-${code}-r1.packet.html`,
    ),
  )
  expect(opened.map(round => [round.number, round.due])).toEqual([[1, '2026-11-20']])
  expect(notes).toEqual([])
  const kept = valueOf(await desk.catchball.packets())
  expect(kept.map(packet => packet.name)).toEqual(files.map(file => file.packet.name))
  expect(kept.map(packet => packet.base)).toEqual(files.map(file => documentIn(file.html).base))
})

test('the page says who asks whom for what until when', async () => {
  const desk = await planDesk(sampleRecords('valve-works'))
  const request = {
    to: [idOf(desk.plan, 'quessel')],
    due: '2026-11-20',
    author: 'D. Amrathel',
    message: 'Before Friday.',
  }
  const page = documentIn((await made(desk, request)).files[0]!.html)
  expect(page).toMatchObject({
    ...{
      round: 1,
      name: 'kestrel-quessel-r1',
      language: 'en',
      due: '2026-11-20',
      message: 'Before Friday.',
      minutes: 20,
    },
    from: { name: 'D. Amrathel', title: 'Operations Director' },
    to: { name: 'L. Quessel', department: 'Quality' },
  })
  expect(page.asked.map(({ code, part }) => `${code} ${part}`)).toEqual([
    ...['P2 accountable', 'P7 responsible', 'M1 owner', 'M2 owner', 'M3 owner', 'G1 carrier', 'P1 consulted'],
  ])
  expect(page.asked[1]).toMatchObject({ accountable: ['S. Irundo'], responsible: [] })
  expect(page.asked[5]).toMatchObject({
    accountable: ['M. Torvane'],
    baseline: 4.1,
    target: 2.4,
    unit: '% of output',
  })
  expect(page.picture?.width).toBeLessThanOrEqual(740)
})

test('the same slice in the same round is the same packet; a slice that moved is another', async () => {
  const desk = await planDesk(sampleRecords('valve-works'))
  const to = [idOf(desk.plan, 'quessel')]
  const first = await made(desk, { to })
  const again = await made(desk, { to })
  expect(again.opened).toEqual([])
  expect(again.files[0]?.html).toBe(first.files[0]?.html)
  expect(valueOf(await desk.catchball.packets())).toHaveLength(1)
  const metric = [...desk.plan.tables.item.values()].find(item => item.code === 'M3')!
  const edited = await desk.session.edit({
    command: { type: 'item.set', id: metric.id, patch: { target: 2.2 } },
  })
  expect(edited.ok).toBe(true)
  const third = await made(desk, { to })
  expect(third.files[0]?.packet.id).not.toBe(first.files[0]?.packet.id)
  expect(valueOf(await desk.catchball.packets())).toHaveLength(2)
})

test('a plan, once saved, gives the same page again: no clock and no randomness but in the record', async () => {
  const records = sampleRecords('pump-works')
  const pages = []
  for (const desk of [await planDesk(records), await planDesk(records)]) {
    pages.push((await made(desk)).files.map(file => file.html.replaceAll(/own-\d+/g, 'id')))
  }
  expect(pages[0]).toEqual(pages[1])
})

test('somebody with items of two matrices gets the matrix into the names of both packets', async () => {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1', ops: 'G1 P1 P2' },
    links: { corp: 'P1>G1 S, G1>B1 S', ops: 'P1>G1 S' },
    roles: { corp: 'P1 ann A', ops: 'P1 ann A, P2 bob A' },
  })
  const desk = await planDesk([...allRecords(plan)])
  expect((await made(desk)).files.map(file => file.fileName)).toEqual([
    'kestrel-corp-ann-r1.packet.html',
    'kestrel-ops-ann-r1.packet.html',
    'kestrel-bob-r1.packet.html',
  ])
})

test('who is named, and what is said where nobody can be', () => {
  const plan = planOf([
    ...allRecords(planFrom({ items: { corp: 'P1' }, roles: { corp: 'P1 ops A, P1 ann R' } })),
  ])
  const department = {
    table: 'department',
    id: 'd1',
    code: 'ops',
    name: 'Operations',
    head: 'ann',
    order: 'a0',
  }
  const headless = { table: 'department', id: 'd2', code: 'lab', name: 'Lab', order: 'a1' }
  for (const record of [department, headless]) run(plan, { type: 'department.add', record })
  const named = (text: string) => {
    const result = addresseeNamed(plan, text)
    return result.ok ? (result.value?.code ?? 'everyone') : `${result.error.code}: ${result.error.message}`
  }
  expect(['all', 'person:ops', 'department:ops', 'ann'].map(named)).toEqual(['everyone', 'ops', 'ann', 'ann'])
  expect(named('ops')).toBe(
    'ambiguous: "ops" is a person and a department. Write person:ops or department:ops.',
  )
  expect(named('person:nobody')).toBe('unknown: The plan has no person "nobody".')
  expect(named('lab')).toMatch(/^no-head: Lab has no head/)
})

test('nothing asked is said, and nothing is opened for it', async () => {
  const desk = await planDesk([
    ...allRecords(planFrom({ items: { corp: 'B1 G1 P1' }, roles: { corp: 'P1 ann I' } })),
  ])
  const result = await makePackets(desk, { author: 'Ann Office' })
  expect(result.ok ? '' : result.error.code).toBe('nothing-asked')
  expect(valueOf(await desk.catchball.rounds())).toEqual([])
})

test('pages are handed over as they are made, and nothing is kept where they are not safe', async () => {
  const desk = await planDesk([
    ...allRecords(planFrom({ items: { corp: 'B1 G1 P1 P2' }, roles: { corp: 'P1 ann A, P2 bob A' } })),
  ])
  const seen: string[] = []
  const request = {
    author: 'Ann Office',
    afterPage: ({ person }: { readonly person: string }, done: number, total: number) => {
      seen.push(`${person} ${done}/${total}`)
      return Promise.resolve()
    },
  }
  const full = () => Promise.resolve(err('ann.packet.html: the disk is full'))
  const result = await makePackets(desk, { ...request, beforeKeeping: full })
  expect(result.ok ? '' : result.error).toEqual({
    code: 'not-written',
    message: 'ann.packet.html: the disk is full',
  })
  expect(seen.map(line => line.split(' ').at(-1))).toEqual(['1/2', '2/2'])
  expect(valueOf(await desk.catchball.rounds())).toEqual([])
  const again = await makePackets(desk, { ...request, beforeKeeping: () => Promise.resolve(ok(undefined)) })
  expect(again.ok && again.value.files.length).toBe(2)
  expect(valueOf(await desk.catchball.rounds())).toHaveLength(1)
})

/** Every text and id of every record is a token of its own, so that a leak of any one is seen. */
function poisoned(): { records: Entity[]; tokens: Map<string, string> } {
  const plan = planFrom({
    items: { corp: 'B1 B2 G1 G2 P1 P2 M1 M2', ops: 'G1 P1 M1' },
    links: { corp: 'G1>B1 S, G2>B2 S, P1>G1 S, P2>G2 S, M1>P1 S, M2>P2 S', ops: 'P1>G1 S, M1>P1 S' },
    roles: { corp: 'P1 ann A, P1 cyd R, P2 bob A, P2 ann I', ops: 'P1 bob A' },
    deploys: { 'ops-G1': ['corp-P2'] },
  })
  const tokens = new Map<string, string>()
  for (const item of plan.tables.item.values()) {
    const token = `Tok${[...item.id].map(char => char.charCodeAt(0).toString(36)).join('')}`
    tokens.set(item.id, token)
    run(plan, {
      type: 'item.set',
      id: item.id,
      patch: { text: `${token}text`, why: `${token}why`, unit: `${token}unit`, target: 2 },
    })
  }
  for (const [id, owner] of [
    ['corp-M1', 'ann'],
    ['corp-M2', 'bob'],
    ['ops-M1', 'bob'],
  ]) {
    run(plan, { type: 'item.set', id, patch: { owner } })
  }
  run(plan, {
    type: 'item.set',
    id: 'corp-P1',
    patch: { feeds: [{ item: 'corp-B2', rule: 'same' }], displaces: ['corp-P2'] },
  })
  run(plan, { type: 'plan.set', patch: { trueNorth: 'TokNorth' } })
  for (const person of ['ann', 'bob', 'cyd']) {
    run(plan, {
      type: 'person.set',
      id: person,
      patch: { name: `Name${person}`, email: `Mail${person}@example.org` },
    })
  }
  return { records: [...allRecords(plan)], tokens }
}

test('the file holds the slice and nothing else of the plan', async () => {
  const { records, tokens } = poisoned()
  const desk = await planDesk(records)
  const { files } = await made(desk, { to: [idOf(desk.plan, 'ann')] })
  const html = files[0]!.html
  const inside = ['corp-B1', 'corp-G1', 'corp-P1', 'corp-M1']
  for (const [id, token] of tokens) {
    expect([id, html.includes(token)]).toEqual([id, inside.includes(id)])
    expect([id, html.includes(`"${id}"`)]).toEqual([id, inside.includes(id)])
  }
  expect(html).toContain('Namecyd')
  for (const other of ['Namebob', '"bob"', 'Mail', 'TokNorth']) expect(html).not.toContain(other)
})
