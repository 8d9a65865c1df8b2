import * as z from 'zod/mini'
import { ACTS, digestSchema } from '../domain/decision/decision.ts'
import { FEED_RULES, ITEM_KINDS } from '../domain/item/item.ts'
import { ROLES, STRENGTHS } from '../domain/record/entities.ts'
import {
  dateSchema,
  longTextSchema,
  measureSchema,
  monthSchema,
  numberSchema,
  requiredTextSchema,
  shortTextSchema,
  textSchema,
} from '../domain/record/values.ts'
import { PARTS } from './asked.ts'

export const PACKET_FORMAT = 'hoshin-packet'
export const PACKET_VERSION = 1

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))
const kind = z.enum(ITEM_KINDS)

const valueByDate = z.strictObject({ by: dateSchema, value: measureSchema })
const personSchema = z.strictObject({ name: requiredTextSchema, title: z.optional(textSchema) })

/** One line of what was said about an item before: by the reader, or by the office with its reason. */
const earlierSchema = z.strictObject({
  on: dateSchema,
  side: z.enum(['ours', 'theirs']),
  who: requiredTextSchema,
  what: z.enum([
    ...ACTS,
    'cannot',
    'question',
    'obstacle',
    'need',
    'condition',
    'comment',
    'offer',
    'message',
  ]),
  /** Values that were proposed; the owner by name. */
  counter: z.optional(
    z.strictObject({
      target: z.optional(measureSchema),
      due: z.optional(dateSchema),
      text: z.optional(requiredTextSchema),
      owner: z.optional(textSchema),
      milestones: z.optional(z.array(valueByDate)),
    }),
  ),
  text: z.optional(longTextSchema),
})

const place = z.number().check(z.int(), z.nonnegative())

/** What a target is made of, as far as it is needed to say what another target does. */
const figures = {
  baseline: z.optional(measureSchema),
  target: z.optional(measureSchema),
  unit: z.optional(shortTextSchema),
  direction: z.optional(z.enum(['increase', 'decrease', 'maintain'])),
  /** Whose targets this one makes up, by their places in `shown`. */
  feeds: z.optional(
    z.array(z.strictObject({ to: place, rule: z.enum(FEED_RULES), share: z.optional(numberSchema) })),
  ),
  /** The text in the reader's language, where the plan has one. */
  translation: z.optional(textSchema),
}

/** An item that the reader is asked about, with all that the page says of it. */
export const askedItemSchema = z.strictObject({
  id,
  code: requiredTextSchema,
  kind,
  text: requiredTextSchema,
  /** `request`: something that an agreement of others waits for. `informed`: to be read, in a copy that asks nothing. */
  part: z.enum([...PARTS, 'informed', 'request']),
  /** Names of those who carry it with the reader, never the reader's own. */
  accountable: z.array(requiredTextSchema),
  responsible: z.array(requiredTextSchema),
  why: z.optional(longTextSchema),
  ...figures,
  low: z.optional(numberSchema),
  high: z.optional(numberSchema),
  start: z.optional(dateSchema),
  due: z.optional(dateSchema),
  milestones: z.optional(z.array(valueByDate)),
  /** Values of earlier months, oldest first. */
  past: z.optional(z.array(z.strictObject({ month: monthSchema, value: numberSchema }))),
  /** What was said about it in earlier rounds, oldest first. */
  earlier: z.optional(z.array(earlierSchema)),
})

/** An item that is agreed since an earlier round: shown, and asked again only where its reader reopens it. */
const agreedSchema = z.extend(askedItemSchema, { agreedOn: z.optional(dateSchema) })

/** An item of the slice by name: together with the links, the line of sight in words. */
const shownItemSchema = z.strictObject({
  id,
  code: requiredTextSchema,
  kind,
  /** Absent where the item is asked: there it is said once. */
  text: z.optional(requiredTextSchema),
  accountable: z.array(requiredTextSchema),
  responsible: z.array(requiredTextSchema),
  ...figures,
  /** Whether every item that feeds it is in the packet, so that what becomes of its target can be computed. */
  whole: z.optional(z.literal(true)),
})

/** The reader's contribution in sentences: leads, headings, and items with what is said of them. */
const sentencesSchema = z.strictObject({
  language: z.string().check(z.regex(/^[a-z]{2}$/)),
  title: requiredTextSchema,
  pieces: z.array(
    z.strictObject({
      as: z.enum(['lead', 'text', 'heading', 'item']),
      /** Absent on an item: the page knows it by its code. */
      text: z.optional(z.string()),
      kind: z.optional(kind),
      code: z.optional(requiredTextSchema),
      first: z.optional(z.string()),
      more: z.optional(z.string()),
    }),
  ),
})

