import { expect, test } from 'vitest'
import { openRequestsTo } from '../../../../../src/catchball/requests.ts'
import { allRecords } from '../../../../../src/domain/plan/plan.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'
import {
  apply,
  deal,
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
import { expectSameRecords } from '../../../../support/same-plan.ts'
import { valueOf } from '../../../../support/plan-file.ts'

const office = () => planDesk(sampleRecords('valve-works'))
const counter = (target: number) => ({
  verdict: 'counter' as const,
  counter: { target },
  reason: 'Cameras come in June.',
})

test('their acceptance is one side; agreed only once it is recorded, and only while the plan says the same', async () => {
  const desk = await office()
  expect(await stateOf(desk, 'M3')).toBe('not asked')
  const { quessel } = await send(desk)
  expect(await stateOf(desk, 'M3')).toBe('waiting, theirs')
  const said = reply(desk, quessel!, { M3: { verdict: 'accept' } })
  await merge(desk, [said])
  expect(await stateOf(desk, 'M3')).toBe('accepted, ours')
  expect(await decide(desk, [said, 'M3', { act: 'accept' }])).toBe(
    'Agreed with L. Quessel: M3 (kestrel-quessel-r1)',
  )
  expect(await stateOf(desk, 'M3')).toBe('agreed, none')
  const { id } = itemOf(desk, 'M3')
  await desk.session.edit({ command: { type: 'item.set', id, patch: { target: 2.1 } } })
  expect(await stateOf(desk, 'M3')).toBe('changed since agreed, theirs')
  expect((await deal(desk, 'M3'))?.changes).toEqual([{ field: 'target', agreed: 2.4, now: 2.1 }])
  await desk.session.undo()
  expect(await stateOf(desk, 'M3')).toBe('agreed, none')
})

test('a link, a role and a parent are part of what was agreed', async () => {
  const desk = await office()
  const { torvane } = await send(desk)
  const said = reply(desk, torvane!, { P5: { verdict: 'accept' } })
  await merge(desk, [said], { accept: 'agreed' })
  const { id } = itemOf(desk, 'P5')
  const fields = async () => (await deal(desk, 'P5'))?.changes.map(({ field }) => field)
  const role = {
    type: 'role.set',
    id: 'role-x' as never,
    item: id,
    person: personOf(desk, 'irundo').id,
  } as const
  await desk.session.edit({ command: { ...role, role: 'responsible' } })
  expect(await fields()).toEqual(['roles'])
  await desk.session.undo()
  const a = itemOf(desk, 'G1').id
  await desk.session.edit({
    command: { type: 'link.set', id: 'link-x' as never, a: id, b: a, strength: 'weak' },
  })
  expect(await fields()).toEqual(['links'])
  await desk.session.undo()
  await desk.session.edit({ command: { type: 'item.set', id, patch: { deploys: [itemOf(desk, 'G2').id] } } })
  expect(await fields()).toEqual(['parents'])
})

test('decisions over several responses are one change; undoing it returns the answers to waiting, the archive stays', async () => {
  const desk = await office()
  const packets = await send(desk)
  const quessel = reply(desk, packets['quessel']!, {
    M3: counter(2.9),
    M2: { verdict: 'cannot', reason: 'No metrologist.' },
  })
  const torvane = reply(desk, packets['torvane']!, { M6: counter(12) })
  await merge(desk, [quessel, torvane])
  const before = [...allRecords(desk.plan)]
  const label = await decide(
    desk,
    [quessel, 'M3', { act: 'accept' }],
    [quessel, 'M2', { act: 'decline', reason: 'The metrologist starts in May.' }],
    [torvane, 'M6', { act: 'counter', counter: { target: 14 }, reason: 'Half way.' }],
  )
  expect(label).toBe(
    'Take M3 target 2.9 from L. Quessel (kestrel-quessel-r1); decline M2 of L. Quessel (kestrel-quessel-r1); counter M6 target 14 of M. Torvane (kestrel-torvane-r1)',
  )
  expect([await stateOf(desk, 'M3'), await stateOf(desk, 'M2'), await stateOf(desk, 'M6')]).toEqual([
    'agreed, none',
    'declined, theirs',
    'countered by us, theirs',
  ])
  expect([itemOf(desk, 'M3').target, itemOf(desk, 'M6').target]).toEqual([2.9, 14])
  const archive = valueOf(await desk.catchball.responses())
  await desk.session.undo()
  expectSameRecords(allRecords(desk.plan), before)
  expect((await negotiation(desk)).statements.map(({ standing }) => standing)).toEqual([
    'waiting',
    'waiting',
    'waiting',
  ])
  expect(valueOf(await desk.catchball.responses())).toEqual(archive)
  await desk.session.redo()
  expect(await stateOf(desk, 'M3')).toBe('agreed, none')
  expect(valueOf(await desk.session.store.verify())).toEqual([])
})

test('taking a part of a counter leaves the rest waiting; taking one part and declining the other is a counter of ours', async () => {
  const desk = await office()
  const { quessel } = await send(desk)
  const both = { verdict: 'counter' as const, counter: { target: 2.9, due: '2028-03' }, reason: 'June.' }
  const said = reply(desk, quessel!, { M3: both })
  await merge(desk, [said])
  await decide(desk, [said, 'M3', { act: 'accept', fields: ['target'] }])
  expect(await stateOf(desk, 'M3')).toBe('countered by them, ours')
  await decide(desk, [said, 'M3', { act: 'decline', fields: ['due'], reason: 'The audit is in January.' }])
  expect(await stateOf(desk, 'M3')).toBe('countered by us, theirs')
})

test('taking a counter is no agreement where the plan moved in something else meanwhile', async () => {
  const desk = await office()
  const { quessel } = await send(desk)
  const said = reply(desk, quessel!, { M3: counter(2.9) })
  await merge(desk, [said])
  const { id } = itemOf(desk, 'M3')
  await desk.session.edit({ command: { type: 'item.set', id, patch: { due: '2027-06' } } })
  await decide(desk, [said, 'M3', { act: 'accept' }])
  expect(await stateOf(desk, 'M3')).toBe('changed since agreed, theirs')
  expect((await deal(desk, 'M3'))?.changes).toEqual([{ field: 'due', agreed: '2027-12', now: '2027-06' }])
})

test('a later response replaces what is undecided; what is decided reopens only if we decide on the later one', async () => {
  const desk = await office()
  const { quessel } = await send(desk)
  const first = reply(desk, quessel!, { M3: counter(2.9), M2: counter(5) })
  await merge(desk, [first])
  await decide(desk, [first, 'M3', { act: 'accept' }])
  const second = reply(desk, quessel!, { M3: counter(3.2), M2: counter(6) })
  await merge(desk, [second])
  const standings = (await negotiation(desk)).statements.map(({ standing, reopens }) => [standing, reopens])
  expect(standings).toEqual([
    ['replaced', false],
    ['waiting', false],
    ['decided', false],
    ['waiting', true],
  ])
  expect(await stateOf(desk, 'M3')).toBe('agreed, ours')
  expect(itemOf(desk, 'M3').target).toBe(2.9)
  expect(await decide(desk, [first, 'M2', { act: 'accept' }])).toMatch(/^replaced: A later answer/)
  await decide(desk, [second, 'M3', { act: 'accept' }])
  expect(await stateOf(desk, 'M3')).toBe('agreed, none')
  expect(itemOf(desk, 'M3').target).toBe(3.2)
})

test('a condition on a third department: agreed subject to it, asked in its packet, agreed once it accepts', async () => {
  const desk = await office()
  const packets = await send(desk)
  const said = reply(desk, packets['quessel']!, {
    M3: { verdict: 'accept', conditions: [{ what: 'Two fitters', from: 'Maintenance', by: '2027-06' }] },
  })
  expect((await merge(desk, [said])).report).toMatchObject({ accepted: 1, waiting: 1 })
  await decide(desk, [said, 'M3', { act: 'accept' }])
  expect(await stateOf(desk, 'M3')).toBe('agreed subject to, third')
  const haldrim = personOf(desk, 'haldrim').id
  expect((await deal(desk, 'M3'))?.waits).toMatchObject([{ person: haldrim, status: 'open' }])
  const matrix = itemOf(desk, 'M3').matrix
  const [asked] = openRequestsTo((await negotiation(desk)).index, matrix, haldrim)
  expect(asked).toMatchObject({ what: 'Two fitters', by: '2027-06', code: 'M3', from: 'L. Quessel' })
  const again = await send(desk, { to: [haldrim] })
  expect(again['haldrim']!.requests).toEqual([asked])
  const yes = reply(desk, again['haldrim']!, { [asked!.id]: { verdict: 'accept' } })
  await merge(desk, [yes])
  expect(await stateOf(desk, 'M3')).toBe('agreed, none')
})

test('an offer is decided like a counter: a new item gets the next code, a hand-on its new lead', async () => {
  const desk = await office()
  const packets = await send(desk)
  const [g1, p2] = [itemOf(desk, 'G1').id, itemOf(desk, 'P2').id]
  const said = reply(
    desk,
    packets['quessel']!,
    {},
    {
      offers: [
        {
          id: 'new-1',
          kind: 'priority',
          text: 'Vision inspection on line 3',
          links: [{ to: g1, strength: 'strong' }],
          reason: 'Cheaper.',
        },
        {
          id: 'new-2',
          kind: 'hand-on',
          text: 'Maintenance',
          links: [{ to: p2, strength: 'none' }],
          reason: 'Not ours.',
        },
        { id: 'new-3', kind: 'drop', links: [{ to: p2, strength: 'none' }], reason: 'No people.' },
      ],
    },
  )
  expect((await merge(desk, [said])).report).toMatchObject({ offers: 3, waiting: 3 })
  await decide(
    desk,
    [said, 'new-1', { act: 'accept' }],
    [said, 'new-2', { act: 'accept' }],
    [said, 'new-3', { act: 'decline', reason: 'It stays.' }],
  )
  const added = itemOf(desk, 'P9')
  expect(added).toMatchObject({ kind: 'priority', text: 'Vision inspection on line 3', why: 'Cheaper.' })
  const roles = [...desk.plan.tables.role.values()]
  const lead = (item: string) => roles.find(role => role.item === item && role.role === 'accountable')?.person
  expect(lead(added.id)).toBe(personOf(desk, 'quessel').id)
  expect(lead(p2)).toBe(personOf(desk, 'haldrim').id)
  expect((await negotiation(desk)).statements.every(({ standing }) => standing === 'decided')).toBe(true)
})

test('without a reason, a counter, a name or a date a decision is refused and nothing is written', async () => {
  const desk = await office()
  const { quessel } = await send(desk)
  const said = reply(desk, quessel!, { M3: counter(2.9) })
  await merge(desk, [said])
  const history = valueOf(await desk.session.store.history()).length
  expect(await decide(desk, [said, 'M3', { act: 'accept' }], [said, 'M3', { act: 'decline' }])).toMatch(
    /^reason-needed/,
  )
  expect(await decide(desk, [said, 'M3', { act: 'counter', reason: 'x' }])).toMatch(
    /^incomplete: Say what you propose/,
  )
  expect(await decide(desk, [said, 'M3', { act: 'escalate', reason: 'x' }])).toMatch(
    /^incomplete: Say to whom/,
  )
  expect(await apply(desk, [{ act: 'accept', response: digestOf(said), item: 'nothing' }])).toMatch(
    /^unknown/,
  )
  expect(await apply(desk, [])).toMatch(/^incomplete/)
  await desk.session.edit({ command: { type: 'item.remove', id: itemOf(desk, 'M3').id } })
  expect(await decide(desk, [said, 'M3', { act: 'accept' }])).toMatch(/^gone/)
  expect(valueOf(await desk.session.store.history())).toHaveLength(history + 1)
  expect(await decide(desk, [said, 'M3', { act: 'decline', reason: 'It is gone.' }])).toMatch(/^Decline M3/)
})
