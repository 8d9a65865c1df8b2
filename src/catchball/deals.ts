import type { Item } from '../domain/item/item.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { ItemId, PersonId } from '../domain/record/ids.ts'
import { grouped } from '../support/grouped.ts'
import type { Deal, DealIndex } from './deal.ts'
import type { Facts } from './facts.ts'
import { foldDeal } from './fold-deal.ts'
import { stepFrom, turnIn } from './machine.ts'
import type { DealState, Turn } from './machine.ts'
import { needsDecision } from './outcome.ts'
import type { Packet } from './records.ts'
import { answererOf, standingIn } from './rights.ts'
import type { Statement } from './statements.ts'
import { changesIn, termsOf } from './terms.ts'
import type { TermChange } from './terms.ts'

/** Gathers what deals are made of. Costs a pass over packets, statements and decisions. */
export function dealIndex(plan: Plan, facts: Facts, statements: readonly Statement[]): DealIndex {
  const withdrawn = facts.decisions.filter(
    ({ act, packet, item }) => act === 'withdraw' && packet !== undefined && item === undefined,
  )
  const requested = new Set(facts.packets.flatMap(({ requests }) => requests.map(({ id }) => id)))
  const words = statements.filter(({ about, standing }) => requested.has(about) && standing !== 'replaced')
  const byMatter = once(() => grouped(statements, ({ packet, about }) => `${packet.addressee} ${about}`))
  const asking = once(() => askingByItem(facts))
  const made = new Map<ItemId, Deal | undefined>()
  const index: DealIndex = {
    ...{ plan, facts },
    // Made up when first asked for: filing responses looks at no deal.
    get statements() {
      return byMatter()
    },
    get asking() {
      return asking()
    },
    onItem: grouped(
      facts.decisions.filter(({ response, item }) => response === undefined && item !== undefined),
      ({ item }) => item ?? '',
    ),
    withdrawn: new Set(withdrawn.flatMap(({ packet }) => packet ?? [])),
    requests: new Map(words.map(statement => [statement.about, statement])),
    dealOf: item => {
      if (made.has(item)) return made.get(item)
      // While it is being made up it is not agreed: what waits for itself waits.
      made.set(item, undefined)
      const deal = makeDeal(index, item)
      made.set(item, deal)
      return deal
    },
  }
  return index
}

function once<T extends object>(make: () => T): () => T {
  let value: T | undefined
  return () => (value ??= make())
}

/** The packets that ask about each item, in the order they were sent. */
function askingByItem({ packets }: Facts): Map<string, Packet[]> {
  const asking = new Map<string, Packet[]>()
  for (const packet of packets)
    for (const item of packet.asked) {
      const list = asking.get(item)
      if (list === undefined) asking.set(item, [packet])
      else list.push(packet)
    }
  return asking
}

function makeDeal(index: DealIndex, id: ItemId): Deal | undefined {
  const { plan } = index
  const item = plan.tables.item.get(id)
  const answerer = item && answererOf(plan, item)
  const partner = partnerOf(index, id, answerer)
  if (partner === undefined) return undefined
  const folded = foldDeal(index, id, partner)
  if (folded === undefined) return undefined
  const { held, waits, packet } = folded
  const common = { item: id, waits, ...(held && { agreed: held }), ...(packet && { packet }) }
  if (item === undefined || item.setAside !== undefined)
    return { ...common, partner, state: 'withdrawn', turn: turnWith(index, id, 'withdrawn'), changes: [] }
  const changes = held === undefined ? [] : changesIn(held, termsOf(plan, item))
  const state = stateNow(folded.state, changes, answerer !== partner)
  const with_ = state === 'waiting' && answerer !== undefined ? answerer : partner
  return { ...common, partner: with_, state, turn: turnWith(index, id, state), changes }
}

/** The state once the plan is looked at: an acceptance holds for the terms that it was given for, by who answers today. */
function stateNow(state: DealState, changes: readonly TermChange[], another: boolean): DealState {
  const given = state === 'agreed' || state === 'agreed subject to' || state === 'accepted'
  if (!given) return state
  if (changes.length > 0) return stepFrom(state, 'move')
  return another ? 'waiting' : state
}

/** Whatever the state says: while an answer of anybody waits for a decision, it is our turn. */
function turnWith({ statements, asking }: DealIndex, item: ItemId, state: DealState): Turn {
  const readers = new Set((asking.get(item) ?? []).map(({ addressee }) => addressee))
  const open = [...readers].some(reader => (statements.get(`${reader} ${item}`) ?? []).some(needsDecision))
  return open ? 'ours' : turnIn(state)
}

/** Who is negotiated with: who answers today, if they were asked; else who was asked last and could commit. */
function partnerOf(index: DealIndex, item: ItemId, answerer: PersonId | undefined): PersonId | undefined {
  const packets = index.asking.get(item) ?? []
  if (answerer !== undefined && packets.some(({ addressee }) => addressee === answerer)) return answerer
  return packets.findLast(packet => COMMITS.has(standingIn(packet, item) ?? ''))?.addressee
}

const COMMITS: ReadonlySet<string> = new Set(['accountable', 'owner', 'carrier'])

/** Whether an item stands agreed, with nothing to be waited for or with something. */
export function isSettled(deal: Deal | undefined): boolean {
  return deal?.state === 'agreed' || deal?.state === 'agreed subject to'
}

/** What an item is called by people, also one that is gone: as it was sent last. */
export function itemNamed({ plan, asking }: DealIndex, id: string): Item | undefined {
  const now = plan.tables.item.get(id)
  const sent = asking.get(id)?.at(-1)?.slice
  return now ?? sent?.find((record): record is Item => record.table === 'item' && record.id === id)
}
