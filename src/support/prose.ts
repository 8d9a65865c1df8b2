/**
 * A text made for reading, before anything draws it. Screen, paper and packet show the same pieces, so that they say the same.
 *
 * Source: the design, section 11: sentence case, plain verbs, numbers first.
 */
export interface Prose {
  /** Of its sentences: "de". */
  readonly language: string
  /** What kind of page it is: "Contribution sheet". */
  readonly kind: string
  readonly title: string
  /** Under the title: a post and a department, or a period. */
  readonly note?: string
  readonly pieces: readonly ProsePiece[]
}

/** A piece of a text: a lead or another paragraph, a heading, or an item of the plan with what is said of it. */
export type ProsePiece =
  | { readonly piece: 'lead' | 'text'; readonly text: string }
  | { readonly piece: 'heading'; readonly text: string }
  | ProseSignature
  | ProseItem

/** An item by its code, its text, and sentences about it. */
export interface ProseItem {
  readonly piece: 'item'
  /** The id of the item, to go to it. */
  readonly item: string
  readonly list: 'breakthrough' | 'goal' | 'priority' | 'metric'
  readonly code: string
  readonly text: string
  /** 0 for an item of its own, one more for each level that it hangs below another. */
  readonly depth: number
  /** What matters most of it, and stands out: who carries it, or its figures. Empty where there is nothing. */
  readonly first: string
  readonly sentences: readonly string[]
}

/** A line to be signed by hand, with what stands under it. */
export interface ProseSignature {
  readonly piece: 'signature'
  readonly text: string
}
