import * as z from 'zod/mini'
import { digestSchema } from '../domain/decision/decision.ts'
import { itemKindSchema } from '../domain/item/item.ts'
import { itemIdSchema, matrixIdSchema, personIdSchema, planIdSchema } from '../domain/record/ids.ts'
import {
  dateSchema,
  longTextSchema,
  requiredTextSchema,
  shortTextSchema,
  textSchema,
} from '../domain/record/values.ts'
import { entitySchema } from '../domain/record/tables.ts'
import { termsSchema } from './terms.ts'

const opaque = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))

/** One throw of the ball in one matrix. */
export const roundSchema = z.strictObject({
  id: opaque.brand<'RoundId'>(),
  matrix: matrixIdSchema,
  number: z.number().check(z.int(), z.positive()),
  openedAt: textSchema,
  due: z.optional(dateSchema),
  message: z.optional(longTextSchema),
})

/** Something that an agreement of others waits for, asked of the addressee. */
export const requestSchema = z.strictObject({
  /** Made of the decision and the place of its condition. */
  id: opaque,
  what: longTextSchema,
  by: z.optional(dateSchema),
  /** The item that waits for it, as people say it. */
  code: z.optional(textSchema),
  kind: z.optional(itemKindSchema),
  text: z.optional(textSchema),
  /** Who needs it. */
  from: textSchema,
})

/** What was sent to one person: the slice of the plan as it stood, so that every answer can be compared with it. */
export const packetSchema = z.strictObject({
  id: opaque.brand<'PacketId'>(),
  round: opaque.brand<'RoundId'>(),
  plan: planIdSchema,
  matrix: matrixIdSchema,
  addressee: personIdSchema,
  /** The file name without its ending, as people say it: "kestrel-qd-r1". */
  name: shortTextSchema,
  madeAt: textSchema,
  /** An answer is asked for until then; where absent, the round's date holds. */
  due: z.optional(dateSchema),
  /** Digest of the slice, as the response repeats it. */
  base: digestSchema,
  /** Items that the addressee is asked about. */
  asked: z.array(itemIdSchema),
  /** The records of the slice as they were sent. */
  slice: z.array(entitySchema),
  /** What an acceptance of each item holds for, by its id: more than the slice shows, and never sent. */
  terms: z.record(z.string(), termsSchema),
  /** What others need of the addressee. */
  requests: z.array(requestSchema),
  /** Who asks. */
  sentBy: z.optional(textSchema),
})

/** How an answer reached us. */
export const ORIGINS = ['file', 'meeting', 'phone', 'paper'] as const

/** A response as it came in; the bytes are kept and never changed. */
export const filedResponseSchema = z.strictObject({
  digest: digestSchema,
  packet: opaque.brand<'PacketId'>(),
  filedAt: textSchema,
  filedBy: textSchema,
  from: textSchema,
  /** The document, as JSON text. */
  body: z.string(),
  origin: z.enum(ORIGINS),
})

/** Who may read what is said on an item: the office; the office and the addressees named; everybody who carries the item. */
export const VISIBILITIES = ['office', 'addressee', 'carriers'] as const

/** Something said on an item, outside of packets and responses. Never changed, never deleted. */
export const messageSchema = z.strictObject({
  id: opaque,
  matrix: matrixIdSchema,
  item: opaque,
  at: textSchema,
  author: requiredTextSchema,
  text: longTextSchema.check(z.minLength(1)),
  visibility: z.enum(VISIBILITIES),
  /** With visibility "addressee": who. */
  addressees: z.array(personIdSchema),
  /** Digests of the responses whose questions on this item it answers. */
  replies: z.array(digestSchema),
})

export type Round = Readonly<z.infer<typeof roundSchema>>
export type Packet = Readonly<z.infer<typeof packetSchema>>
export type Request = Readonly<z.infer<typeof requestSchema>>
export type ResponseOrigin = (typeof ORIGINS)[number]
export type Visibility = (typeof VISIBILITIES)[number]
export type Message = Readonly<z.infer<typeof messageSchema>>
export type FiledResponse = Readonly<z.infer<typeof filedResponseSchema>>
