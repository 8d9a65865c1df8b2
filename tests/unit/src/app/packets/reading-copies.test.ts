import { expect, test } from 'vitest'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import type { PacketRequest } from '../../../../../src/app/packets/packet-request.ts'
import { readPage } from '../../../../../src/exchange/packet/read-page.ts'
import { allRecords } from '../../../../../src/domain/plan/plan.ts'
import { documentText, squeezed } from '../../../../support/pdf-text.ts'
import { planDesk } from '../../../../support/packet-desk.ts'
import { planFrom } from '../../../../support/plan-of.ts'
import { valueOf } from '../../../../support/plan-file.ts'

async function made(request: Partial<PacketRequest> = {}) {
  const plan = planFrom({
    items: { corp: 'B1 G1 G2 P1 P2 M1' },
    links: { corp: 'G1>B1 S, P1>G1 S, P2>G2 S, M1>P1 S' },
    roles: { corp: 'P1 ann A, P1 cyd I, P2 bob A, P1 bob I' },
  })
  const desk = await planDesk([...allRecords(plan)])
  const result = await makePackets(desk, { author: 'Ann Office', ...request })
  if (!result.ok) throw new Error(result.error.message)
  const kept = valueOf(await desk.catchball.packets())
  return { ...result.value, kept }
}

test('who is informed gets a copy of what they are informed of, and the plan keeps nothing of it', async () => {
  const { files, readings, kept } = await made({ reading: 'all' })
  expect(files.map(({ packet }) => packet.addressee)).toEqual(['ann', 'bob'])
  expect(kept.map(({ addressee }) => addressee)).toEqual(['ann', 'bob'])
  expect(readings.map(({ fileName }) => fileName)).toEqual([
    'kestrel-corp-cyd-r1-reading.packet.html',
    'kestrel-corp-bob-r1-reading.packet.html',
  ])
  const page = readPage(readings[0]!.html)
  if (!page.ok) throw new Error(page.error.message)
  expect(page.value.asked.map(({ code, part }) => `${code} ${part}`)).toEqual(['P1 informed'])
  expect(page.value.shown.map(({ code }) => code).sort()).toEqual(['B1', 'G1', 'P1'])
  expect(readings[0]!.html).not.toContain('"P2"')
  expect(readings[0]!.html).toContain('This is a copy to read. Tell Ann Office what you notice.')
})

test('copies are made for those who are wanted, and none without being asked for', async () => {
  const [first] = (await made({ reading: 'all' })).readings
  expect((await made({ reading: [first!.packet.addressee] })).readings).toHaveLength(1)
  expect((await made()).readings).toEqual([])
})

test('neither the mail nor the booklet of a copy asks for an answer', async () => {
  const { readings } = await made({ reading: 'all', drafts: true, booklets: true, due: '2026-11-20' })
  const [booklet, mail] = readings[0]!.beside
  const text = await documentText(booklet!.content as Uint8Array)
  expect(text).toContain(squeezed('For your information: what is planned'))
  expect(text).toContain(squeezed('This is a copy to read. Tell Ann Office what you notice.'))
  for (const said of ['Tick and write', 'Counter-propose', 'About 5 minutes', 'Date:'])
    expect(text).not.toContain(squeezed(said))
  const [, ...parts] = (mail!.content as string).split('\r\n\r\n')
  const words = Buffer.from(parts[1] ?? '', 'base64').toString()
  expect(words).toContain('shows you 1 item of Plan, corp. Nothing is asked of you.')
  expect(words).not.toMatch(/answer|20 November/i)
  expect(mail!.content).toContain('round 1, for your information')
  expect(mail!.content).not.toContain('text/calendar')
})
