import { applyDecisions } from '../../src/app/catchball/decide.ts'
import { readNegotiation } from '../../src/app/catchball/desk.ts'
import { makePackets } from '../../src/app/packets/make-packets.ts'
import type { PacketRequest } from '../../src/app/packets/packet-request.ts'
import { mergeResponses } from '../../src/app/packets/merge.ts'
import type { Merged, MergeRequest } from '../../src/app/packets/merge.ts'
import type { Deal } from '../../src/catchball/deal.ts'
import type { Negotiation } from '../../src/catchball/negotiation.ts'
import type { Packet } from '../../src/catchball/records.ts'
import { writeResponse } from '../../src/catchball/response.ts'
import type { Answer, Offer } from '../../src/catchball/response.ts'
import type { Staged } from '../../src/catchball/staged.ts'
import type { Item } from '../../src/domain/item/item.ts'
import type { planDesk } from './packet-desk.ts'

/** An office with a plan in a real file: sends packets, gets answers, decides. People and items by their codes. */
export type Office = Awaited<ReturnType<typeof planDesk>>

/** The answers of one person, by the code of the item; a request by its id. */
export type Said = Readonly<Record<string, Omit<Answer, 'item'>>>

/** A response file. */
export interface Reply {
  readonly name: string
  readonly text: string
  readonly packet: Packet
}

export function itemOf({ plan }: Office, code: string): Item {
  const item = [...plan.tables.item.values()].find(one => one.code === code)
  if (item === undefined) throw new Error(`No item ${code}`)
  return item
}

export function personOf({ plan }: Office, code: string) {
  const person = [...plan.tables.person.values()].find(one => one.code === code)
  if (person === undefined) throw new Error(`No person ${code}`)
  return person
}

/** Makes packets; answers them by the code of the addressee. */
export async function send(
  office: Office,
  request: Partial<PacketRequest> = {},
): Promise<Record<string, Packet>> {
  const made = await makePackets(office, { author: 'Ann Office', ...request })
  if (!made.ok) throw new Error(made.error.message)
  const byCode: Record<string, Packet> = {}
  for (const { packet } of made.value.files) {
    const code = office.plan.tables.person.get(packet.addressee)?.code
    if (code !== undefined) byCode[code] = packet
  }
  return byCode
}

/** What somebody answers to a packet. */
export function reply(
  office: Office,
  packet: Packet,
  said: Said,
  { offers = [], on }: { readonly offers?: readonly Offer[]; readonly on?: string } = {},
): Reply {
  const name = office.plan.tables.person.get(packet.addressee)?.name ?? ''
  const text = writeResponse({
    ...{ plan: packet.plan, packet: packet.id, round: 1, base: packet.base },
    from: { person: packet.addressee, name },
    signed: on === undefined ? null : { name, on },
    answers: Object.entries(said).map(([code, answer]) => ({ ...answer, item: idIn(packet, code) })),
    offers: [...offers],
  })
  return { name: `${packet.name}.response.json`, text, packet }
}

function idIn(packet: Packet, code: string): string {
  const item = packet.slice.find(record => record.table === 'item' && record.code === code)
  return item?.id ?? code
}

/** Merges replies; throws with what is said where they are refused. */
export async function merge(
  office: Office,
  replies: readonly Pick<Reply, 'name' | 'text'>[],
  more: Partial<MergeRequest> = {},
): Promise<Merged> {
  const files = replies.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }))
  const merged = await mergeResponses(office, { files, author: 'Ann Office', ...more })
  if (!merged.ok) throw new Error(merged.error.map(({ message }) => message).join('\n'))
  return merged.value
}

/** The digest by which a reply is known. */
export function digestOf({ text }: Pick<Reply, 'text'>): string {
  return (JSON.parse(text) as { digest: string }).digest
}

/** Decides on answers of replies: `[reply, 'M3', { act: 'accept' }]`. */
export async function decide(
  office: Office,
  ...decisions: readonly (readonly [Reply, string, Omit<Staged, 'response' | 'item'>])[]
): Promise<string> {
  const staged = decisions.map(([to, code, rest]) => ({
    ...rest,
    ...{ response: digestOf(to), item: idIn(to.packet, code) },
  }))
  return apply(office, staged)
}

/** Applies decisions as they are; answers the label, or what refused them. */
export async function apply(office: Office, staged: readonly Staged[]): Promise<string> {
  const done = await applyDecisions(office, staged, 'Ann Office')
  return done.ok ? done.value.label : `${done.error.code}: ${done.error.message}`
}

export async function negotiation(office: Office): Promise<Negotiation> {
  const read = await readNegotiation(office.plan, office.catchball)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

export async function deal(office: Office, code: string): Promise<Deal | undefined> {
  return (await negotiation(office)).index.dealOf(itemOf(office, code).id)
}

/** State and turn of an item in one line. */
export async function stateOf(office: Office, code: string): Promise<string> {
  const found = await deal(office, code)
  return found === undefined ? 'not asked' : `${found.state}, ${found.turn}`
}
