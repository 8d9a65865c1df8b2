import * as z from 'zod/mini'
import { recordsEqual } from '../domain/diff/records-equal.ts'
import type { Counter } from '../domain/decision/decision.ts'
import type { Item } from '../domain/item/item.ts'
import { linksOf, rolesOn } from '../domain/plan/queries.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { ROLES, STRENGTHS } from '../domain/record/entities.ts'
import type { ItemId } from '../domain/record/ids.ts'
import {
  dateSchema,
  measureSchema,
  numberSchema,
  requiredTextSchema,
  shortTextSchema,
} from '../domain/record/values.ts'

/**
 * What somebody accepts when they accept an item: its values, links, roles and parents, as plain data that can be shown.
 *
 * An acceptance holds for these and nothing else. Source: the catch-ball issue, part 2. A part that is absent is not known
 * (a packet from before terms were kept) and not compared.
 */
export const termsSchema = z.strictObject({
  target: z.nullable(measureSchema),
  due: z.nullable(dateSchema),
  text: requiredTextSchema,
  /** The owner of a metric, or the accountable people of a priority: ids in order, apart by a space. */
  owner: z.nullable(z.string()),
  milestones: z.nullable(z.array(z.strictObject({ by: dateSchema, value: measureSchema }))),
  unit: z.nullable(shortTextSchema),
  direction: z.nullable(z.string()),
  low: z.nullable(numberSchema),
  high: z.nullable(numberSchema),
  /** Marks to items that are not confidential; "none" is no mark. */
  links: z.optional(
    z.array(
      z.strictObject({
        to: z.string(),
        strength: z.enum(STRENGTHS),
        effect: z.optional(z.literal('against')),
      }),
    ),
  ),
  /** Who is accountable and responsible. */
  roles: z.optional(z.array(z.strictObject({ person: z.string(), role: z.enum(ROLES) }))),
  /** Items that this one deploys or feeds. */
  parents: z.optional(z.array(z.string())),
})
export type Terms = Readonly<z.infer<typeof termsSchema>>
export type TermField = keyof Terms

/** A part of the terms on both sides; undefined where one side does not know it. */
export interface TermChange {
  readonly field: TermField
  readonly agreed: Terms[TermField]
  readonly now: Terms[TermField]
}

/** The terms of an item as the plan says them now. */
export function termsOf(plan: Plan, item: Item): Terms {
  const roles = rolesOn(plan, item.id)
    .filter(({ role }) => role === 'accountable' || role === 'responsible')
    .map(({ person, role }) => ({ person, role }))
    .sort(byKey(({ person }) => person))
  return {
    ...valuesOf(item),
    owner: item.kind === 'metric' ? (item.owner ?? null) : leadsOf(roles),
    links: linksTo(plan, item.id),
    roles,
    parents: parentsOf(plan, item),
  }
}

/** What a slice alone tells of an item's terms, for packets from before terms were kept. */
export function valuesOf(item: Item): Omit<Terms, 'owner' | 'links' | 'roles' | 'parents'> {
  const { target, due, text, milestones, unit, direction, low, high } = item
  return {
    ...{ target: target ?? null, due: due ?? null, text, milestones: milestones ?? null },
    ...{ unit: unit ?? null, direction: direction ?? null, low: low ?? null, high: high ?? null },
  }
}

/** Terms as a counter would have them. A new owner of a priority takes the accountability; who had it helps from then on. */
export function withCounter(terms: Terms, counter: Counter, isMetric: boolean): Terms {
  const { owner, ...values } = counter
  const changed = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  const next: Terms = { ...terms, ...changed }
  if (owner === undefined) return next
  if (isMetric || next.roles === undefined) return { ...next, owner }
  const others = next.roles
    .filter(({ person }) => person !== owner)
    .map(one => (one.role === 'accountable' ? { ...one, role: 'responsible' as const } : one))
  const roles = [...others, { person: owner, role: 'accountable' as const }].sort(
    byKey(({ person }) => person),
  )
  return { ...next, owner, roles }
}

/** The parts in which terms moved away from what was agreed; none while both sides hold the same. */
export function changesIn(agreed: Terms, now: Terms): TermChange[] {
  return FIELDS.filter(
    field =>
      agreed[field] !== undefined && now[field] !== undefined && !recordsEqual(agreed[field], now[field]),
  ).map(field => ({ field, agreed: agreed[field], now: now[field] }))
}

const FIELDS = Object.keys(termsSchema.shape) as TermField[]

function linksTo(plan: Plan, id: ItemId): NonNullable<Terms['links']> {
  return linksOf(plan, id)
    .filter(({ strength, effect }) => strength !== 'none' || effect !== undefined)
    .map(({ a, b, strength, effect }) => ({
      ...{ to: a === id ? b : a, strength },
      ...(effect === undefined ? {} : { effect }),
    }))
    .filter(({ to }) => plan.tables.item.get(to)?.confidential !== true)
    .sort(byKey(({ to }) => to))
}

function parentsOf(plan: Plan, { deploys = [], feeds = [] }: Item): string[] {
  const ids = new Set<ItemId>([...deploys, ...feeds.map(feed => feed.item)])
  return [...ids].filter(id => plan.tables.item.get(id)?.confidential !== true).sort()
}

function leadsOf(roles: readonly { readonly person: string; readonly role: string }[]): string | null {
  const leads = roles.filter(({ role }) => role === 'accountable').map(({ person }) => person)
  return leads.length === 0 ? null : leads.join(' ')
}

function byKey<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
}
