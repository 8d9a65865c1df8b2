import type { Item } from '../domain/item/item.ts'
import { listNames } from '../domain/plan/list-names.ts'
import { headOf } from '../domain/plan/plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Matrix, Person, RoleName } from '../domain/record/entities.ts'
import type { ItemId } from '../domain/record/ids.ts'
import { referring } from '../domain/plan/queries.ts'
import { supports } from './asked.ts'
import type { Asked } from './asked.ts'
import { minutesFor } from './missing.ts'
import { pastMonths } from './past-months.ts'
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
  /** What is agreed since an earlier round. */
  readonly agreed?: readonly Asked[]
  /** What was said about an item before. */
  readonly earlier?: (item: ItemId) => readonly EarlierLine[]
  /** The reader's contribution, told from the slice alone. */
  readonly contribution?: Sentences
}

/** The data block of a packet's page. Reads nothing of the plan but its title, its names of lists and the slice. */
export function packetDocument(plan: Plan, matrix: Matrix, slice: Slice, facts: PageFacts): PacketDocument {
  const head = headOf(plan)
  const { packet, round } = facts
  const { person } = slice
  const due = packet.due ?? round.due
  const message = facts.message ?? round.message
  const department = person.department && plan.tables.department.get(person.department)?.name
  const page: Page = {
    ...{ plan, slice, language: person.language ?? 'en', ...facts },
    places: new Map(slice.items.map(({ id }, at) => [id, at])),
    own: new Set(slice.asked.map(({ item }) => item.id)),
  }
  return {
    format: PACKET_FORMAT,
    version: PACKET_VERSION,
    ...{ plan: head.id, packet: packet.id, round: round.number, base: packet.base, name: packet.name },
    language: page.language,
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
    asked: [...slice.asked.map(asked => askedItem(page, asked)), ...packet.requests.map(requestedItem)],
    ...given('agreed', listed((facts.agreed ?? []).map(asked => agreedItem(page, asked)))),
    shown: slice.items.map(item => shownItem(page, item)),
    links: shownLinks(page),
    ...given('people', listed(slice.people.map(({ id, name }) => ({ id, name })))),
    ...given('picture', facts.picture),
    ...given('contribution', facts.contribution),
  }
}

/** What the parts of a page are made from. */
interface Page extends PageFacts {
  readonly plan: Plan
  readonly slice: Slice
  readonly language: string
  /** Where each item of the slice stands in it. */
  readonly places: ReadonlyMap<ItemId, number>
  /** Which of them are asked. */
  readonly own: ReadonlySet<ItemId>
}

function senderOf(plan: Plan, author: string): { name: string; title?: string } {
  const known = [...plan.tables.person.values()].find(person => person.name === author)
  return { name: author, ...given('title', known?.title) }
}

function askedItem(page: Page, { item, part }: Asked): AskedItem {
  const { id, code, kind, text, why, low, high, start, due, milestones } = item
  const earlier = page.earlier?.(id) ?? []
  return {
    ...{ id, code, kind, text, part },
    ...alongside(page.slice, item),
    ...(why === undefined ? {} : { why }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...given('start', start),
    ...given('due', due),
    ...given('milestones', listed([...(milestones ?? [])])),
    ...figuresOf(page, item),
    ...given('past', listed(pastMonths(item, headOf(page.plan).periodStart))),
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

/** The day of our last acceptance is the day since which it is agreed. */
function agreedItem(page: Page, asked: Asked): AgreedItem {
  const item = askedItem(page, asked)
  const accepted = item.earlier?.findLast(({ side, what }) => side === 'ours' && what === 'accept')
  return { ...item, ...given('agreedOn', accepted?.on) }
}

/** Values, whose target they make up, and the text in the reader's language. Absent where the plan has none. */
function figuresOf({ places, language }: Page, item: Item) {
  const { baseline, target, unit, direction, translations = {} } = item
  const feeds = (item.feeds ?? []).flatMap(({ item: parent, rule, share }) => {
    const to = places.get(parent)
    return to === undefined ? [] : [{ to, rule, ...given('share', share) }]
  })
  const translation = translations[language] ?? translations[language.split('-')[0] ?? '']
  return {
    ...given('baseline', baseline),
    ...given('target', target),
    ...given('unit', unit),
    ...given('direction', direction),
    ...given('feeds', listed(feeds)),
    ...given('translation', translation === item.text ? undefined : translation),
  }
}

function listed<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list
}

function shownItem(page: Page, item: Item): ShownItem {
  const { slice } = page
  const { id, code, kind, text } = item
  const holders = (role: RoleName) => peopleWith(slice, id, role).map(person => person.name)
  const asked = page.own.has(id)
  return {
    ...{ id, code, kind, accountable: holders('accountable'), responsible: holders('responsible') },
    ...(asked ? {} : { text, ...figuresOf(page, item) }),
    ...(isWhole(page, item) ? { whole: true } : {}),
  }
}

function isWhole({ plan, places }: Page, { id }: Item): boolean {
  const parts = referring(plan, id, 'item').filter(
    part => part.setAside === undefined && part.feeds?.some(({ item }) => item === id),
  )
  return parts.length > 0 && parts.every(part => places.has(part.id))
}

function shownLinks({ slice, places }: Page): ShownLink[] {
  return slice.links.map(({ a, b, strength, effect }) => ({
    ...{ a: places.get(a) ?? 0, b: places.get(b) ?? 0, strength },
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
