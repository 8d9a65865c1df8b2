import { expect, test } from 'vitest'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import { mergeResponses } from '../../../../../src/app/packets/merge.ts'
import { readNegotiation } from '../../../../../src/app/catchball/desk.ts'
import { openQuestions } from '../../../../../src/app/sheets/open-questions.ts'
import { writeResponse } from '../../../../../src/catchball/response.ts'
import type { Answer } from '../../../../../src/catchball/response.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'
import { run } from '../../../../support/plan-of.ts'
import { valueOf } from '../../../../support/plan-file.ts'

type Desk = Awaited<ReturnType<typeof planDesk>>

async function questionsOf({ plan, catchball }: Desk): Promise<string[]> {
  return openQuestions(valueOf(await readNegotiation(plan, catchball))).map(one => {
    const who = plan.tables.person.get(one.from)?.code
    const about = `${who} ${one.kind} ${plan.tables.item.get(one.item)?.code}`
    switch (one.kind) {
      case 'question':
      case 'cannot':
        return `${about}: ${one.words}`
      case 'proposal':
        return `${about} ${one.field}: ${one.value}`
      case 'no-answer':
        return `${about} by ${one.due}`
    }
  })
}

async function answeredBy(desk: Desk, code: string, answers: Readonly<Record<string, Omit<Answer, 'item'>>>) {
  const person = [...desk.plan.tables.person.values()].find(one => one.code === code)!
  const packet = valueOf(await desk.catchball.packets()).find(one => one.addressee === person.id)!
  const text = writeResponse({
    ...{ plan: packet.plan, packet: packet.id, round: 1, base: packet.base, signed: null, offers: [] },
    from: { person: person.id, name: person.name },
    answers: Object.entries(answers).map(([item, answer]) => ({ ...answer, item: idOf(desk, item) })),
  })
  const files = [{ name: 'a.response.json', bytes: new TextEncoder().encode(text) }]
  const merged = await mergeResponses(desk, { files, author: 'Ann Office' })
  if (!merged.ok) throw new Error(merged.error.map(({ message }) => message).join())
}

function idOf({ plan }: Desk, code: string) {
  return [...plan.tables.item.values()].find(one => one.code === code)!.id
}

test('what was asked, proposed and refused is open until the plan says so; who has not answered is waited for', async () => {
  const desk = await planDesk(sampleRecords('valve-works'))
  expect(await questionsOf(desk)).toEqual([])
  const quessel = [...desk.plan.tables.person.values()].find(one => one.code === 'quessel')!
  const made = await makePackets(desk, { author: 'Ann Office', to: [quessel.id], due: '2026-12-01' })
  expect(made.ok).toBe(true)
  expect(await questionsOf(desk)).toEqual(
    ['P2', 'P7', 'M1', 'M2', 'M3', 'G1', 'P1'].map(code => `quessel no-answer ${code} by 2026-12-01`),
  )
  await answeredBy(desk, 'quessel', {
    P2: { verdict: 'accept', questions: ['Who pays?', 'From when?'] },
    M3: { verdict: 'counter', counter: { target: 2.9, due: '2028-03' }, reason: 'Cameras come in June.' },
    M2: { verdict: 'cannot', reason: 'No metrologist.' },
  })
  expect((await questionsOf(desk)).toSorted()).toEqual([
    'quessel cannot M2: No metrologist.',
    'quessel proposal M3 due: 2028-03',
    'quessel proposal M3 target: 2.9',
    'quessel question P2: From when?',
    'quessel question P2: Who pays?',
  ])
  run(desk.plan, { type: 'item.set', id: idOf(desk, 'M3'), patch: { target: 2.9 } })
  const [filed] = valueOf(await desk.catchball.responses())
  const [packet] = valueOf(await desk.catchball.packets())
  valueOf(
    await desk.catchball.post({
      ...{ id: 'reply', matrix: packet!.matrix, item: idOf(desk, 'P2'), at: '2026-11-20T10:00:00.000Z' },
      ...{ author: 'Ann Office', text: 'Operations pays, from May.', visibility: 'carriers' },
      ...{ addressees: [], replies: [filed!.digest] },
    }),
  )
  expect((await questionsOf(desk)).toSorted()).toEqual([
    'quessel cannot M2: No metrologist.',
    'quessel proposal M3 due: 2028-03',
  ])
})
