import { mayBreak } from '../text/characters.ts'
import type { FaceId } from '../drawing.ts'
import type { TextMetrics, TextStyle } from '../text/metrics.ts'
import type { Room, SetLine, SetText } from '../text/set-text.ts'

/** Advances of the plain characters of one style; -1 where its first face has none. */
interface PlainFace {
  readonly face: FaceId
  readonly advances: Int16Array
}

/** Plain: what one face draws left to right, character by character, without marks, joining or hidden hints. */
const END = 0x2270
const LETTERS_END = 0x180
const SIGNS = '–—’“”…→−≤≥'
const ABSENT = -1
const SPACE = 0x20

/** Made once for a style of some fonts; it goes with them. */
const faces = new WeakMap<TextMetrics, Map<number, PlainFace | undefined>>()

/**
 * What `setText` gives for a text of plain Latin characters that fits its room, many times as fast; undefined for all others.
 *
 * Labels are set again with every change of their room, and nearly all of them are of this kind.
 */
export function setPlain(text: string, room: Room, metrics: TextMetrics): SetText | undefined {
  const plain = plainFace(metrics, room.style)
  const units = plain === undefined ? ABSENT : unitsOf(text, plain.advances)
  if (plain === undefined || units === ABSENT || text === '' || room.maxLines < 1) return undefined
  const limit = Math.floor((room.width * 1000) / room.size + 1e-6)
  if (units <= limit) return { lines: [lineOf(text, units, plain, room.size)], cut: false, missing: NONE }
  const lines: SetLine[] = []
  for (let start = 0; start < text.length; start = afterSpaces(text, start)) {
    if (lines.length === room.maxLines) return undefined
    const end = endOfLine(text, start, limit, plain.advances)
    const line = text.slice(start, beforeSpaces(text, start, end))
    lines.push(lineOf(line, unitsOf(line, plain.advances), plain, room.size))
    start = end
  }
  return { lines, cut: false, missing: NONE }
}
const NONE: readonly string[] = []

/** How wide a text of plain Latin characters is on one line, in px; undefined for all others. */
export function measurePlain(
  text: string,
  style: TextStyle,
  size: number,
  metrics: TextMetrics,
): number | undefined {
  const plain = plainFace(metrics, style)
  const units = plain === undefined ? ABSENT : unitsOf(text, plain.advances)
  return units === ABSENT ? undefined : (units * size) / 1000
}

function lineOf(text: string, units: number, { face }: PlainFace, size: number): SetLine {
  const width = (units * size) / 1000
  return { runs: [{ face, text, x: 0, width }], width, rightToLeft: false }
}

/** The sum of the advances, or ABSENT where a character is not plain or a space stands at an end. */
function unitsOf(text: string, advances: Int16Array): number {
  if (text.startsWith(' ') || text.endsWith(' ')) return ABSENT
  let units = 0
  for (let at = 0; at < text.length; at += 1) {
    const advance = advances[text.charCodeAt(at)] ?? ABSENT
    if (advance === ABSENT) return ABSENT
    units += advance
  }
  return units
}

function endOfLine(text: string, start: number, limit: number, advances: Int16Array): number {
  let width = 0
  let end = -1
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (at > start && breaksBefore(text, start, at, code)) end = at
    width += advances[code] ?? 0
    if (width > limit && code !== SPACE && at > start) return end > start ? end : at
  }
  return text.length
}

/** Of plain characters only spaces, hyphens, slashes and dashes let a line end after them. */
function breaksBefore(text: string, start: number, at: number, code: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (before !== SPACE && before !== 0x2d && before !== 0x2f && before < LETTERS_END) return false
  return mayBreak(at - 2 < start ? 0 : text.charCodeAt(at - 2), before, code)
}

function beforeSpaces(text: string, start: number, end: number): number {
  let last = end
  while (last > start && text.charCodeAt(last - 1) === SPACE) last -= 1
  return last
}

function afterSpaces(text: string, start: number): number {
  let first = start
  while (text.charCodeAt(first) === SPACE) first += 1
  return first
}

function plainFace(metrics: TextMetrics, style: TextStyle): PlainFace | undefined {
  const known = faces.get(metrics) ?? new Map<number, PlainFace | undefined>()
  if (known.size === 0) faces.set(metrics, known)
  const key = style.stretch * 1000 + style.weight
  if (!known.has(key)) known.set(key, makePlainFace(metrics, style))
  return known.get(key)
}

function makePlainFace(metrics: TextMetrics, style: TextStyle): PlainFace | undefined {
  const face = metrics.faceFor(0x78, style)
  if (face === undefined) return undefined
  const advances = new Int16Array(END).fill(ABSENT)
  const take = (code: number) => {
    if (metrics.faceFor(code, style) === face) advances[code] = metrics.advance(face, code)
  }
  for (let code = SPACE; code < LETTERS_END; code += 1) if (code < 0x7f || code >= 0xc0) take(code)
  for (const sign of SIGNS) take(sign.charCodeAt(0))
  return { face, advances }
}
