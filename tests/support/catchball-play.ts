import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { allRecords } from '../../src/domain/plan/plan.ts'
import type { PacketDocument } from '../../src/catchball/packet-document.ts'
import { writeResponse } from '../../src/catchball/response.ts'
import type { Answer, Offer } from '../../src/catchball/response.ts'
import { readPage } from '../../src/exchange/packet/read-page.ts'
import { answerOpenDialogs, ask, value } from './ask.ts'
import type { AppUnderTest } from './electron-app.ts'
import { planFile } from './plan-file.ts'
import { planFrom, run } from './plan-of.ts'

/** An answer or an offer that names items by their codes. */
type Said = Omit<Answer, 'item'> & { readonly code: string }
interface Speech {
  readonly to: string
  readonly answers?: readonly Said[]
  readonly offers?: readonly (Omit<Offer, 'links'> & {
    readonly links?: readonly { readonly code: string; readonly strength: 'strong' | 'weak' }[]
  })[]
  readonly accepts?: 'requests'
  readonly signedOn?: string
}

/** An office and three departments: M1 and M2 make up the target of G1; each leads a priority. Answers the path of its file. */
export function threeDepartments(): Promise<string> {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 P2 P3 M1 M2 M3' },
    links: { corp: 'G1>B1 S, P1>G1 S, P2>G1 S, P3>G1 W, P1>M1 S, P2>M2 S, P3>M3 S' },
    roles: { corp: 'P1 ann A, P2 bob A, P3 cid A, P1 olga C' },
  })
  for (const [id, name] of [
    ['ann', 'Ann Ode'],
    ['bob', 'Bob Rye'],
    ['cid', 'Cid Oak'],
    ['olga', 'Olga Lee'],
  ] as const)
    run(plan, { type: 'person.set', id, patch: { name } })
  const set = (code: string, patch: Readonly<Record<string, unknown>>) =>
    run(plan, { type: 'item.set', id: `corp-${code}`, patch })
  run(plan, { type: 'matrix.set', id: 'corp', patch: { title: 'Works', owner: 'ann', approver: 'olga' } })
  set('G1', { text: 'Hours saved', target: 10, unit: 'h', direction: 'increase' })
  const feeds = [{ item: 'corp-G1', rule: 'sum' }]
  set('M1', {
    text: 'Hours at the presses',
    owner: 'ann',
    baseline: 0,
    target: 6,
    unit: 'h',
    due: '2027-12',
    feeds,
  })
  set('M2', {
    text: 'Hours in the store',
    owner: 'bob',
    baseline: 0,
    target: 4,
    unit: 'h',
    due: '2027-12',
    feeds,
  })
  set('M3', { text: 'Calls a shift', owner: 'cid', baseline: 9, target: 3 })
  return planFile([...allRecords(plan)], 'works.hoshin')
}

/** Sends a round to everybody who is asked; answers what each packet says, by the reader's name. */
export async function sendRound(
  app: AppUnderTest,
  folder: string,
): Promise<ReadonlyMap<string, PacketDocument>> {
  mkdirSync(folder, { recursive: true })
  await answerOpenDialogs(app.electron, [[folder]])
  const preview = await value(ask(app.page, 'previewRound', { matrix: 'corp' as never }))
  const to = preview.packets.map(({ person }) => person as never)
  const made = await value(ask(app.page, 'makePackets', { matrix: 'corp' as never, to, due: '2026-11-20' }))
  const documents = made.files.map(file => {
    const read = readPage(readFileSync(join(folder, file), 'utf8'))
    if (!read.ok) throw new Error(read.error.message)
    return read.value
  })
  return new Map(documents.map(document => [document.to.name, document]))
}

/** Writes what somebody answers to their packet into a folder, as their browser would have saved it. */
export function answerPacket(
  packet: PacketDocument,
  { to: name, ...speech }: Speech,
  folder: string,
): string {
  mkdirSync(folder, { recursive: true })
  const { plan, packet: id, base, round, to, asked, shown } = packet
  const idOf = (code: string) => {
    const found = asked.find(item => item.code === code && item.part !== 'request')?.id
    if (found === undefined)
      throw new Error(`${code} is not asked of ${name}: ${shown.map(item => item.code).join(' ')}`)
    return found
  }
  const requests = speech.accepts === undefined ? [] : asked.filter(({ part }) => part === 'request')
  const text = writeResponse({
    ...{ plan, packet: id, round, base, from: { person: to.person, name: to.name } },
    signed: speech.signedOn === undefined ? null : { name: to.name, on: speech.signedOn },
    answers: [
      ...(speech.answers ?? []).map(({ code, ...answer }) => ({ item: idOf(code), ...answer })),
      ...requests.map(request => ({ item: request.id, verdict: 'accept' as const })),
    ],
    offers: (speech.offers ?? []).map(({ links, ...offer }) => ({
      ...offer,
      ...(links && { links: links.map(({ code, strength }) => ({ to: idOf(code), strength })) }),
    })),
  })
  const count = readdirSync(folder).length
  const path = join(folder, `${packet.name}-${count}.response.json`)
  writeFileSync(path, text)
  return path
}

/** Closes the open round, deciding nothing but that. */
export async function closeRound(page: Page): Promise<void> {
  const { board } = await value(ask(page, 'negotiation', 'corp' as never))
  const round = board.rounds.find(({ closed }) => !closed)
  if (round === undefined) throw new Error('No round is open.')
  await value(ask(page, 'decide', [{ act: 'close', round: round.round.id }]))
}
