import * as z from 'zod/mini'
import { itemIdSchema, matrixIdSchema, personIdSchema, planIdSchema } from '../domain/record/ids.ts'
import { dateSchema, longTextSchema, shortTextSchema, textSchema } from '../domain/record/values.ts'
import { entitySchema } from '../domain/record/tables.ts'

const opaque = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))
export const digestSchema = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/))

/** One throw of the ball in one matrix. */
export const roundSchema = z.strictObject({
  id: opaque.brand<'RoundId'>(),
  matrix: matrixIdSchema,
  number: z.number().check(z.int(), z.positive()),
  openedAt: textSchema,
  due: z.optional(dateSchema),
  message: z.optional(longTextSchema),
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
})

/** A response as it came in; the bytes are kept and never changed. */
export const filedResponseSchema = z.strictObject({
  digest: digestSchema,
  packet: opaque.brand<'PacketId'>(),
  filedAt: textSchema,
  filedBy: textSchema,
  from: textSchema,
  /** The document, as JSON text. */
  body: z.string(),
})

export type Round = Readonly<z.infer<typeof roundSchema>>
export type Packet = Readonly<z.infer<typeof packetSchema>>
export type FiledResponse = Readonly<z.infer<typeof filedResponseSchema>>
