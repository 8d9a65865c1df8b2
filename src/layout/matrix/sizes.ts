/** How large the parts of a matrix are; what is left out has the design's size at 100 %. */
export interface SizeOptions {
  /** Side of a cell and thickness of a label, 22 to 56. */
  readonly cell?: number
  /** Length of the row labels, 240 to 640. */
  readonly centreWidth?: number
  /** Length of the column labels before they grow for a long one, 220 to 420. */
  readonly centreHeight?: number
  /** Size of the label text, 11 to 22; follows the cell where it is left out. */
  readonly labelSize?: number
  /** Labels that show their code alone: those of columns, or all. Without it every label has its text. */
  readonly codes?: 'columns' | 'all'
}

/** Lengths in px at 100 %. Source: the design, section 3. */
export interface Sizes {
  readonly cell: number
  /** From one cell to the next: a cell and a hairline. */
  readonly pitch: number
  readonly centreWidth: number
  readonly centreHeight: number
  readonly label: number
  readonly sub: number
  readonly code: number
  readonly mark: number
  readonly role: number
  readonly caption: number
  readonly codes: SizeOptions['codes']
}

export const LIMITS = {
  cell: [22, 56],
  centreWidth: [240, 640],
  centreHeight: [220, 420],
  label: [11, 22],
  mark: [11, 24],
} as const

export const GAP = 1
/** Owners stand off the metrics by this, besides a hairline on both sides. */
export const GUTTER = 6
/** Around the sheet, so that frames are not cut at its edge. */
export const MARGIN = 2

const DEFAULT_CELL = 34
const DEFAULT_LABEL = 13
/** The X needs no more where no text runs along it. */
const CODED_HEIGHT = 300

/** The sizes for some options, held within the limits. Text keeps its size in large cells and shrinks with small ones. */
export function sizesFor(options: SizeOptions): Sizes {
  const cell = clamp(options.cell ?? DEFAULT_CELL, LIMITS.cell)
  const shrunk = Math.min(DEFAULT_LABEL, roundHalf((DEFAULT_LABEL * cell) / DEFAULT_CELL))
  const tallest = options.codes === undefined ? LIMITS.centreHeight[1] : CODED_HEIGHT
  const label = Math.min(clamp(options.labelSize ?? shrunk, LIMITS.label), thickest(cell))
  return {
    cell,
    pitch: cell + GAP,
    centreWidth: clamp(options.centreWidth ?? 340, LIMITS.centreWidth),
    centreHeight: Math.min(tallest, clamp(options.centreHeight ?? 336, LIMITS.centreHeight)),
    label,
    sub: Math.max(LIMITS.label[0], label - 1),
    code: Math.max(LIMITS.label[0], roundHalf(label * 0.885)),
    mark: clamp(Math.round(cell * 0.44), LIMITS.mark),
    role: clamp(Math.round(cell * 0.53), [14, 27]),
    caption: 22,
    codes: options.codes,
  }
}

/** The nearest value within a range. */
export function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value))
}

/** The largest label of which one line fits a cell. */
function thickest(cell: number): number {
  return Math.floor(((cell - 1) / 1.18) * 2) / 2
}

function roundHalf(value: number): number {
  return Math.round(value * 2) / 2
}
