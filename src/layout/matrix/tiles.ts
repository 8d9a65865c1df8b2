import type { Box, Ink, Rule } from '../drawing.ts'
import type { Flag, Rect, Tile } from './matrix-layout.ts'
import type { LabelFlag } from './picture.ts'
import { baselineBelowMiddle, lineAt, setOne, typeToFit } from './setter.ts'
import type { Setter, Type } from './setter.ts'

/** Between the letters of a chip and its edge: as it should be, and where room is short. */
export const CHIP_PADDING = 4
export const TIGHT_PADDING = 1.5
/** Letters of a chip or a tile get no smaller. */
export const SMALLEST = 9
export const CHIP_HEIGHT = 19
export const TILE_SIZE = { width: 26, height: 22, lettering: 11 } as const
export const FLAG_SIZE = 20
const BARS = { count: 8, width: 16, height: 3, gap: 2 } as const
/** How far the bars of an owner reach, all of them: upwards over a column, across in a row. */
export const BARS_LENGTH = BARS.count * BARS.height + (BARS.count - 1) * BARS.gap

interface TileLook {
  readonly fill: Ink
  readonly stroke: Ink
  readonly strokeWidth: number
  readonly ink: Ink
  readonly turned?: boolean
}

/** A box with letters in its middle, narrower or smaller where they would not fit, in the end cut. */
export function tileAt(setter: Setter, rect: Rect, text: string, type: Type, look: TileLook): Tile {
  const inset = look.strokeWidth / 2
  const box: Box = {
    x: rect.x + inset,
    y: rect.y + inset,
    width: rect.width - look.strokeWidth,
    height: rect.height - look.strokeWidth,
    fill: look.fill,
    stroke: look.stroke,
    strokeWidth: look.strokeWidth,
    radius: 2,
  }
  if (text === '') return { box }
  const turned = look.turned ?? false
  const room = (turned ? rect.height : rect.width) - 2 * TIGHT_PADDING
  const fitting = typeToFit(setter, text, type, room, SMALLEST) ?? { ...type, stretch: 85 }
  const set = setOne(setter, text, fitting, room)
  const [middleX, middleY] = [rect.x + rect.width / 2, rect.y + rect.height / 2]
  const drop = baselineBelowMiddle(setter, fitting)
  const at = turned
    ? { x: middleX + drop, y: middleY + set.width / 2, turned }
    : { x: middleX - set.width / 2, y: middleY + drop }
  return { box, line: lineAt(set, at, fitting, look.ink) }
}

/** A warning tile with its icon. */
export function flagAt(kind: LabelFlag, x: number, y: number): Flag {
  const box: Box = {
    x: x + 0.5,
    y: y + 0.5,
    width: FLAG_SIZE - 1,
    height: FLAG_SIZE - 1,
    fill: 'paper',
    stroke: 'warn',
    strokeWidth: 1,
    radius: 2,
  }
  return { kind, box, strokes: STROKES[kind].map(stroke => strokeAt(stroke, x, y)) }
}

/** The bars of an owner's column from the bottom up; the first `carried` are filled. */
export function barsAt(carried: number, overloaded: boolean, middle: number, top: number): Box[] {
  return bars(carried, overloaded, i => ({
    x: middle - BARS.width / 2,
    y: top + BARS_LENGTH - BARS.height - i * (BARS.height + BARS.gap),
    width: BARS.width,
    height: BARS.height,
  }))
}

/** The bars of an owner's row from left to right. */
export function barsAcross(carried: number, overloaded: boolean, left: number, middle: number): Box[] {
  return bars(carried, overloaded, i => ({
    x: left + i * (BARS.height + BARS.gap),
    y: middle - BARS.width / 2,
    width: BARS.height,
    height: BARS.width,
  }))
}

function bars(carried: number, overloaded: boolean, rect: (index: number) => Rect): Box[] {
  return Array.from({ length: BARS.count }, (_, i) => ({
    ...rect(i),
    fill: i >= carried ? 'rule-2' : overloaded ? 'warn' : 'ink-2',
  }))
}

/** The tile of an owner with their initials. */
export function initialsTile(setter: Setter, rect: Rect, initials: string, overloaded: boolean): Tile {
  return tileAt(
    setter,
    rect,
    initials,
    { size: TILE_SIZE.lettering, weight: 600, stretch: 100 },
    overloaded
      ? { fill: 'paper', stroke: 'warn', strokeWidth: 1.5, ink: 'warn' }
      : { fill: 'paper', stroke: 'owner-line', strokeWidth: 1, ink: 'owner' },
  )
}

type Stroke = readonly [x1: number, y1: number, x2: number, y2: number]

/** Two links that do not meet. */
const UNLINKED: readonly Stroke[] = [
  [9, 6.5, 6.5, 6.5],
  [6.5, 6.5, 4.5, 10],
  [4.5, 10, 6.5, 13.5],
  [6.5, 13.5, 9, 13.5],
  [11, 6.5, 13.5, 6.5],
  [13.5, 6.5, 15.5, 10],
  [15.5, 10, 13.5, 13.5],
  [13.5, 13.5, 11, 13.5],
]

/** Icons as strokes in a square of 20: a weight, and links that are missing above an item or beside it. */
const STROKES: Readonly<Record<LabelFlag, readonly Stroke[]>> = {
  overloaded: [
    [6.5, 8, 13.5, 8],
    [13.5, 8, 15.5, 15.5],
    [15.5, 15.5, 4.5, 15.5],
    [4.5, 15.5, 6.5, 8],
    [8, 8, 8, 5],
    [8, 5, 12, 5],
    [12, 5, 12, 8],
  ],
  orphan: UNLINKED,
  open: UNLINKED,
}

function strokeAt([x1, y1, x2, y2]: Stroke, x: number, y: number): Rule {
  return { x1: x + x1, y1: y + y1, x2: x + x2, y2: y + y2, ink: 'warn', width: 1.3 }
}
