import type { Measure } from '../record/values.ts'
import type { ItemId, PersonId } from '../record/ids.ts'

/** Something about an item that waits for a word of somebody. */
export type OpenQuestion = {
  readonly item: ItemId
  /** Who asks, proposes, or has not answered yet. */
  readonly from: PersonId
} & (
  | { readonly kind: 'question'; readonly words: string }
  | {
      readonly kind: 'proposal'
      readonly field: 'target' | 'due' | 'text' | 'owner' | 'milestones'
      /** What is proposed, where it is a single value. */
      readonly value?: Measure
    }
  | { readonly kind: 'cannot'; readonly words?: string }
  | { readonly kind: 'no-answer'; readonly due?: string }
)
