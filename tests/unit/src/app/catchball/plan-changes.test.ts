import { expect, test } from 'vitest'
import { linkBetween } from '../../../../../src/domain/plan/queries.ts'
import type { Offer } from '../../../../../src/catchball/response.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'
import {
  deal,
  decide,
  itemOf,
  merge,
  negotiation,
  personOf,
  reply,
  send,
  stateOf,
} from '../../../../support/negotiating.ts'
import type { Office, Reply } from '../../../../support/negotiating.ts'
import { openRequestsTo } from '../../../../../src/catchball/requests.ts'

const office = () => planDesk(sampleRecords('valve-works'))

/** M3 counts for M6 of another person, one figure for both; its owner counters with a weaker target. */
async function countered(): Promise<{ desk: Office; said: Reply }> {
  const desk = await office()
  const parent = { target: 2.4, direction: 'decrease', unit: '%' } as const
  await desk.session.edit({ command: { type: 'item.set', id: itemOf(desk, 'M6').id, patch: parent } })
  const feeds = [{ item: itemOf(desk, 'M6').id, rule: 'same' }] as const
  await desk.session.edit({
    command: { type: 'item.set', id: itemOf(desk, 'M3').id, patch: { feeds: [...feeds] } },
  })
  const { quessel } = await send(desk)
  const said = reply(desk, quessel!, {
    M3: { verdict: 'counter', counter: { target: 2.9 }, reason: 'Cameras come in June.' },
  })
  await merge(desk, [said])
  return { desk, said }
}

test('raise: the parent gets its new target in the same change, and the agreement waits for the parent', async () => {
  const { desk, said } = await countered()
  const item = itemOf(desk, 'M6').id
  await decide(desk, [said, 'M3', { act: 'accept', parents: [{ item, way: 'raise', target: 2.9 }] }])
  expect([itemOf(desk, 'M3').target, itemOf(desk, 'M6').target]).toEqual([2.9, 2.9])
  expect(await stateOf(desk, 'M3')).toBe('agreed subject to, third')
  const { torvane } = await send(desk, { to: [personOf(desk, 'torvane').id] })
  const yes = reply(desk, torvane!, { M6: { verdict: 'accept' } })
  await merge(desk, [yes])
  await decide(desk, [yes, 'M6', { act: 'accept' }])
  expect([await stateOf(desk, 'M6'), await stateOf(desk, 'M3')]).toEqual(['agreed, none', 'agreed, none'])
  await desk.session.undo()
  await desk.session.undo()
  expect([itemOf(desk, 'M3').target, itemOf(desk, 'M6').target]).toEqual([2.4, 2.4])
  expect(await stateOf(desk, 'M3')).toBe('countered by them, ours')
})

test('cover: who takes the difference is asked for it, and the agreement waits for their yes', async () => {
  const { desk, said } = await countered()
  const [item, person] = [itemOf(desk, 'M6').id, personOf(desk, 'haldrim').id]
  const cover = { item, way: 'cover', person, amount: 0.5 } as const
  await decide(desk, [said, 'M3', { act: 'accept', parents: [cover] }])
  expect(itemOf(desk, 'M6').target).toBe(2.4)
  expect(await stateOf(desk, 'M3')).toBe('agreed subject to, third')
  const [request] = openRequestsTo((await negotiation(desk)).index, itemOf(desk, 'M3').matrix, person)
  expect(request).toMatchObject({ what: 'Take over 0.5 of M6', code: 'M3' })
  const { haldrim } = await send(desk, { to: [person] })
  await merge(desk, [reply(desk, haldrim!, { [request!.id]: { verdict: 'accept' } })])
  expect(await stateOf(desk, 'M3')).toBe('agreed, none')
})

test('carry: the parent stays as it is and nobody is waited for', async () => {
  const { desk, said } = await countered()
  const item = itemOf(desk, 'M6').id
  await decide(desk, [said, 'M3', { act: 'accept', parents: [{ item, way: 'carry' }] }])
  expect([itemOf(desk, 'M3').target, itemOf(desk, 'M6').target]).toEqual([2.9, 2.4])
  expect(await stateOf(desk, 'M3')).toBe('agreed, none')
})

test('escalate: a named person and a date, the third side has the turn, undo returns it to us', async () => {
  const { desk, said } = await countered()
  const escalation = { person: personOf(desk, 'haldrim').id, due: '2027-02-01' }
  await decide(desk, [said, 'M3', { act: 'escalate', ...escalation, reason: 'We are too far apart.' }])
  expect(await stateOf(desk, 'M3')).toBe('escalated, third')
  expect(itemOf(desk, 'M3').target).toBe(2.4)
  await desk.session.undo()
  expect(await stateOf(desk, 'M3')).toBe('countered by them, ours')
})

test('an offered metric belongs to who offered it, a link is set or disputed, a drop sets the item aside', async () => {
  const desk = await office()
  const { quessel } = await send(desk)
  const [p1, p2, m3] = [itemOf(desk, 'P1').id, itemOf(desk, 'P2').id, itemOf(desk, 'M3').id]
  const offers: Offer[] = [
    {
      ...{ id: 'new-1', kind: 'metric', text: 'Share of parts seen by a camera' },
      links: [{ to: p2, strength: 'medium' }],
    },
    { id: 'new-2', kind: 'link', links: [p1, m3].map(to => ({ to, strength: 'weak' })) },
    { id: 'new-3', kind: 'link', links: [p2, m3].map(to => ({ to, strength: 'none' })) },
    { id: 'new-4', kind: 'drop', links: [{ to: p1, strength: 'none' }], reason: 'No people for both.' },
  ]
  const said = reply(desk, quessel!, {}, { offers })
  await merge(desk, [said])
  const codes = new Set([...desk.plan.tables.item.values()].map(({ code }) => code))
  const accept = { act: 'accept' } as const
  await decide(desk, ...offers.map(({ id }) => [said, id, accept] as const))
  const added = [...desk.plan.tables.item.values()].find(({ code }) => !codes.has(code))!
  expect(added).toMatchObject({ kind: 'metric', owner: personOf(desk, 'quessel').id })
  expect(linkBetween(desk.plan, added.id, p2)?.strength).toBe('medium')
  expect(linkBetween(desk.plan, p1, m3)?.strength).toBe('weak')
  expect(linkBetween(desk.plan, p2, m3)?.strength ?? 'none').toBe('none')
  expect(itemOf(desk, 'P1').setAside).toEqual({ reason: 'No people for both.' })
  await desk.session.undo()
  expect(itemOf(desk, 'P1').setAside).toBeUndefined()
  expect(desk.plan.tables.item.has(added.id)).toBe(false)
  expect((await deal(desk, 'P1'))?.state).toBe('waiting')
})
