import type { Box, TextLine } from '../drawing.ts'
import { rememberPart } from './cache.ts'
import type { KeyEntry, KeySection } from './key-sections.ts'
import type { Key, Rect } from './matrix-layout.ts'
import { baselineBelowMiddle, lineAt, onOneLine, setIn, setOne, widthOf } from './setter.ts'
import type { Setter, Type } from './setter.ts'
import { CHIP_HEIGHT, CHIP_PADDING, tileAt } from './tiles.ts'

const HEADING: Type = { size: 12, weight: 600, stretch: 100 }
const TEXT: Type = { size: 13, weight: 400, stretch: 92 }
const SUB: Type = { ...TEXT, size: 12 }
const CODE: Type = { size: 11.5, weight: 600, stretch: 100 }
const LEADING = 16
const HEADING_HEIGHT = 24
const ENTRY_GAP = 5
const CHIP_GAP = 8
const SMALLEST_CHIP = 30
const LARGEST_CHIP = 96
const COLUMN_GAP = 28
/** A column of the key is at least this wide where there is room. */
const NARROWEST = 250
const MOST_COLUMNS = 5
/** More lines than any text has that can be typed; what is longer is cut. */
const MOST_LINES = 40
const STEP = 8

/** A heading or an entry: how high it is, and how it is drawn at a place. */
interface Piece {
  readonly height: number
  /** Whether the next piece must stand under it in the same column. */
  readonly leads: boolean
  draw(into: Drawn, x: number, y: number): void
}
interface Drawn {
  readonly boxes: Box[]
  readonly lines: TextLine[]
}

/** What the codes of some lists stand for, in columns of one height below the sheet. Undefined where there is nothing to say. */
export function keyOf(
  setter: Setter,
  sections: readonly KeySection[],
  at: Omit<Rect, 'height'>,
): Key | undefined {
  if (sections.length === 0) return undefined
  return rememberPart(setter.cache, 'key', [sections, at], () => {
    const { count, width } = columnsIn(at.width)
    const pieces = piecesOf(setter, sections, width)
    const columns = evenColumns(pieces, count)
    const drawn: Drawn = { boxes: [], lines: [] }
    for (const [i, column] of columns.entries())
      drawColumn(drawn, column, at.x + i * (width + COLUMN_GAP), at.y)
    return { box: { ...at, height: Math.max(0, ...columns.map(heightOf)) }, ...drawn }
  })
}

/** The same on as many pages as it needs, each of a size. */
export function keyPages(setter: Setter, sections: readonly KeySection[], page: Rect): Drawn[] {
  const { count, width } = columnsIn(page.width)
  const columns = packed(piecesOf(setter, sections, width), page.height)
  const pages: Drawn[] = []
  for (const [i, column] of columns.entries()) {
    const drawn = pages[Math.floor(i / count)] ?? { boxes: [], lines: [] }
    pages[Math.floor(i / count)] = drawn
    drawColumn(drawn, column, page.x + (i % count) * (width + COLUMN_GAP), page.y)
  }
  return pages
}

function columnsIn(width: number): { count: number; width: number } {
  const count = Math.max(
    1,
    Math.min(MOST_COLUMNS, Math.floor((width + COLUMN_GAP) / (NARROWEST + COLUMN_GAP))),
  )
  return { count, width: (width - (count - 1) * COLUMN_GAP) / count }
}

function piecesOf(setter: Setter, sections: readonly KeySection[], width: number): Piece[] {
  return sections.flatMap(section => {
    const chip = chipWidth(setter, section.entries)
    return [
      headingPiece(setter, section, width),
      ...section.entries.map(entry => entryPiece(setter, section, entry, { chip, width })),
    ]
  })
}

function headingPiece(setter: Setter, { name, hue }: KeySection, width: number): Piece {
  return {
    height: HEADING_HEIGHT,
    leads: true,
    draw(into, x, y) {
      const set = setOne(setter, name, HEADING, width)
      const base = y + HEADING_HEIGHT / 2 + baselineBelowMiddle(setter, HEADING)
      into.lines.push(lineAt(set, { x, y: base }, HEADING, hue))
    },
  }
}

function entryPiece(
  setter: Setter,
  { hue }: KeySection,
  { code, text, sub }: KeyEntry,
  { chip, width }: { readonly chip: number; readonly width: number },
): Piece {
  const room = width - chip - CHIP_GAP
  const name = setIn(setter, onOneLine(text), TEXT, room, MOST_LINES).lines
  const below = sub === undefined ? [] : setIn(setter, onOneLine(sub), SUB, room, MOST_LINES).lines
  const rows = Math.max(1, name.length + below.length)
  const top = (CHIP_HEIGHT - LEADING) / 2
  return {
    height: Math.max(CHIP_HEIGHT, rows * LEADING + 2 * top) + ENTRY_GAP,
    leads: false,
    draw(into, x, y) {
      const look = { fill: 'paper', stroke: `${hue}-line`, strokeWidth: 1, ink: hue } as const
      const tile = tileAt(setter, { x, y, width: chip, height: CHIP_HEIGHT }, code, CODE, look)
      into.boxes.push(tile.box)
      if (tile.line !== undefined) into.lines.push(tile.line)
      for (const [i, set] of [...name, ...below].entries()) {
        const [type, ink] = i < name.length ? ([TEXT, 'ink-1'] as const) : ([SUB, 'ink-2'] as const)
        const base = y + top + (i + 0.5) * LEADING + baselineBelowMiddle(setter, type)
        const start = x + chip + CHIP_GAP + (set.rightToLeft ? room - set.width : 0)
        into.lines.push(lineAt(set, { x: start, y: base }, type, ink))
      }
    },
  }
}

function chipWidth(setter: Setter, entries: readonly KeyEntry[]): number {
  const widths = entries.map(({ code }) => Math.ceil(widthOf(setter, code, CODE) + 2 * CHIP_PADDING))
  return Math.min(LARGEST_CHIP, Math.max(SMALLEST_CHIP, ...widths))
}

/** As many columns as there may be, as low as they can be. */
function evenColumns(pieces: readonly Piece[], count: number): Piece[][] {
  let height = Math.max(heightOf(pieces) / count, ...pieces.map(piece => piece.height))
  for (;;) {
    const columns = packed(pieces, height)
    if (columns.length <= count) return columns
    height += STEP
  }
}

/** Pieces in columns of at most a height, in order; a heading never ends a column. */
function packed(pieces: readonly Piece[], height: number): Piece[][] {
  const columns: Piece[][] = []
  let left = 0
  for (const [i, piece] of pieces.entries()) {
    const needed = piece.height + (piece.leads ? (pieces[i + 1]?.height ?? 0) : 0)
    const column = columns.at(-1)
    if (column === undefined || needed > left) {
      columns.push([piece])
      left = height - piece.height
    } else {
      column.push(piece)
      left -= piece.height
    }
  }
  return columns
}

function drawColumn(into: Drawn, column: readonly Piece[], x: number, top: number): void {
  let y = top
  for (const piece of column) {
    piece.draw(into, x, y)
    y += piece.height
  }
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.height, 0)
}
