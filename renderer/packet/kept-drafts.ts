import * as z from 'zod/mini'
import type { Draft } from './draft.ts'

const draftSchema = z.object({
  verdict: z.nullable(z.enum(['accept', 'counter', 'cannot'])),
  target: z.string(),
  meant: z.optional(z.number()),
  due: z.string(),
  text: z.nullable(z.string()),
  reason: z.string(),
  question: z.nullable(z.string()),
  concern: z.nullable(z.string()),
  nothing: z.boolean(),
  closed: z.boolean(),
})
const keptSchema = z.record(z.string(), draftSchema)

/** Drafts of one packet, kept in the browser of this reader. */
export interface KeptDrafts {
  /** What was kept, or undefined where nothing was or it cannot be read. */
  load(): Readonly<Record<string, Draft>> | undefined
  /** Whether they could be kept. Some browsers keep nothing for files, or in private windows. */
  save(drafts: Readonly<Record<string, Draft>>): boolean
}

/** Keeps drafts under the packet's id, so that two packets never mix. */
export function keptDrafts(packet: string): KeptDrafts {
  const key = `hoshin-packet:${packet}`
  return {
    load() {
      try {
        const kept = keptSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
        return kept.success ? kept.data : undefined
      } catch {
        return undefined
      }
    },
    save(drafts) {
      try {
        localStorage.setItem(key, JSON.stringify(drafts))
        return true
      } catch {
        return false
      }
    },
  }
}
