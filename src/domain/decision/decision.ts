import * as z from 'zod/mini'
import { decisionIdSchema, itemIdSchema, matrixIdSchema, personIdSchema } from '../record/ids.ts'
import {
  dateSchema,
  longTextSchema,
  measureSchema,
  requiredTextSchema,
  shortTextSchema,
  textSchema,
} from '../record/values.ts'

/**
 * What the office decides in a catch-ball round.
 *
 * About an answer or an offer: `accept`, `counter`, `decline`, `reply` (a question answered, nothing else to decide). About an
 * item: `withdraw`, `escalate`, `carry` (into the next round). About a packet: `hand-over`, `no-answer`, `withdraw`. About a
 * round: `close`. About a matrix: `approve`.
 */
export const ACTS = [
  'accept',
  'counter',
  'decline',
  'reply',
  'withdraw',
  'escalate',
  'carry',
  'hand-over',
  'no-answer',
  'close',
  'approve',
] as const

/** What a counter may change on an item. Source: plan-format, section 4. */
export const COUNTER_FIELDS = ['target', 'due', 'text', 'owner', 'milestones'] as const
export type CounterField = (typeof COUNTER_FIELDS)[number]

const opaque = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))
export const digestSchema = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/))

/** Other values for an item, proposed by either side. */
export const counterSchema = z.strictObject({
  target: z.optional(measureSchema),
  due: z.optional(dateSchema),
  text: z.optional(requiredTextSchema),
  /** Opaque id of a person. */
  owner: z.optional(opaque),
  milestones: z.optional(
    z.array(z.strictObject({ by: dateSchema, value: measureSchema })).check(z.maxLength(100)),
  ),
})
export type Counter = Readonly<z.infer<typeof counterSchema>>

/** Something promised with an agreement. With `person` it is a request, and the agreement is subject to their acceptance. */
const conditionSchema = z.strictObject({
  what: longTextSchema.check(z.minLength(1)),
  /** Who owes it, in words. */
  from: z.optional(textSchema),
  by: z.optional(dateSchema),
  person: z.optional(personIdSchema),
})
export type Condition = Readonly<z.infer<typeof conditionSchema>>

/** What becomes of a parent's target that an accepted counter leaves uncovered. Source: the catch-ball issue, part 6. */
const parentSchema = z.strictObject({
  item: itemIdSchema,
  way: z.enum(['raise', 'cover', 'carry']),
  /** With `raise`: the target that is proposed for the parent. */
  target: z.optional(z.number()),
  /** With `cover`: who takes the difference, and how much it is. */
  person: z.optional(personIdSchema),
  amount: z.optional(z.number()),
})

/**
 * One decision of the office, with who, when and why.
 *
 * Part of the plan, so that undo, history and the change log hold it. It names what it decides by id and does not depend on
 * it: an item or a person may go, the decision stays. Which fields it carries depends on `act`.
 */
export const decisionSchema = z.strictObject({
  table: z.literal('decision'),
  id: decisionIdSchema,
  matrix: matrixIdSchema,
  act: z.enum(ACTS),
  round: z.optional(opaque),
  packet: z.optional(opaque),
  /** Digest of the response that is decided on. */
  response: z.optional(digestSchema),
  /** The item; with a response also an offer ("new-1") or a request. */
  item: z.optional(opaque),
  /** With `accept` or `decline` of a counter: only these fields. */
  fields: z.optional(z.array(z.enum(COUNTER_FIELDS)).check(z.maxLength(5))),
  /** With `counter`: what is proposed instead. */
  counter: z.optional(counterSchema),
  conditions: z.optional(z.array(conditionSchema).check(z.maxLength(100))),
  parents: z.optional(z.array(parentSchema).check(z.maxLength(100))),
  /** With `escalate` and `approve`: to whom, by whom. With an accepted hand-on: who takes over. */
  person: z.optional(personIdSchema),
  due: z.optional(dateSchema),
  /** With `approve`: the version that was approved, and the digest of what was agreed in it. */
  snapshot: z.optional(shortTextSchema),
  fingerprint: z.optional(digestSchema),
  reason: longTextSchema.check(z.minLength(1)),
  author: requiredTextSchema,
  /** ISO 8601, UTC, milliseconds. */
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
})
export type Decision = Readonly<z.infer<typeof decisionSchema>>