/** Between two shown items, by their places in the list. */
const shownLinkSchema = z.strictObject({
  a: z.number().check(z.int(), z.nonnegative()),
  b: z.number().check(z.int(), z.nonnegative()),
  strength: z.enum(STRENGTHS),
  effect: z.optional(z.literal('against')),
})

const ink = z.string().check(z.regex(/^[a-z0-9-]{1,20}$/))
const face = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))
const SHAPES = [...STRENGTHS, 'against', ...ROLES] as const
const numbers = z.array(numberSchema)

/**
 * The picture of the slice: a drawing of `src/layout`, laid out when the packet was made. Lengths in px.
 *
 * What looks alike stands together with all its places, since the picture is the largest part of a packet's data. Boxes keep
 * their order, back to front.
 */
const pictureSchema = z.strictObject({
  width: numberSchema,
  height: numberSchema,
  areas: z.array(z.strictObject({ fill: ink, points: numbers })),
  /** `at`: x, y, width and height of each. */
  boxes: z.array(
    z.strictObject({
      fill: z.optional(ink),
      stroke: z.optional(ink),
      strokeWidth: z.optional(numberSchema),
      radius: z.optional(numberSchema),
      at: numbers,
    }),
  ),
  /** `at`: both ends of each. */
  rules: z.array(z.strictObject({ ink, width: numberSchema, at: numbers })),
  /** `at`: the middle of each. */
  marks: z.array(z.strictObject({ shape: z.enum(SHAPES), size: numberSchema, ink, at: numbers })),
  /** `at`: where each text starts on its baseline. Turned texts read bottom to top. */
  texts: z.array(
    z.strictObject({
      face,
      size: numberSchema,
      ink,
      turned: z.boolean(),
      at: numbers,
      texts: z.array(z.string()),
    }),
  ),
})

/**
 * What a packet says to its reader: the data block of the page, format `hoshin-packet`, version 1.
 *
 * Holds the reader's slice and nothing else of the plan. People are names, and items carry the opaque ids that the response
 * repeats.
 */
export const packetDocumentSchema = z.strictObject({
  format: z.literal(PACKET_FORMAT),
  version: z.literal(PACKET_VERSION),
  plan: id,
  packet: id,
  round: z.number().check(z.int(), z.positive()),
  base: digestSchema,
  /** File name without ending. */
  name: requiredTextSchema,
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  title: requiredTextSchema,
  matrix: requiredTextSchema,
  labels: z.strictObject({
    breakthrough: z.optional(shortTextSchema),
    goal: z.optional(shortTextSchema),
    priority: z.optional(shortTextSchema),
    metric: z.optional(shortTextSchema),
    owner: z.optional(shortTextSchema),
  }),
  from: personSchema,
  to: z.strictObject({
    person: id,
    name: requiredTextSchema,
    title: z.optional(textSchema),
    department: z.optional(textSchema),
  }),
  made: dateSchema,
  due: z.optional(dateSchema),
  message: z.optional(longTextSchema),
  /** How long reading and answering takes, in minutes. */
  minutes: z.number().check(z.int(), z.positive()),
  asked: z.array(askedItemSchema),
  agreed: z.optional(z.array(agreedSchema)),
  shown: z.array(shownItemSchema),
  links: z.array(shownLinkSchema),
  /** Who can be proposed as an owner: the people of the slice. */
  people: z.optional(z.array(z.strictObject({ id, name: requiredTextSchema }))),
  picture: z.optional(pictureSchema),
  contribution: z.optional(sentencesSchema),
})

export type PacketDocument = Readonly<z.infer<typeof packetDocumentSchema>>
export type AskedItem = Readonly<z.infer<typeof askedItemSchema>>
export type AgreedItem = Readonly<z.infer<typeof agreedSchema>>
export type EarlierLine = Readonly<z.infer<typeof earlierSchema>>
export type ShownItem = Readonly<z.infer<typeof shownItemSchema>>
export type ShownLink = Readonly<z.infer<typeof shownLinkSchema>>
export type Sentences = Readonly<z.infer<typeof sentencesSchema>>
export type Picture = Readonly<z.infer<typeof pictureSchema>>
