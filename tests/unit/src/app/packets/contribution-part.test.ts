import { expect, test } from 'vitest'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import type { PacketRequest } from '../../../../../src/app/packets/packet-request.ts'
import type { PacketDocument } from '../../../../../src/catchball/packet-document.ts'
import { readPage } from '../../../../../src/exchange/packet/read-page.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'
import { run } from '../../../../support/plan-of.ts'
import { valueOf } from '../../../../support/plan-file.ts'

type Desk = Awaited<ReturnType<typeof planDesk>>

async function pages(desk: Desk, request: Partial<PacketRequest> = {}) {
  const made = await makePackets(desk, { author: 'D. Amrathel', ...request })
  if (!made.ok) throw new Error(made.error.message)
  return made.value.files.map(({ html, fileName, packet }) => {
    const page = readPage(html)
    if (!page.ok) throw new Error(page.error.message)
    return { html, fileName, document: page.value, addressee: packet.addressee }
  })
}

function person(desk: Desk, code: string) {
  return [...desk.plan.tables.person.values()].find(one => one.code === code)!
}

function told({ contribution }: PacketDocument): string {
  const parts = contribution?.pieces.flatMap(({ text, code, first, more }) => [code, text, first, more]) ?? []
  return parts.filter(Boolean).join(' ').replaceAll('\u00a0', ' ')
}

test('a packet tells its reader what they contribute, in sentences', async () => {
  const desk = await planDesk(sampleRecords('valve-works'))
  const [page] = await pages(desk, { to: [person(desk, 'quessel').id] })
  const said = told(page!.document)
  expect(said).toContain('I lead P2, help with P7, advise on P1 and own M1, M2 and M3.')
  expect(said).toContain('It is to fall from 4.1 to 2.4 % of output by December 2027.')
  expect(said).toContain(
    'It moves B1 “Bring quality costs to half of today by 2029” strongly, through P1 and G1.',
  )
})

test('it tells nothing beyond the slice, and claims nothing about what is not in it', async () => {
  const desk = await planDesk(sampleRecords('valve-works'))
  const secret = [...desk.plan.tables.item.values()].filter(({ code }) => code === 'B1' || code === 'M9')
  for (const { id } of secret) run(desk.plan, { type: 'item.set', id, patch: { confidential: true } })
  for (const { document, html } of await pages(desk)) {
    const said = told(document)
    expect(html).not.toContain('Bring quality costs to half')
    expect(html).not.toContain('Valves that never fail in service')
    expect(said).not.toMatch(/No metric shows yet|leads to no breakthrough|moves no |measures no /)
    const shown = new Set(document.shown.map(({ code }) => code))
    for (const [code] of said.matchAll(/\b[BGPM]\d+\b/g)) expect(shown).toContain(code)
  }
})

test('with titles no name is left on a page or in its file name; what is kept stays as it is', async () => {
  const desk = await planDesk(sampleRecords('valve-works'))
  const named = await pages(desk, { message: 'Ask S. Irundo first.' })
  const titled = await pages(desk, { titles: true, message: 'Ask S. Irundo first.' })
  expect(titled).toHaveLength(named.length)
  for (const { html, document } of titled) {
    for (const { name } of desk.plan.tables.person.values()) expect(html).not.toContain(name)
    expect(document.from).toEqual({ name: 'Operations Director' })
    expect(document.message).toBe('Ask Supply Chain Manager first.')
    expect(document.base).toBe(
      named.find(one => one.document.to.person === document.to.person)?.document.base,
    )
  }
  expect(valueOf(await desk.catchball.packets())).toHaveLength(named.length)
  const fresh = await planDesk(sampleRecords('valve-works'))
  const [first] = await pages(fresh, { titles: true, to: [person(fresh, 'quessel').id] })
  expect(first!.fileName).toBe('kestrel-Quality-Manager-r1.packet.html')
})
