import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextLine } from '../../../../../src/layout/drawing.ts'
import { ARRANGEMENTS } from '../../../../../src/domain/record/entities.ts'
import { NUMBERED_LABELS, layoutMatrix } from '../../../../../src/layout/matrix/layout-matrix.ts'
import type { MatrixLayout, Rect } from '../../../../../src/layout/matrix/matrix-layout.ts'
import type { ListPicture, MatrixPicture } from '../../../../../src/layout/matrix/picture.ts'
import { anyPicture, anySizes } from './arbitrary-picture.ts'
import { builtMetrics } from './fonts.ts'
import { arranged, simplePicture } from './pictures.ts'

const metrics = builtMetrics()
const SLACK = 0.05
/** How far letters reach above and below the baseline, in parts of the size; accents on capitals may reach further. */
const ABOVE = 0.72
const BELOW = 0.2

/** The room that the letters of a line take. */
function inkOf({ x, y, size, width, turned }: TextLine): Rect {
  return turned
    ? { x: x - size * ABOVE, y: y - width, width: size * (ABOVE + BELOW), height: width }
    : { x, y: y - size * ABOVE, width, height: size * (ABOVE + BELOW) }
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x + SLACK < b.x + b.width &&
    b.x + SLACK < a.x + a.width &&
    a.y + SLACK < b.y + b.height &&
    b.y + SLACK < a.y + a.height
  )
}

function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.width <= outer.x + outer.width + SLACK &&
    inner.y + inner.height <= outer.y + outer.height + SLACK
  )
}

/** What stands on other things that it must not: each pair as words. */
function clashes(layout: MatrixLayout): string[] {
  const found: string[] = []
  const inks = layout.drawing.lines
    .filter(line => line.width > 0)
    .map(line => ({ line, ink: inkOf(line) }))
    .sort((a, b) => a.ink.x - b.ink.x)
  for (const [i, a] of inks.entries()) {
    for (let j = i + 1; j < inks.length; j += 1) {
      const b = inks[j]
      if (b === undefined || b.ink.x >= a.ink.x + a.ink.width) break
      if (overlap(a.ink, b.ink)) found.push(`${wordsOf(a.line)} over ${wordsOf(b.line)}`)
    }
    const sheet = { x: 0, y: 0, width: layout.width, height: layout.height }
    if (!within(a.ink, sheet)) found.push(`${wordsOf(a.line)} beyond the sheet`)
  }
  return [...found, ...labelClashes(layout)]
}

function labelClashes(layout: MatrixLayout): string[] {
  const found: string[] = []
  for (const label of Object.values(layout.labels).flat()) {
    const fixed = [label.chip?.box, label.tile?.box, label.flag?.box, ...label.bars].filter(
      box => box !== undefined,
    )
    for (const [i, box] of fixed.entries()) {
      if (!within(box, label.box)) found.push(`a part of ${label.id} leaves its label`)
      if (fixed.some((other, j) => j < i && overlap(box, other))) found.push(`parts of ${label.id} overlap`)
    }
    for (const line of label.lines) {
      const ink = inkOf(line)
      if (!within(ink, label.box)) found.push(`the text of ${label.id} leaves its label`)
      if (fixed.some(box => overlap(ink, box))) found.push(`the text of ${label.id} runs into its tiles`)
    }
  }
  return found
}

function wordsOf(line: TextLine): string {
  return line.runs.map(run => run.text).join('')
}

