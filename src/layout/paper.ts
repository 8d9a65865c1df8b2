/** Paper that texts are set on, upright. */
export const PAPERS = ['A4', 'Letter'] as const
export type Paper = (typeof PAPERS)[number]

/** In mm. */
export const PAPER_SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
}

/** Printers leave about this much of an edge white, in mm. */
export const PRINT_MARGIN = 10

/** Pixels of CSS to a millimetre. */
export const PX_PER_MM = 96 / 25.4

/** The room within the margins of a page, in px of its true size. */
export function roomOn(paper: Paper): { readonly width: number; readonly height: number } {
  const { width, height } = PAPER_SIZES[paper]
  return { width: (width - 2 * PRINT_MARGIN) * PX_PER_MM, height: (height - 2 * PRINT_MARGIN) * PX_PER_MM }
}
