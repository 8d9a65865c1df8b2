import type { Item } from '../domain/item/item.ts'
import { listNames } from '../domain/plan/list-names.ts'
import { headOf } from '../domain/plan/plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Matrix, Person, RoleName } from '../domain/record/entities.ts'
import type { ItemId } from '../domain/record/ids.ts'
import { supports } from './asked.ts'
import type { Asked } from './asked.ts'
import { minutesFor } from './missing.ts'
import { PACKET_FORMAT, PACKET_VERSION } from './packet-document.ts'
import type {
  AgreedItem,
  AskedItem,
  EarlierLine,
  PacketDocument,
  Picture,
  Sentences,
  ShownItem,
  ShownLink,
} from './packet-document.ts'
import type { Packet, Request, Round } from './records.ts'
import type { Slice } from './slice.ts'

/** What a page needs besides the plan: which packet it is, who asks, and the picture of the slice. */
export interface PageFacts {
  readonly packet: Packet
  readonly round: Round
  /** Who asks; where the plan knows the name, the title is added. */
  readonly author: string
  readonly message?: string
  readonly picture?: Picture
  /** The reader's contribution, told from the slice alone. */
  readonly contribution?: Sentences
  /** What is agreed since an earlier round. */
  readonly agreed?: readonly Asked[]
  /** What was said about an item before. */
  readonly earlier?: (item: ItemId) => readonly EarlierLine[]
}

/** The data block of a packet's page. Reads nothing of the plan but its title, its names of lists and the slice. */
export function packetDocument(plan: Plan, matrix: Matrix, slice: Slice, facts: PageFacts): PacketDocument {
  const head = headOf(plan)
  const { packet, round } = facts
  const { person } = slice
  const due = packet.due ?? round.due
  const message = facts.message ?? round.message
  const department = person.department && plan.tables.department.get(person.department)?.name
  return {
    format: PACKET_FORMAT,
    version: PACKET_VERSION,
    ...{ plan: head.id, packet: packet.id, round: round.number, base: packet.base, name: packet.name },
    language: person.language ?? 'en',
    ...{ title: head.title, matrix: matrix.title, labels: listNames(head) },
    from: senderOf(plan, facts.author),
    to: {
      person: person.id,
      name: person.name,
      ...given('title', person.title),
      ...given('department', department),
    },
    made: packet.madeAt.slice(0, 10),
    ...given('due', due),
    ...given('message', message),
    minutes: minutesFor(slice.asked, packet.requests.length),
    asked: [
      ...slice.asked.map(asked => askedItem(slice, asked, facts.earlier?.(asked.item.id) ?? [])),
      ...packet.requests.map(requestedItem),
    ],
    ...given('agreed', listed((facts.agreed ?? []).map(agreedItem))),
    shown: slice.items.map(item => shownItem(slice, item)),
    links: shownLinks(slice),
    ...given('picture', facts.picture),
    ...given('contribution', facts.contribution),
  }
}

function senderOf(plan: Plan, author: string): { name: string; title?: string } {
  const known = [...plan.tables.person.values()].find(person => person.name === author)
  return { name: author, ...given('title', known?.title) }
}

function askedItem(slice: Slice, { item, part }: Asked, earlier: readonly EarlierLine[]): AskedItem {
  const { id, code, kind, text, why, baseline, target, unit, direction, low, high, start, due } = item
  const facts = { why, baseline, target, unit, direction, low, high, start, due }
  const set = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return {
    ...{ id, code, kind, text, part },
    ...alongside(slice, item),
    ...set,
    ...given('earlier', listed([...earlier])),
  }
}

/** A request as the page asks it: like an item, with whom it is for as its why. */
function requestedItem({ id, what, by, code, kind, text, from }: Request): AskedItem {
  const waiting = [code, text].filter(Boolean).join(' ')
  return {
    ...{ id, code: code ?? '–', kind: kind ?? 'priority', text: what, part: 'request' },
    ...{ accountable: from === '' ? [] : [from], responsible: [] },
    ...given('why', waiting),
    ...given('due', by),
  }
}

function agreedItem({ item: { code, kind, text, target, unit, due } }: Asked): AgreedItem {
  return { code, kind, text, ...given('target', target), ...given('unit', unit), ...given('due', due) }
}

function listed<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list
}

function shownItem(slice: Slice, { id, code, kind, text }: Item): ShownItem {
  const holders = (role: RoleName) => peopleWith(slice, id, role).map(person => person.name)
  const asked = slice.asked.some(({ item }) => item.id === id)
  return {
    ...{ code, kind, accountable: holders('accountable'), responsible: holders('responsible') },
    ...(asked ? {} : { text }),
  }
}

function shownLinks(slice: Slice): ShownLink[] {
  const place = new Map(slice.items.map((item, at) => [item.id, at]))
  return slice.links.map(({ a, b, strength, effect }) => ({
    ...{ a: place.get(a) ?? 0, b: place.get(b) ?? 0, strength },
    ...given('effect', effect),
  }))
}

/** Who carries an item with the reader: on a goal, those who lead the priorities in the slice that move it strongly. */
function alongside(slice: Slice, item: Item): Pick<AskedItem, 'accountable' | 'responsible'> {
  const others = (id: ItemId, role: RoleName) =>
    peopleWith(slice, id, role).filter(person => person.id !== slice.person.id)
  if (item.kind === 'priority') {
    return {
      accountable: others(item.id, 'accountable').map(person => person.name),
      responsible: others(item.id, 'responsible').map(person => person.name),
    }
  }
  if (item.kind !== 'goal') return { accountable: [], responsible: [] }
  const moving = slice.links.filter(
    link => link.b === item.id && link.strength === 'strong' && supports(link),
  )
  const carriers = new Set(moving.flatMap(link => others(link.a, 'accountable')))
  return { accountable: [...carriers].map(person => person.name), responsible: [] }
}

function peopleWith(slice: Slice, item: ItemId, role: RoleName): Person[] {
  const holders = new Set(
    slice.roles.filter(one => one.item === item && one.role === role).map(one => one.person),
  )
  return slice.people.filter(person => holders.has(person.id))
}

function given<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [key in K]: V })
}
