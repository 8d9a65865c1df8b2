import * as z from 'zod/mini'
import { counterSchema, digestSchema } from '../domain/decision/decision.ts'
import type { Counter } from '../domain/decision/decision.ts'
import {
  dateSchema,
  longTextSchema,
  requiredTextSchema,
  shortTextSchema,
  textSchema,
} from '../domain/record/values.ts'
import { STRENGTHS } from '../domain/record/entities.ts'
import { canonicalJson, digestOf } from './canonical.ts'
import type { Digest } from './canonical.ts'

export const RESPONSE_FORMAT = 'hoshin-response'
export const RESPONSE_VERSION = 1

/** The opaque id of an item, or "new-1" for an offer of the reviewer's own. */
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))
const neededText = longTextSchema.check(z.minLength(1))
const texts = z.optional(z.array(neededText).check(z.maxLength(100)))

export const answerSchema = z.strictObject({
  item: id,
  verdict: z.nullable(z.enum(['accept', 'counter', 'cannot'])),
  counter: z.optional(counterSchema),
  reason: z.optional(longTextSchema),
  conditions: z.optional(
    z
      .array(z.strictObject({ what: neededText, from: z.optional(textSchema), by: z.optional(dateSchema) }))
      .check(z.maxLength(100)),
  ),
  needs: z.optional(
    z
      .array(
        z.strictObject({
          kind: z.enum(['people', 'money', 'training', 'equipment']),
          has: z.optional(textSchema),
          needs: z.optional(textSchema),
        }),
      )
      .check(z.maxLength(100)),
  ),
  obstacles: texts,
  questions: texts,
  comment: z.optional(longTextSchema),
})

export const offerSchema = z.strictObject({
  id: z.string().check(z.regex(/^new-[1-9]\d{0,3}$/)),
  kind: z.enum(['priority', 'metric', 'link', 'drop', 'hand-on']),
  text: z.optional(textSchema),
  links: z.optional(
    z.array(z.strictObject({ to: id, strength: z.enum(STRENGTHS) })).check(z.maxLength(1000)),
  ),
  reason: z.optional(longTextSchema),
})

/** Format `hoshin-response`, version 1. Source: plan-format, section 4. */
export const responseSchema = z.strictObject({
  format: z.literal(RESPONSE_FORMAT),
  version: z.literal(RESPONSE_VERSION),
  plan: id,
  packet: id,
  round: z.number().check(z.int(), z.positive()),
  base: digestSchema,
  from: z.strictObject({ person: id, name: requiredTextSchema, onBehalfOf: z.optional(shortTextSchema) }),
  signed: z.nullable(z.strictObject({ name: requiredTextSchema, on: dateSchema })),
  answers: z.array(answerSchema).check(z.maxLength(2000)),
  offers: z.array(offerSchema).check(z.maxLength(1000)),
  digest: digestSchema,
})

export type Response = Readonly<z.infer<typeof responseSchema>>
export type ResponseContent = Omit<Response, 'digest' | 'format' | 'version'>
export type Answer = Readonly<z.infer<typeof answerSchema>>
export type Need = NonNullable<Answer['needs']>[number]
export type Offer = Readonly<z.infer<typeof offerSchema>>
export type Verdict = NonNullable<Answer['verdict']>

/** Whether an answer says anything at all. */
function saysSomething(answer: Answer): boolean {
  const { item: _, verdict, ...rest } = tidyAnswer(answer)
  return verdict !== null || Object.keys(rest).length > 0
}

/**
 * The response document for what somebody answered, with its digest.
 *
 * No clock, no randomness: equal answers give equal documents, whatever the order they were given in. Blank texts, empty lists
 * and answers that say nothing are left out; texts lose the blanks around them.
 */
export function makeResponse(content: ResponseContent): Response {
  const { plan, packet, round, base, from, signed } = content
  const answers = content.answers
    .filter(saysSomething)
    .map(tidyAnswer)
    .sort(byText(answer => answer.item))
  const offers = content.offers.map(tidyOffer).sort(byText(offer => offer.id))
  const body = {
    format: RESPONSE_FORMAT,
    version: RESPONSE_VERSION,
    ...{ plan, packet, round, base },
    from: compact({ person: from.person, name: clean(from.name), onBehalfOf: clean(from.onBehalfOf) }),
    signed: signed === null ? null : { name: clean(signed.name), on: signed.on },
    ...{ answers, offers },
  } as const
  return { ...body, digest: responseDigest(body) }
}

/** The one written form of a response: UTF-8, LF, two spaces, fields in the order of the format. */
export function writeResponse(content: ResponseContent): string {
  return `${JSON.stringify(makeResponse(content), null, 2)}\n`
}

/** The digest over everything in a response but the digest itself. */
export function responseDigest(response: Omit<Response, 'digest'> & { readonly digest?: string }): Digest {
  const { digest: _, ...above } = response
  return digestOf(above)
}

function tidyAnswer(answer: Answer): Answer {
  const { item, verdict, counter, reason, conditions, needs, obstacles, questions, comment } = answer
  return compact({
    ...{ item, verdict },
    counter: counter && tidyCounter(counter),
    reason: clean(reason),
    conditions: conditions?.map(({ what, from, by }) =>
      compact({ what: clean(what), from: clean(from), by }),
    ),
    needs: needs?.map(({ kind, has, needs: wanted }) =>
      compact({ kind, has: clean(has), needs: clean(wanted) }),
    ),
    obstacles: tidyTexts(obstacles),
    questions: tidyTexts(questions),
    comment: clean(comment),
  })
}

function tidyCounter({ target, due, text, owner, milestones }: Counter): Counter {
  return compact({
    target: typeof target === 'string' ? clean(target) : target,
    ...{ due, text: clean(text), owner },
    milestones: milestones && milestones.map(({ by, value }) => ({ by, value })).sort(byText(canonicalJson)),
  })
}

function tidyOffer({ id: offer, kind, text, links, reason }: Offer): Offer {
  return compact({
    ...{ id: offer, kind, text: clean(text) },
    links: links && [...links].sort(byText(link => link.to)).map(({ to, strength }) => ({ to, strength })),
    reason: clean(reason),
  })
}

function tidyTexts(list: readonly string[] | undefined): string[] | undefined {
  return list?.map(text => clean(text)).filter(text => text !== '')
}

/** The text without blanks around it and without halves of characters, which no file could carry. */
function clean(text: string): string
function clean(text: string | undefined): string | undefined
function clean(text: string | undefined): string | undefined {
  return text?.replace(/\p{Cs}/gu, '').trim()
}

type Compacted<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Without fields that are undefined, blank, or hold nothing. `null` stays: it says something. */
function compact<T extends object>(record: T): Compacted<T> {
  const kept = Object.entries(record).filter(([, value]) => !isEmpty(value))
  return Object.fromEntries(kept) as Compacted<T>
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function byText<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
}
