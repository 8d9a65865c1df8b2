import type { ProsePiece } from './prose.ts'

/** A text to be read on paper and written on: what a person is asked, with room for the answers. */
export interface Booklet {
  readonly language: string
  readonly kind: string
  readonly title: string
  readonly note?: string
  readonly pieces: readonly BookletPiece[]
}

export type BookletPiece =
  ProsePiece | BookletBlock | BookletTicks | BookletLines | BookletFigure | BookletTurn

/** Pieces that stay together on one page where they fit on one. */
export interface BookletBlock {
  readonly piece: 'block'
  readonly pieces: readonly BookletPiece[]
}

/** Boxes to be ticked by hand, each with what it says. */
export interface BookletTicks {
  readonly piece: 'ticks'
  readonly labels: readonly string[]
}

/** Lines to be written on, side by side in shares of the width: each has its label above and so many rules. */
export interface BookletLines {
  readonly piece: 'lines'
  readonly fields: readonly { readonly label: string; readonly rules: number; readonly share: number }[]
}

/** The place of the picture that comes with the text. */
export interface BookletFigure {
  readonly piece: 'figure'
}

/** What follows begins on a new page. */
export interface BookletTurn {
  readonly piece: 'turn'
}
