import { PAPER_SIZES, PRINT_MARGIN } from '../../layout/paper.ts'
import type { Paper } from '../../layout/paper.ts'

/** Paper that a picture is put on. */
export type PageName = 'A3 landscape' | Paper

const pointsPerMillimetre = 72 / 25.4
const papers: Readonly<Record<PageName, { width: number; height: number }>> = {
  'A3 landscape': { width: 420, height: 297 },
  ...PAPER_SIZES,
}
/** A small matrix is not blown up beyond this: labels of 13 px become 16 pt. */
const largest = 1.23

/** How large a page is, as lengths of CSS and SVG. */
export function sizeOf(page: PageName): { readonly width: string; readonly height: string } {
  const { width, height } = papers[page]
  return { width: `${width}mm`, height: `${height}mm` }
}

/** Where a picture lies on its page: lengths in pt, y upwards from the foot. */
export interface Placing {
  readonly width: number
  readonly height: number
  /** Points per px of the picture. */
  readonly scale: number
  readonly x: (px: number) => number
  readonly y: (px: number) => number
}

/** How wide the room within the margins of a page is, in parts of its height. */
export function shapeOf(page: PageName): number {
  const { width, height } = papers[page]
  return (width - 2 * PRINT_MARGIN) / (height - 2 * PRINT_MARGIN)
}

/** Fits a picture of some px into the middle of a page, within its margins. */
export function placeOn(
  page: PageName,
  picture: { readonly width: number; readonly height: number },
): Placing {
  const width = papers[page].width * pointsPerMillimetre
  const height = papers[page].height * pointsPerMillimetre
  const margin = PRINT_MARGIN * pointsPerMillimetre
  const room = { width: width - 2 * margin, height: height - 2 * margin }
  const scale = Math.min(
    largest,
    room.width / Math.max(1, picture.width),
    room.height / Math.max(1, picture.height),
  )
  const left = (width - picture.width * scale) / 2
  const top = (height - picture.height * scale) / 2
  return { width, height, scale, x: px => left + px * scale, y: px => height - top - px * scale }
}
