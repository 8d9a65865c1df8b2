import type { Ink, Mark } from '../drawing.ts'
import type { TitlePicture } from './picture.ts'
import { baselineBelowMiddle, lineAt, onOneLine, setIn, setOne, setWhole } from './setter.ts'
import type { Setter, Type } from './setter.ts'
import type { Sketch } from './sketch.ts'

/**
 * A part of the title block: how wide it is when nothing wraps, and how it is drawn in a width.
 *
 * `draw` returns the height it takes, without padding.
 */
export interface TitleGroup {
  readonly natural: number
  /** The least width in which it is still whole or nearly so; below `natural` only where it may wrap. */
  readonly least: number
  draw(sketch: Sketch, x: number, y: number, width: number): number
}

const TEXT: Type = { size: 12, weight: 400, stretch: 92 }
const STRONG: Type = { size: 13, weight: 600, stretch: 100 }
const KEY: Type = { size: 11, weight: 500, stretch: 100 }
const LEADING = 15
const READING_LEADING = 14
const MARK = 12
const ROLE = 16
const ICON_GAP = 4
const ENTRY_GAP = 8
const KEY_BOX = 15

/** The groups of the title block in reading order. */
export function titleGroups(setter: Setter, title: TitlePicture): TitleGroup[] {
  return [
    headGroup(setter, title),
    entriesGroup(
      setter,
      title.marks.map(({ strength, word, key }) => ({ shape: strength, word, key })),
    ),
    entriesGroup(
      setter,
      title.roles.map(({ role, word }) => ({ shape: role, word })),
    ),
    ...(title.hidden === undefined ? [] : [textGroup(setter, title.hidden, 'ink-1')]),
    textGroup(setter, title.reading, 'ink-2'),
  ]
}

/** Two lines: the matrix and its status, the plan and its period. */
function headGroup(setter: Setter, title: TitlePicture): TitleGroup {
  const rows = [
    { left: title.matrix, type: STRONG, ink: 'ink-1', right: title.status },
    { left: title.plan, type: TEXT, ink: 'ink-2', right: title.period },
  ] as const
  const widths = rows.map(({ left, type, right }) => {
    const beside = right === undefined ? 0 : ENTRY_GAP + setWhole(setter, right, TEXT).width
    return setWhole(setter, left, type).width + beside
  })
  return {
    natural: Math.min(320, Math.max(...widths)),
    least: 160,
    draw(sketch, x, y, width) {
      for (const [i, { left, type, ink, right }] of rows.entries()) {
        const middle = y + (i + 0.5) * LEADING
        const spare = width - setWhole(setter, left, type).width - ENTRY_GAP
        const end = right === undefined ? undefined : setOne(setter, right, TEXT, Math.max(width / 2, spare))
        const start = setOne(setter, left, type, width - (end === undefined ? 0 : end.width + ENTRY_GAP))
        const at = { x, y: middle + baselineBelowMiddle(setter, type) }
        sketch.lines.push(lineAt(start, at, type, ink))
        if (end !== undefined)
          sketch.lines.push(lineAt(end, { x: x + width - end.width, y: at.y }, TEXT, 'ink-2'))
      }
      return rows.length * LEADING
    },
  }
}

interface Entry {
  readonly shape: Mark['shape']
  readonly word: string
  readonly key?: string
}

/** Marks with their words, side by side as many as fit, in columns of one width when there are more rows. */
function entriesGroup(setter: Setter, entries: readonly Entry[]): TitleGroup {
  const widths = entries.map(entry => entryWidth(setter, entry))
  const widest = Math.max(0, ...widths)
  const natural = widths.reduce((sum, width) => sum + width, 0) + ENTRY_GAP * (entries.length - 1)
  return {
    natural,
    least: widest,
    draw(sketch, x, y, width) {
      if (natural <= width) {
        let at = x
        for (const [i, entry] of entries.entries()) {
          drawEntry(setter, sketch, entry, at, y, width)
          at += (widths[i] ?? 0) + ENTRY_GAP
        }
        return LEADING
      }
      const columns = Math.max(1, Math.floor((width + ENTRY_GAP) / (widest + ENTRY_GAP)))
      const even = Math.ceil(entries.length / Math.ceil(entries.length / columns))
      const step = width / even
      for (const [i, entry] of entries.entries()) {
        drawEntry(
          setter,
          sketch,
          entry,
          x + (i % even) * step,
          y + Math.floor(i / even) * LEADING,
          step - ENTRY_GAP,
        )
      }
      return Math.ceil(entries.length / even) * LEADING
    },
  }
}

function entryWidth(setter: Setter, { shape, word, key }: Entry): number {
  const keyed = key === undefined ? 0 : ICON_GAP + KEY_BOX
  return iconSize(shape) + ICON_GAP + setWhole(setter, word, TEXT).width + keyed
}

function drawEntry(setter: Setter, sketch: Sketch, entry: Entry, x: number, y: number, width: number): void {
  const size = iconSize(entry.shape)
  const middle = y + LEADING / 2
  const ink: Ink = entry.shape === 'consulted' || entry.shape === 'informed' ? 'ink-2' : 'ink-1'
  sketch.marks.push({ shape: entry.shape, x: x + size / 2, y: middle, size, ink })
  const keyed = entry.key === undefined ? 0 : ICON_GAP + KEY_BOX
  const start = x + size + ICON_GAP
  const word = setOne(setter, entry.word, TEXT, width - size - ICON_GAP - keyed)
  sketch.lines.push(lineAt(word, { x: start, y: middle + baselineBelowMiddle(setter, TEXT) }, TEXT, 'ink-2'))
  if (entry.key !== undefined) drawKey(setter, sketch, entry.key, start + word.width + ICON_GAP, middle)
}

function drawKey(setter: Setter, sketch: Sketch, key: string, x: number, middle: number): void {
  const set = setOne(setter, key, KEY, KEY_BOX)
  sketch.boxes.push({
    x: x + 0.5,
    y: middle - KEY_BOX / 2 + 0.5,
    width: KEY_BOX - 1,
    height: KEY_BOX - 1,
    fill: 'paper',
    stroke: 'rule-2',
    strokeWidth: 1,
    radius: 3,
  })
  const at = { x: x + (KEY_BOX - set.width) / 2, y: middle + baselineBelowMiddle(setter, KEY) }
  sketch.lines.push(lineAt(set, at, KEY, 'ink-2'))
}

function iconSize(shape: Mark['shape']): number {
  return shape === 'strong' || shape === 'medium' || shape === 'weak' || shape === 'none' ? MARK : ROLE
}

/** A sentence that may wrap. */
function textGroup(setter: Setter, text: string, ink: Ink): TitleGroup {
  const natural = setWhole(setter, text, TEXT).width
  return {
    natural,
    least: Math.min(natural, 210),
    draw(sketch, x, y, width) {
      const usual = setIn(setter, onOneLine(text), TEXT, width, 4)
      const type: Type = usual.lines.length > 2 ? { ...TEXT, stretch: 85 } : TEXT
      const { lines } = setIn(setter, onOneLine(text), type, width, 4)
      for (const [i, line] of lines.entries()) {
        const middle = y + (i + 0.5) * READING_LEADING
        const at = {
          x: x + (line.rightToLeft ? width - line.width : 0),
          y: middle + baselineBelowMiddle(setter, type),
        }
        sketch.lines.push(lineAt(line, at, type, ink))
      }
      return lines.length * READING_LEADING
    },
  }
}
