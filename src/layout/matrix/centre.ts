import type { Rule, TextLine } from '../drawing.ts'
import { rememberPart } from './cache.ts'
import type { Centre, Field, Rect } from './matrix-layout.ts'
import type { ListPicture, MatrixPicture, Side } from './picture.ts'
import { plateOf } from './plates.ts'
import { baselineBelowMiddle, lineAt, setIn, setOne, setWhole } from './setter.ts'
import type { Setter, Type } from './setter.ts'

const SIDES: readonly Side[] = ['south', 'west', 'north', 'east']
const HEADING: Type = { size: 11, weight: 600, stretch: 100 }
const NORTH: Type = { size: 12, weight: 500, stretch: 100 }
const HEADING_LEADING = 14
const NORTH_LEADING = 15
const NORTH_PAD = 7
/** From the frame to the middle of the words along an edge. */
const EDGE_INSET = 14
const EDGE: Type = { size: 13, weight: 600, stretch: 100 }
const EDGE_GAP = 6

/** The X with its four fields, and the true north in the middle where the plan has one. */
export function centreOf(setter: Setter, picture: MatrixPicture, box: Rect): Centre {
  const { sides, trueNorth } = picture
  const heads = SIDES.map(side => ({ ...sides[side], items: [], open: undefined }))
  return rememberPart(setter.cache, 'centre', [heads, trueNorth, box], () => {
    const north = trueNorth && trueNorthIn(setter, trueNorth, box)
    return {
      box,
      fields: SIDES.map(side => fieldOf(setter, sides[side], side, box, north?.box)),
      cross: crossOf(box, north?.box),
      trueNorth: north,
    }
  })
}

function fieldOf(setter: Setter, list: ListPicture, side: Side, box: Rect, inner: Rect | undefined): Field {
  const points = [...cornersOf(box, side), box.x + box.width / 2, box.y + box.height / 2]
  return {
    side,
    area: { points, fill: `${list.hue}-tint` },
    plate: plateOf(setter, list, side, box, inner),
    edge: edgeOf(setter, list, side, box),
  }
}

function cornersOf({ x, y, width, height }: Rect, side: Side): number[] {
  const [left, right, top, bottom] = [x, x + width, y, y + height]
  switch (side) {
    case 'north':
      return [left, top, right, top]
    case 'south':
      return [left, bottom, right, bottom]
    case 'west':
      return [left, top, left, bottom]
    case 'east':
      return [right, top, right, bottom]
  }
}

/** The arms of the X, which end at what stands in the middle. */
function crossOf(box: Rect, inner: Rect | undefined): Rule[] {
  const gap = inner === undefined ? 0 : Math.min(inner.width / box.width, inner.height / box.height)
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2]
  return [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ].map(([x = 0, y = 0]) => ({
    x1: x,
    y1: y,
    x2: middleX + (x - middleX) * gap,
    y2: middleY + (y - middleY) * gap,
    ink: 'rule-ink',
    width: 1.5,
  }))
}

/** Name and question in the middle of an edge; those of west and east run upwards. */
function edgeOf(setter: Setter, list: ListPicture, side: Side, box: Rect): TextLine[] {
  const across = side === 'north' || side === 'south'
  const length = (across ? box.width : box.height) - 4 * EDGE_INSET
  const light: Type = { ...EDGE, weight: 400 }
  const name = setOne(setter, list.name, EDGE, length)
  const whole = setWhole(setter, list.question, light)
  const asks = name.width + EDGE_GAP + whole.width <= length
  const total = name.width + (asks ? EDGE_GAP + whole.width : 0)
  const shift = baselineBelowMiddle(setter, EDGE)
  const far = side === 'south' ? box.height : side === 'east' ? box.width : 0
  const inset = far === 0 ? EDGE_INSET : far - EDGE_INSET
  const at = (along: number) =>
    across
      ? { x: box.x + (box.width - total) / 2 + along, y: box.y + inset + shift }
      : { x: box.x + inset + shift, y: box.y + (box.height + total) / 2 - along, turned: true }
  const lines = [lineAt(name, at(0), EDGE, list.hue)]
  if (asks) lines.push(lineAt(whole, at(name.width + EDGE_GAP), light, 'ink-2'))
  return lines
}

/** A plate over the crossing: as many lines as fit in three tenths of the height, every one centred. */
function trueNorthIn(
  setter: Setter,
  { heading, text }: NonNullable<MatrixPicture['trueNorth']>,
  box: Rect,
): NonNullable<Centre['trueNorth']> {
  const width = Math.round(box.width * 0.42)
  const maxLines = Math.max(1, Math.floor((box.height * 0.3 - HEADING_LEADING - NORTH_PAD) / NORTH_LEADING))
  const set = setIn(setter, text, NORTH, width - 2 * NORTH_PAD, maxLines)
  const head = setOne(setter, heading, HEADING, width - 2 * NORTH_PAD)
  const height = HEADING_LEADING + set.lines.length * NORTH_LEADING + NORTH_PAD
  const [middle, top] = [box.x + box.width / 2, box.y + (box.height - height) / 2]
  const headY = top + NORTH_PAD / 2 + HEADING_LEADING / 2 + baselineBelowMiddle(setter, HEADING)
  const textY = (i: number) =>
    top + NORTH_PAD / 2 + HEADING_LEADING + (i + 0.5) * NORTH_LEADING + baselineBelowMiddle(setter, NORTH)
  return {
    box: {
      x: middle - width / 2,
      y: top,
      width,
      height,
      fill: 'paper',
      stroke: 'rule-ink',
      strokeWidth: 1,
      radius: 2,
    },
    lines: [
      lineAt(head, { x: middle - head.width / 2, y: headY }, HEADING, 'ink-3'),
      ...set.lines.map((line, i) =>
        lineAt(line, { x: middle - line.width / 2, y: textY(i) }, NORTH, 'ink-1'),
      ),
    ],
    full: text,
    cut: set.cut,
  }
}
