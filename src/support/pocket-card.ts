import type { ProseItem } from './prose.ts'

/** A card for the pocket: what one measures, what it is for, and one sentence. */
export interface PocketCard {
  readonly name: string
  readonly note?: string
  readonly plan: string
  /** What one carries, then the goal and the breakthrough that it moves. */
  readonly fields: readonly CardField[]
  readonly sentence: string
}

/** A line of a card. Where the plan has nothing there, the text says so and there is no code. */
export interface CardField {
  readonly label: string
  readonly list: ProseItem['list']
  readonly code?: string
  readonly text: string
  /** "4.1 → 2.4 % of output · December 2027". */
  readonly figures?: string
}