test('no text overlaps another, leaves its label or the sheet, whatever it says', () => {
  fc.assert(
    fc.property(anyPicture, anySizes, (picture, sizes) => {
      expect(clashes(layoutMatrix(picture, metrics, sizes))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('every size from 1 to 60 a list is laid out without an overlap', () => {
  for (let n = 1; n <= 60; n += n < 10 ? 1 : 10) {
    const picture = simplePicture({ south: n, west: n, north: n, east: n, owner: n })
    for (const arrangement of ['standard', 'turned-90', 'turned-180', 'turned-270'] as const) {
      const layout = layoutMatrix(arranged(picture, arrangement), metrics)
      expect(clashes(layout), `${n} a list, ${arrangement}`).toEqual([])
    }
  }
})

const LONG =
  'Raise first-pass yield on every line and at every supplier, measured monthly and shown at the gate. '
const TEXTS = {
  long: LONG.repeat(4),
  Japanese: '不良率を半減し、すべての工程で品質を作り込む「改善」活動を全員で進める。'.repeat(3),
  Amharic: 'የጎማ ምርት ጥራትን በሁሉም መስመሮች ላይ ማሻሻል እና ወጪን መቀነስ '.repeat(4),
  'right to left': 'تحسين الجودة إلى 95% في جميع خطوط الإنتاج (OEE) שיפור איכות '.repeat(4),
}

test.each(Object.entries(TEXTS))(
  '%s texts overlap nothing, in every arrangement, numbered or not',
  (_, text) => {
    for (const arrangement of ARRANGEMENTS) {
      for (const n of [1, 7]) {
        const picture = saying(simplePicture({ south: n, west: n, north: n, east: n, owner: n }), text)
        for (const options of [{}, NUMBERED_LABELS]) {
          const layout = layoutMatrix(arranged(picture, arrangement), metrics, options)
          expect(clashes(layout), `${arrangement}, ${n} a list`).toEqual([])
        }
      }
    }
  },
)

function saying(picture: MatrixPicture, text: string): MatrixPicture {
  const all = (list: ListPicture) => ({ ...list, items: list.items.map(item => ({ ...item, text })) })
  const { north, south, west, east } = picture.sides
  const people = picture.owners.people.map(person => ({ ...person, name: text, note: text }))
  return {
    ...picture,
    sides: { north: all(north), south: all(south), west: all(west), east: all(east) },
    owners: { ...picture.owners, people },
    trueNorth: { heading: 'True north', text },
  }
}

test.each(Object.entries(TEXTS))(
  '%s texts leave free what a window draws at the far end of a label',
  (_, text) => {
    const aside = 60
    const picture = saying(simplePicture({ south: 3, west: 3, north: 3, east: 3, owner: 3 }), text)
    const { north, south, west, east } = picture.sides
    const all = (list: ListPicture): ListPicture => ({
      ...list,
      items: list.items.map((item, i) => ({
        ...item,
        aside,
        ...(i === 0 ? { flag: 'orphan' as const } : {}),
      })),
    })
    const sides = { north: all(north), south: all(south), west: all(west), east: all(east) }
    const { labels } = layoutMatrix({ ...picture, sides }, metrics)
    for (const label of [...labels.north, ...labels.south, ...labels.west, ...labels.east]) {
      const { box, flag, turned } = label
      const free = turned
        ? { ...box, y: flag === undefined ? box.y : flag.box.y + flag.box.height, height: aside }
        : { ...box, x: (flag?.box.x ?? box.x + box.width) - aside, width: aside }
      expect(label.lines.length).toBeGreaterThan(0)
      expect(label.lines.filter(line => overlap(inkOf(line), free))).toEqual([])
    }
  },
)

test('the title block overlaps nothing, with few or no owners and breakthroughs', () => {
  for (const owner of [0, 1, 2, 5, 6, 7, 12]) {
    for (const south of [0, 1, 2, 3, 4, 8]) {
      const layout = layoutMatrix(simplePicture({ south, west: 3, north: 4, east: 3, owner }), metrics)
      const others = [
        ...layout.blocks.map(block => block.box),
        ...Object.values(layout.labels)
          .flat()
          .map(label => label.box),
        ...layout.open.map(place => place.box),
        ...layout.captions.map(caption => caption.box),
        layout.centre.box,
      ]
      if (layout.titleBlock === undefined) throw new Error('no title block')
      const { box, lines, marks } = layout.titleBlock
      expect(others.filter(other => overlap(shrunk(box), other))).toEqual([])
      expect(lines.filter(line => !within(inkOf(line), box))).toEqual([])
      expect(
        marks.filter(
          ({ x, y, size }) => !within({ x: x - size / 2, y: y - size / 2, width: size, height: size }, box),
        ),
      ).toEqual([])
      expect(lines.some(line => wordsOf(line).includes('…'))).toBe(false)
    }
  }
})

/** A framed box without its frame, which neighbours share. */
function shrunk({ x, y, width, height }: Rect): Rect {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 }
}
