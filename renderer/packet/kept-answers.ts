import * as z from 'zod/mini'
import { STRENGTHS } from '../../src/domain/record/entities.ts'
import type { Answers } from './answers.ts'
import { EMPTY_DRAFT } from './draft.ts'

const text = z.nullable(z.string())
const draftSchema = z.partial(
  z.object({
    verdict: z.nullable(z.enum(['accept', 'counter', 'cannot'])),
    target: z.string(),
    meant: z.optional(z.number()),
    due: z.string(),
    text,
    owner: text,
    milestones: z.array(z.object({ by: z.string(), value: z.string() })),
    reason: z.string(),
    question: text,
    concern: text,
    comment: text,
    needs: z.array(
      z.object({
        kind: z.enum(['people', 'money', 'training', 'equipment']),
        has: z.string(),
        needs: z.string(),
      }),
    ),
    conditions: z.array(z.object({ what: z.string(), from: z.string(), by: z.string() })),
    handOn: text,
    drop: text,
    note: text,
    nothing: z.boolean(),
    closed: z.boolean(),
  }),
)
const answersSchema = z.object({
  drafts: z.record(z.string(), draftSchema),
  reopened: z.array(z.string()),
  offers: z.array(
    z.object({
      kind: z.enum(['priority', 'metric', 'link']),
      text: z.string(),
      from: z.string(),
      to: z.string(),
      strength: z.enum(STRENGTHS),
      reason: z.string(),
    }),
  ),
  sign: z.object({ name: z.string(), on: z.string(), behalf: z.string() }),
})

/** Answers of one packet, kept in the browser of this reader. */
export interface KeptAnswers {
  /** The text that was kept, or undefined where nothing was. */
  load(): string | undefined
  /** Whether they could be kept. Some browsers keep nothing for files, or in private windows. */
  save(answers: Answers): Promise<boolean> | boolean
}

/**
 * Keeps answers under the packet's id, so that two packets never mix. With `seal` (a packet with a passphrase) nothing is kept
 * but what it makes of them.
 */
export function keptAnswers(packet: string, seal?: (text: string) => Promise<string>): KeptAnswers {
  const key = `hoshin-packet:${packet}`
  const put = (kept: string) => {
    try {
      localStorage.setItem(key, kept)
      return true
    } catch {
      return false
    }
  }
  let turn = Promise.resolve(true)
  return {
    load() {
      try {
        return localStorage.getItem(key) ?? undefined
      } catch {
        return undefined
      }
    },
    save(answers) {
      const plain = JSON.stringify(answers)
      if (seal === undefined) return put(plain)
      // One after the other, so that an older state never lands on a newer one.
      turn = turn.then(() => seal(plain).then(put, () => false))
      return turn
    },
  }
}

/** Answers as they were kept, or undefined where the text holds none. Fields that were not known then are empty. */
export function readAnswers(text: string | undefined): Answers | undefined {
  if (text === undefined) return undefined
  try {
    const read = answersSchema.safeParse(JSON.parse(text))
    if (!read.success) return undefined
    const drafts = Object.entries(read.data.drafts).map(
      ([id, draft]) => [id, { ...EMPTY_DRAFT, ...draft }] as const,
    )
    return { ...read.data, drafts: Object.fromEntries(drafts) }
  } catch {
    return undefined
  }
}
