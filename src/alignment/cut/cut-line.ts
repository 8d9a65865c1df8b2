import type { Item } from '../../domain/item/item.ts'
import { loadOf } from '../../domain/person/load.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { peopleOf, referring, rolesOn } from '../../domain/plan/queries.ts'
import type { Person } from '../../domain/record/entities.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import type { ChainStrength } from '../chain.ts'
import { itemOrder } from '../item-order.ts'
import type { End, Reach, Support, Supported } from './reach.ts'

/** What of an end the priorities cover. */
export interface Cover {
  /** The strongest chain that reaches it; 0 where none does. */
  readonly strongest: ChainStrength | 0
  /** The strengths of the strongest chain of each priority, added up. */
  readonly points: number
}

/** A goal or metric whose best support is weaker below the line than above it. */
export interface Weakened {
  readonly item: Item
  readonly before: ChainStrength
  readonly after: ChainStrength | 0
}

/** What an end loses. */
export interface EndLoss {
  readonly end: Item
  readonly before: Cover
  readonly after: Cover
  /** The goals and metrics linked with it that lose support. */
  readonly weakened: readonly Weakened[]
}

/** What a cut does, before anything is set aside. */
export interface Cut {
  /** Every end in display order, also those that lose nothing. */
  readonly ends: readonly EndLoss[]
  readonly goals: readonly Weakened[]
  readonly metrics: readonly Weakened[]
  /** Items of other levels that would carry out nothing more: all that they deploy is cut or set aside. */
  readonly stranded: readonly Item[]
  /** Who has a role on what is cut, the most relieved first. */
  readonly freed: readonly { readonly person: Person; readonly before: number; readonly after: number }[]
}

/**
 * What is lost and what is freed when these priorities are set aside.
 *
 * Coverage of an end: for each priority the strength of its strongest chain (3, 2 or 1), added up; a chain is as strong as its
 * weakest link. Load freed: the load of rule C13 before and after. Sources: domain, 1.9 (deselection), 1.19 (C09, C13).
 */
export function cutLine(reach: Reach, gone: ReadonlySet<ItemId>): Cut {
  const { plan } = reach
  return {
    ends: reach.ends.map(end => lossOf(end, gone)),
    goals: weakened(reach.goals, gone),
    metrics: weakened(reach.metrics, gone),
    stranded: strandedBy(plan, gone),
    freed: freedBy(plan, gone),
  }
}

function lossOf(end: End, gone: ReadonlySet<ItemId>): EndLoss {
  const kept = end.by.filter(({ priority }) => !gone.has(priority))
  const around = weakened([...end.goals, ...end.metrics], gone)
  return { end: end.item, before: coverOf(end.by), after: coverOf(kept), weakened: around }
}

function coverOf(by: readonly Support[]): Cover {
  return { strongest: best(by), points: by.reduce((sum, { value }) => sum + value, 0) }
}

function best(by: readonly Support[]): ChainStrength | 0 {
  return by.reduce<ChainStrength | 0>((most, { value }) => (value > most ? value : most), 0)
}

function weakened(list: readonly Supported[], gone: ReadonlySet<ItemId>): Weakened[] {
  return list.flatMap(({ item, by }) => {
    const before = best(by)
    const after = best(by.filter(({ priority }) => !gone.has(priority)))
    return before === 0 || after >= before ? [] : [{ item, before, after }]
  })
}

function strandedBy(plan: Plan, gone: ReadonlySet<ItemId>): Item[] {
  const stands = (id: ItemId) => !gone.has(id) && plan.tables.item.get(id)?.setAside === undefined
  const found = new Map<ItemId, Item>()
  for (const id of gone) {
    for (const item of referring(plan, id, 'item')) {
      const { deploys = [], setAside } = item
      if (setAside === undefined && deploys.includes(id) && !deploys.some(stands)) found.set(item.id, item)
    }
  }
  return [...found.values()].sort(itemOrder(plan))
}

function freedBy(plan: Plan, gone: ReadonlySet<ItemId>): Cut['freed'] {
  const touched = new Set<string>()
  for (const id of gone) for (const { person } of rolesOn(plan, id)) touched.add(person)
  return peopleOf(plan)
    .filter(({ id }) => touched.has(id))
    .map(person => ({
      person,
      before: loadOf(plan, person.id),
      after: loadOf(plan, person.id, gone),
    }))
    .filter(({ before, after }) => after < before)
    .sort((a, b) => b.before - b.after - (a.before - a.after))
}
