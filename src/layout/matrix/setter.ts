import type { FaceId, Ink, TextLine, TextRun } from '../drawing.ts'
import type { TextMetrics, TextStyle } from '../text/metrics.ts'
import { setText } from '../text/set-text.ts'
import type { Room, SetLine, SetText } from '../text/set-text.ts'
import { rememberText } from './cache.ts'
import type { LayoutCache } from './cache.ts'
import { measurePlain, setPlain } from './plain-text.ts'

/** Size, weight and width of some text. */
export interface Type extends TextStyle {
  readonly size: number
}

/** Sets text with the fonts and the cache of one layout, and notes what the fonts lack. */
export interface Setter {
  readonly metrics: TextMetrics
  readonly cache: LayoutCache
  /** Filled with the characters that no face has. */
  readonly missing: Set<string>
}

/** Wide enough that nothing breaks. */
const ENDLESS = 1e6

/** Text broken into at most `maxLines` lines of a width, the last one cut with an ellipsis where it must be. */
export function setIn(setter: Setter, text: string, type: Type, width: number, maxLines: number): SetText {
  const room: Room = { size: type.size, style: type, width: Math.max(0, width), maxLines }
  const plain = setPlain(text, room, setter.metrics)
  if (plain !== undefined) return plain
  const set = rememberText(setter.cache, text, room, () => setText(text, room, setter.metrics))
  for (const character of set.missing) setter.missing.add(character)
  return set
}

/** Text on one line, as long as it is; its own line breaks become spaces. */
export function setWhole(setter: Setter, text: string, type: Type): SetLine {
  return firstLine(setIn(setter, onOneLine(text), type, ENDLESS, 1))
}

/** How wide a text is on one line. */
export function widthOf(setter: Setter, text: string, type: Type): number {
  return measurePlain(text, type, type.size, setter.metrics) ?? setWhole(setter, text, type).width
}

/** Text on one line of at most a width, and whether it was cut for it. */
export function setOne(
  setter: Setter,
  text: string,
  type: Type,
  width: number,
): SetLine & { readonly cut: boolean } {
  const whole = setWhole(setter, text, type)
  if (whole.width <= width) return { ...whole, cut: false }
  const set = setIn(setter, onOneLine(text), type, width, 1)
  return { ...firstLine(set), cut: set.cut }
}

/**
 * The first type in which a text fits a width: narrower widths of the family first, then smaller letters down to `smallest`.
 *
 * Undefined where it fits in none.
 */
export function typeToFit(
  setter: Setter,
  text: string,
  type: Type,
  width: number,
  smallest: number,
): Type | undefined {
  for (const stretch of STRETCHES) {
    if (stretch > type.stretch) continue
    const narrower: Type = stretch === type.stretch ? type : { ...type, stretch }
    if (widthOf(setter, text, narrower) <= width) return narrower
  }
  for (let size = type.size - 0.5; size >= smallest; size -= 0.5) {
    const smaller: Type = { ...type, size, stretch: 85 }
    if (widthOf(setter, text, smaller) <= width) return smaller
  }
  return undefined
}
const STRETCHES = [100, 92, 85] as const

/** Pieces side by side on one line, with a gap between them that is no text. */
export function joinLines(pieces: readonly SetLine[], gap: number): SetLine {
  const runs: TextRun[] = []
  let x = 0
  for (const piece of pieces) {
    if (piece.runs.length === 0) continue
    if (x > 0) x += gap
    for (const run of piece.runs) runs.push({ ...run, x: run.x + x })
    x += piece.width
  }
  return { runs, width: x, rightToLeft: false }
}

/** How wide a space is. */
export function spaceOf({ metrics }: Setter, type: Type): number {
  const face = metrics.faceFor(0x20, type)
  return face === undefined ? type.size / 4 : (metrics.advance(face, 0x20) * type.size) / 1000
}

/** How far the baseline lies below the middle of a line. */
export function baselineBelowMiddle({ metrics }: Setter, type: Type): number {
  const face = metrics.faceFor(0x78, type)
  if (face === undefined) return type.size * 0.35
  const { ascent, descent } = metrics.vertical(face)
  return ((ascent - descent) * type.size) / 2000
}

/** The face of Latin text, against which fallbacks are told. */
export function mainFace({ metrics }: Setter, type: Type): FaceId | undefined {
  return metrics.faceFor(0x78, type)
}

/** A set line at its place: x and y of the start of its baseline. */
export function lineAt(set: SetLine, at: Spot, type: Type, ink: Ink): TextLine {
  return {
    x: at.x,
    y: at.y,
    size: type.size,
    ink,
    turned: at.turned ?? false,
    runs: set.runs,
    width: set.width,
  }
}
interface Spot {
  readonly x: number
  readonly y: number
  readonly turned?: boolean
}

/** A text without line breaks of its own. */
export function onOneLine(text: string): string {
  return BREAKS.test(text) ? text.replace(ALL_BREAKS, ' ').trim() : text.trim()
}
const BREAKS = /[\n\v\f\r\x85\u2028\u2029]/
const ALL_BREAKS = /\s*[\n\v\f\r\x85\u2028\u2029]+\s*/g

function firstLine(set: SetText): SetLine {
  return set.lines[0] ?? { runs: [], width: 0, rightToLeft: false }
}
