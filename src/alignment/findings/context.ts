import type { ItemId, MatrixId } from '../../domain/record/ids.ts'

/** Something that waits for a word of somebody. */
export interface OpenMatter {
  readonly matrix: MatrixId
  readonly item: ItemId
  readonly what: 'question' | 'counter' | 'stale' | 'no-answer'
  /** Whose question, counter, packet or answer it is. */
  readonly who: string
  /** The day from which it is open, as YYYY-MM-DD: a waiver from before that day does not know of it. */
  readonly since?: string
}

/** What the rules need to know besides the plan itself: what happened around it. */
export interface FindingContext {
  /** Items that somebody was asked about in a packet. */
  readonly asked: ReadonlySet<ItemId>
  readonly open: readonly OpenMatter[]
  /** Items on which every answer was an acceptance without a word. */
  readonly silent: readonly ItemId[]
  /** Items that were added after the plan had begun to run. */
  readonly late: ReadonlySet<ItemId>
}

/** A plan around which nothing has happened yet. */
export const NO_CONTEXT: FindingContext = {
  asked: new Set(),
  open: [],
  silent: [],
  late: new Set(),
}
