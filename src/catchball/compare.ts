import { COUNTER_FIELDS } from '../domain/decision/decision.ts'
import type { Counter, CounterField } from '../domain/decision/decision.ts'
import { recordsEqual } from '../domain/diff/records-equal.ts'
import { assertNever } from '../support/assert-never.ts'
import type { Item } from '../domain/item/item.ts'
import { rolesOn } from '../domain/plan/queries.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Role } from '../domain/record/entities.ts'
import { sentItem, sentRoles } from './packet-index.ts'
import type { Packet } from './records.ts'
import type { Answer } from './response.ts'

export type CounterValue = NonNullable<Counter[CounterField]> | null

/**
 * How a counter stands: `held` when the plan says the same by now, `clean` when the plan has not moved since it was sent,
 * `conflict` when it has moved elsewhere, `gone` when the item is no longer in the plan.
 */
export type Stand = 'held' | 'clean' | 'conflict' | 'gone'

/** One field of one item: as it was sent, as they want it, and as the plan says now. `null` is "not set". */
export interface Comparison {
  readonly item: Item
  readonly field: CounterField
  readonly base: CounterValue
  readonly theirs: CounterValue
  readonly ours: CounterValue
  readonly stand: Stand
}

/** How three values stand to each other. Pure; the order of the cases is the rule. */
export function standOf(base: CounterValue, theirs: CounterValue, ours: CounterValue): Stand {
  if (recordsEqual(theirs, ours)) return 'held'
  return recordsEqual(base, ours) ? 'clean' : 'conflict'
}

/** Every field that an answer counters, compared with what was sent and with the plan as it is. */
export function compareCounter(packet: Packet, plan: Plan, answer: Answer): Comparison[] {
  const sent = sentItem(packet, answer.item)
  if (answer.verdict !== 'counter' || answer.counter === undefined || sent === undefined) return []
  const now = plan.tables.item.get(sent.id)
  return COUNTER_FIELDS.flatMap(field => {
    const theirs = answer.counter?.[field]
    if (theirs === undefined) return []
    const base = valueOf(sent, field, () => sentRoles(packet, sent.id))
    if (now === undefined) return [{ item: sent, field, base, theirs, ours: null, stand: 'gone' as const }]
    const ours = valueOf(now, field, () => rolesOn(plan, now.id))
    return [{ item: now, field, base, theirs, ours, stand: standOf(base, theirs, ours) }]
  })
}

function valueOf(item: Item, field: CounterField, roles: () => readonly Role[]): CounterValue {
  switch (field) {
    case 'target':
    case 'due':
    case 'text':
    case 'milestones':
      return item[field] ?? null
    case 'owner':
      return ownerOf(item, roles())
    default:
      return assertNever(field)
  }
}

/** The owner of a metric, the accountable person of a priority; ids in one order where there are two. */
function ownerOf(item: Item, roles: readonly Role[]): string | null {
  if (item.kind === 'metric') return item.owner ?? null
  const leads = roles
    .filter(role => role.item === item.id && role.role === 'accountable')
    .map(role => role.person)
  return leads.length === 0 ? null : leads.sort().join(' ')
}
