import type { BookletPiece } from '../../support/booklet.ts'
import type { ProseItem } from '../../support/prose.ts'
import { baselineBelowMiddle, setOne, lineAt, widthOf } from '../matrix/setter.ts'
import type { Setter, Type } from '../matrix/setter.ts'
import { lineRows, tickRows } from './answer-rows.ts'
import { figureRow } from './figure-row.ts'
import { HUES } from './hues.ts'
import type { ProseSizes } from './prose-sizes.ts'
import { drawnWith, gap, textRows } from './rows.ts'
import type { Row, RowGroup, Setting } from './rows.ts'

const BODY = 40 / 3
const HEADING: Type = { size: 16, weight: 600, stretch: 100 }
const LEAD: Type = { size: 15, weight: 500, stretch: 100 }
const NAME: Type = { size: 14, weight: 600, stretch: 100 }
const FIRST: Type = { size: BODY, weight: 500, stretch: 100 }
const TEXT: Type = { size: BODY, weight: 400, stretch: 100 }
const CODE: Type = { size: 11.5, weight: 600, stretch: 100 }

const CHIP_HEIGHT = 19
const CHIP_PAD = 6
const SMALLEST_CHIP = 30
const LARGEST_CHIP = 110
const CHIP_GAP = 10
const INDENT = 26
/** Height that a signature needs, and its share of the width. */
const SIGN_ROOM = 54
const SIGN_WIDTH = 0.6
/** Deeper levels are not set in any further. */
const DEEPEST = 4

/** The pieces of a text as groups of rows. Tiles of one text are equally wide, so that names stand under each other. */
export function pieceGroups(setter: Setter, pieces: readonly BookletPiece[], sizes: ProseSizes): RowGroup[] {
  return pieces.map(piece => ({
    rows: rowsOf(setter, piece, sizes),
    leads: piece.piece === 'heading',
    ...(piece.piece === 'turn' ? { turns: true } : {}),
  }))
}

function rowsOf(setter: Setter, piece: BookletPiece, sizes: ProseSizes): Row[] {
  switch (piece.piece) {
    case 'lead':
      return [...textOf(setter, piece.text, LEAD, sizes), gap(4 * sizes.scale)]
    case 'text':
      return [...textOf(setter, piece.text, TEXT, sizes), gap(3 * sizes.scale)]
    case 'heading':
      return headingRows(setter, piece.text, sizes)
    case 'signature':
      return signatureRows(setter, piece.text, sizes)
    case 'item':
      return itemRows(setter, piece, sizes)
    case 'block':
      return blockRows(setter, piece.pieces, sizes)
    case 'ticks':
      return tickRows(setter, piece.labels, sizes)
    case 'lines':
      return lineRows(setter, piece.fields, sizes)
    case 'figure':
      return figureRows(sizes)
    case 'turn':
      return []
  }
}

/** What belongs to an item stands under its text, not under its code. */
function blockRows(setter: Setter, pieces: readonly BookletPiece[], sizes: ProseSizes): Row[] {
  const inset = pieces[0]?.piece === 'item' ? sizes.chip + CHIP_GAP * sizes.scale : 0
  const inner = { ...sizes, x: sizes.x + inset, width: sizes.width - inset }
  return pieces.flatMap(one => rowsOf(setter, one, one.piece === 'item' ? sizes : inner))
}

/** A picture takes two thirds of a page at most, so that something stands beside it. */
const FIGURE_MOST = 620

function figureRows({ figure, x, width }: ProseSizes): Row[] {
  return figure === undefined ? [] : [gap(6), figureRow(figure, x, width, FIGURE_MOST), gap(8)]
}

function textOf(setter: Setter, text: string, type: Type, sizes: ProseSizes): Row[] {
  return textRows(setter, text, { ...sizes, type: scaled(type, sizes), ink: 'ink-1' })
}

function headingRows(setter: Setter, text: string, sizes: ProseSizes): Row[] {
  const { x, width, scale } = sizes
  const rule: Row = {
    height: 6 * scale,
    draw: (into, y) =>
      void into.rules.push({ x1: x, y1: y + 2, x2: x + width, y2: y + 2, ink: 'rule-ink', width: 1 }),
  }
  return [gap(14 * scale), ...textOf(setter, text, HEADING, sizes), rule]
}

/** Room to write in above a rule, and under it whose place it is. */
function signatureRows(setter: Setter, text: string, sizes: ProseSizes): Row[] {
  const { x, width, scale } = sizes
  const rule: Row = {
    height: SIGN_ROOM * scale,
    draw: (into, y) => {
      const at = y + SIGN_ROOM * scale - 4
      into.rules.push({ x1: x, y1: at, x2: x + width * SIGN_WIDTH, y2: at, ink: 'rule-ink', width: 0.75 })
    },
  }
  return [rule, ...textRows(setter, text, { ...sizes, type: scaled(TEXT, sizes), ink: 'ink-2' })]
}

function itemRows(setter: Setter, item: ProseItem, sizes: ProseSizes): Row[] {
  const { scale, chip } = sizes
  const inset = Math.min(item.depth, DEEPEST) * INDENT * scale
  const left = sizes.x + inset
  const x = left + chip + CHIP_GAP * scale
  const at = { x, width: sizes.x + sizes.width - x }
  const set = (text: string, type: Type, ink: Setting['ink']) =>
    text === '' ? [] : textRows(setter, text, { ...at, type: scaled(type, sizes), ink })
  const [head, ...more] = set(item.text, NAME, 'ink-1')
  const name =
    head === undefined ? [] : [withChip(setter, head, item, { x: left, width: chip, scale }), ...more]
  return [
    gap((item.depth === 0 ? 8 : 6) * scale),
    ...name,
    ...set(item.first, FIRST, 'ink-1'),
    ...set(item.sentences.join(' '), TEXT, 'ink-2'),
  ]
}

/** The code in its tile before the first line of the name, a little lower than that where it must be. */
function withChip(
  setter: Setter,
  row: Row,
  { code, list }: ProseItem,
  { x, width, scale }: { readonly x: number; readonly width: number; readonly scale: number },
): Row {
  const hue = HUES[list]
  const type: Type = { ...CODE, size: CODE.size * scale }
  const height = CHIP_HEIGHT * scale
  return drawnWith({ ...row, height: Math.max(row.height, height) }, (into, y) => {
    const top = y + (Math.max(row.height, height) - height) / 2
    const set = setOne(setter, code, type, width - 2 * CHIP_PAD * scale + 2)
    into.boxes.push({
      x,
      y: top,
      width,
      height,
      fill: `${hue}-tint`,
      stroke: `${hue}-line`,
      strokeWidth: 1,
      radius: 2,
    })
    const base = top + height / 2 + baselineBelowMiddle(setter, type)
    into.lines.push(lineAt(set, { x: x + (width - set.width) / 2, y: base }, type, hue))
  })
}

/** How wide the tiles of a text are at scale 1: as its longest code, within limits. */
export function chipWidth(setter: Setter, pieces: readonly BookletPiece[]): number {
  let width = SMALLEST_CHIP
  for (const piece of pieces) {
    if (piece.piece === 'item')
      width = Math.max(width, Math.ceil(widthOf(setter, piece.code, CODE) + 2 * CHIP_PAD))
    else if (piece.piece === 'block') width = Math.max(width, chipWidth(setter, piece.pieces))
  }
  return Math.min(LARGEST_CHIP, width)
}

function scaled(type: Type, { scale }: ProseSizes): Type {
  return scale === 1 ? type : { ...type, size: type.size * scale }
}
