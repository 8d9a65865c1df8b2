import { RULES } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import type { Item, ItemKind } from '../../domain/item/item.ts'
import { supports } from '../../domain/link/supports.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { linkBetween, linksOf, rolesOn } from '../../domain/plan/queries.ts'
import type { Link, Person } from '../../domain/record/entities.ts'

/** Fields that can be filled in from a finding. */
export type MendField =
  'owner' | 'target' | 'baseline' | 'unit' | 'direction' | 'why' | 'perspective' | 'timing'

/** Something that can be done about a finding from where it is shown. */
export type Offer =
  | { readonly do: 'link'; readonly item: Item; readonly to: ItemKind }
  | { readonly do: 'lead' | 'help'; readonly item: Item }
  | { readonly do: 'only-lead'; readonly item: Item; readonly person: Person }
  | { readonly do: 'fields'; readonly item: Item; readonly fields: readonly MendField[] }
  | { readonly do: 'reword' | 'split' | 'monthly' | 'displace'; readonly item: Item }
  | { readonly do: 'merge'; readonly kept: Item; readonly gone: Item }
  | { readonly do: 'settle'; readonly link: Link; readonly to: NonNullable<Link['disputed']> }
  | { readonly do: 'weigh' | 'set-aside'; readonly items: readonly Item[] }
  | { readonly do: 'load'; readonly person: Person }
  | { readonly do: 'remove'; readonly person: Person }

/** The list that each rule about a missing link asks for. */
const LINKED: Readonly<Record<string, ItemKind>> = {
  C01: 'goal',
  C02: 'breakthrough',
  C03: 'priority',
  C04: 'goal',
  C05: 'metric',
  C06: 'priority',
  C07: 'breakthrough',
  C08: 'metric',
}

/** What can be done about a finding, the likeliest first. Empty where only going there helps. */
export function offersFor(plan: Plan, finding: Finding): Offer[] {
  const items = finding.items.flatMap(id => plan.tables.item.get(id) ?? [])
  const person = plan.tables.person.get(finding.people[0] ?? '')
  if (person !== undefined) return [{ do: finding.rule === 'C14' ? 'remove' : 'load', person }]
  const [item] = items
  if (item === undefined) return []
  const to = LINKED[finding.rule]
  const link: Offer[] = to === undefined ? [] : [{ do: 'link', item, to }]
  return [...link, ...others(plan, finding, items, item), ...asideOf(finding, items)]
}

function others(plan: Plan, { rule }: Finding, items: readonly Item[], item: Item): Offer[] {
  switch (rule) {
    case 'C10':
      return closing(plan, item, items.slice(1))
    case 'C11':
    case 'C15':
      return [{ do: 'lead', item }]
    case 'C12':
      return leadsOf(plan, item).map((person): Offer => ({ do: 'only-lead', item, person }))
    case 'C16':
      return [{ do: 'fields', item, fields: missingIn(item) }]
    case 'C17':
      return [{ do: 'fields', item, fields: ['baseline', 'target', 'direction'] }]
    case 'C18':
      return [{ do: 'monthly', item }]
    case 'C21':
      return [{ do: 'split', item }]
    case 'C22':
    case 'C23':
      return [...mergeOf(items), ...items.map((each): Offer => ({ do: 'reword', item: each }))]
    case 'C24':
    case 'C27':
      return [
        { do: 'reword', item },
        { do: 'fields', item, fields: ['baseline', 'target', 'unit'] },
      ]
    default:
      return rarer(plan, rule, items, item)
  }
}

function rarer(plan: Plan, rule: Finding['rule'], items: readonly Item[], item: Item): Offer[] {
  switch (rule) {
    case 'C25':
      return [
        { do: 'reword', item },
        { do: 'split', item },
      ]
    case 'C26':
      return unplaced(items)
    case 'C35':
      return [{ do: 'help', item }]
    case 'C36':
      return [{ do: 'weigh', items }]
    case 'C37':
      return [{ do: 'displace', item }]
    case 'C38':
      return settling(plan, items)
    case 'C40':
      return [{ do: 'fields', item, fields: ['why'] }]
    case 'C41':
      return [{ do: 'fields', item, fields: ['target'] }]
    default:
      return []
  }
}

/** What closes a loop: the list of the priority that does not lead to a breakthrough yet, the first of those apart. */
function closing(plan: Plan, priority: Item, [apart]: readonly Item[]): Offer[] {
  if (apart === undefined) return []
  const ways = (['metric', 'goal'] as const).filter(kind => !leads(plan, priority, kind, apart))
  return ways.map((to): Offer => ({ do: 'link', item: apart, to }))
}

function leads(plan: Plan, priority: Item, by: ItemKind, to: Item): boolean {
  return linksOf(plan, priority.id).some(link => {
    const between = plan.tables.item.get(link.a === priority.id ? link.b : link.a)
    const last = between?.kind === by && supports(link) ? linkBetween(plan, between.id, to.id) : undefined
    return last !== undefined && supports(last) && between?.setAside === undefined
  })
}

function mergeOf([kept, gone]: readonly Item[]): Offer[] {
  return kept === undefined || gone === undefined ? [] : [{ do: 'merge', kept, gone }]
}

function asideOf({ rule }: Finding, items: readonly Item[]): Offer[] {
  const remedies: readonly string[] = RULES[rule].remedies
  return remedies.includes('set-aside') ? [{ do: 'set-aside', items }] : []
}

function missingIn(item: Item): MendField[] {
  const fields: readonly MendField[] = ['owner', 'target', 'baseline', 'unit', 'direction']
  const there: Readonly<Record<string, unknown>> = { ...item }
  return fields.filter(field => there[field] === undefined || there[field] === '')
}

/** Metrics that nobody has put into a perspective, or whose timing nobody has said: the first of them. */
function unplaced(items: readonly Item[]): Offer[] {
  const open = items.find(
    item => item.kind === 'metric' && (item.perspective === undefined || item.timing === undefined),
  )
  const item = open ?? items[0]
  return item === undefined ? [] : [{ do: 'fields', item, fields: ['perspective', 'timing'] }]
}

function leadsOf(plan: Plan, item: Item): Person[] {
  return rolesOn(plan, item.id).flatMap(({ role, person }) =>
    role === 'accountable' ? (plan.tables.person.get(person) ?? []) : [],
  )
}

function settling(plan: Plan, [a, b]: readonly Item[]): Offer[] {
  const link = a && b && linkBetween(plan, a.id, b.id)
  if (link?.disputed === undefined) return []
  const here = { strength: link.strength, ...(link.effect && { effect: link.effect }) }
  return [here, link.disputed].map((to): Offer => ({ do: 'settle', link, to }))
}
