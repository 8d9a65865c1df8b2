import { linksOf, rolesOn } from '../domain/plan/queries.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { CounterField } from '../domain/decision/decision.ts'
import { COUNTER_FIELDS } from '../domain/decision/decision.ts'
import type { Item } from '../domain/item/item.ts'
import type { PersonId } from '../domain/record/ids.ts'
import { byOrder } from '../support/order-key.ts'
import { supports } from './asked.ts'
import type { Part } from './asked.ts'
import { sentItem, sentRoles } from './packet-index.ts'
import type { Packet } from './records.ts'
import type { Answer, Verdict } from './response.ts'

/** What a reader has to do with something in a packet; `chain`: it is up the chain of what they carry; `request`: asked of them. */
export type Standing = Part | 'informed' | 'chain' | 'request'

/** What somebody may say to an item. */
export interface Rights {
  readonly verdicts: readonly Verdict[]
  readonly fields: readonly CounterField[]
  /** Needs and conditions. */
  readonly resources: boolean
  /** Questions, obstacles and comments. */
  readonly words: boolean
}

const FULL: Rights = {
  verdicts: ['accept', 'counter', 'cannot'],
  fields: COUNTER_FIELDS,
  resources: true,
  words: true,
}

/**
 * Who may answer what. Source: the catch-ball issue, part 3. Who carries a goal answers for it like who leads a priority; of
 * several, one counts (`answererOf`). "Accept" of a responsible person is for their own part.
 */
const RIGHTS: Readonly<Record<Standing, Rights>> = {
  accountable: FULL,
  owner: FULL,
  carrier: FULL,
  responsible: { ...FULL, fields: ['due', 'milestones'] },
  consulted: { verdicts: [], fields: [], resources: false, words: true },
  chain: { verdicts: [], fields: [], resources: false, words: true },
  informed: { verdicts: [], fields: [], resources: false, words: false },
  request: { verdicts: ['accept', 'cannot'], fields: [], resources: true, words: true },
}

/** What somebody with this standing may say. */
export function rightsOf(standing: Standing): Rights {
  return RIGHTS[standing]
}

/** How the addressee of a packet stands to something in it; undefined where the packet does not hold it. */
export function standingIn(packet: Packet, id: string): Standing | undefined {
  if (packet.requests.some(request => request.id === id)) return 'request'
  const item = sentItem(packet, id)
  if (item === undefined) return undefined
  if (item.kind === 'metric') return item.owner === packet.addressee ? 'owner' : 'chain'
  const own = sentRoles(packet, id).find(({ person }) => person === packet.addressee)
  if (own !== undefined) return own.role
  return item.kind === 'goal' && carries(packet, item) ? 'carrier' : 'chain'
}

/** Whether a goal is asked, or is agreed and can be reopened: the reader leads a priority that moves it strongly. */
function carries(packet: Packet, goal: Item): boolean {
  if (packet.asked.includes(goal.id)) return true
  const led = new Set(
    packet.slice.flatMap(record =>
      record.table === 'role' && record.person === packet.addressee && record.role === 'accountable'
        ? [record.item]
        : [],
    ),
  )
  return packet.slice.some(
    record =>
      record.table === 'link' &&
      record.b === goal.id &&
      record.strength === 'strong' &&
      supports(record) &&
      led.has(record.a),
  )
}

/** What the addressee of a packet may say to something in it; nothing where the packet does not hold it. */
export function rightsIn(packet: Packet, id: string): Rights {
  return RIGHTS[standingIn(packet, id) ?? 'informed']
}

/** What an answer says that its giver may not say, in words; undefined where all of it is theirs to say. */
export function forbiddenIn(answer: Answer, standing: Standing): string | undefined {
  const rights = RIGHTS[standing]
  if (rights === FULL) return undefined
  const { verdicts, fields, resources, words } = rights
  const { verdict, counter = {} } = answer
  if (verdict !== null && !verdicts.includes(verdict)) return VERDICT_WORDS[verdict]
  const field = COUNTER_FIELDS.find(one => counter[one] !== undefined && !fields.includes(one))
  if (field !== undefined) return `counter the ${field === 'text' ? 'wording' : field} of`
  const asks = (answer.needs?.length ?? 0) + (answer.conditions?.length ?? 0)
  if (asks > 0 && !resources) return 'ask for resources for'
  const said = [...(answer.questions ?? []), ...(answer.obstacles ?? []), answer.comment ?? ''].join('')
  return said !== '' && !words ? 'answer about' : undefined
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  accept: 'accept',
  counter: 'counter',
  cannot: 'say "cannot" to',
}

/**
 * The one person whose acceptance of an item counts: the accountable person of a priority, the owner of a metric, and of the
 * people who carry a goal the owner of its matrix, else the first in the plan's order. None for a breakthrough, for an item
 * that nobody holds, or where a vacant post holds it.
 */
export function answererOf(plan: Plan, item: Item): PersonId | undefined {
  const people = candidates(plan, item)
    .map(id => plan.tables.person.get(id))
    .filter(person => person !== undefined && person.kind !== 'vacant')
    .filter(person => person !== undefined)
    .sort(byOrder)
  const owner = plan.tables.matrix.get(item.matrix)?.owner
  return (people.find(person => item.kind === 'goal' && person.id === owner) ?? people[0])?.id
}

function candidates(plan: Plan, item: Item): PersonId[] {
  switch (item.kind) {
    case 'metric':
      return item.owner === undefined ? [] : [item.owner]
    case 'priority':
      return leads(plan, item)
    case 'goal':
      return linksOf(plan, item.id)
        .filter(link => link.b === item.id && link.strength === 'strong' && supports(link))
        .map(link => plan.tables.item.get(link.a))
        .filter(priority => priority?.kind === 'priority' && priority.setAside === undefined)
        .flatMap(priority => (priority === undefined ? [] : leads(plan, priority)))
    case 'breakthrough':
      return []
  }
}

function leads(plan: Plan, priority: Item): PersonId[] {
  return rolesOn(plan, priority.id)
    .filter(({ role }) => role === 'accountable')
    .map(({ person }) => person)
}
