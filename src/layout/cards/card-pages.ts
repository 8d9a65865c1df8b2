import type { PocketCard } from '../../support/pocket-card.ts'
import type { Drawing } from '../drawing.ts'
import { createLayoutCache } from '../matrix/cache.ts'
import type { Setter } from '../matrix/setter.ts'
import { finish, newSketch } from '../matrix/sketch.ts'
import type { Sketch } from '../matrix/sketch.ts'
import { PX_PER_MM, roomOn } from '../paper.ts'
import type { Paper } from '../paper.ts'
import { drawStrip, STRIP_HEIGHT } from '../prose/title-strip.ts'
import type { StripWords } from '../prose/title-strip.ts'
import type { TextMetrics } from '../text/metrics.ts'
import { CARD, drawCard } from './draw-card.ts'

const COLUMNS = 2
const ROWS = 4
const INSET = 6 * PX_PER_MM
/** Cut marks begin a little off the corner, so that none is left on a card. */
const MARK_OFF = 4
const MARK = 12
/** Half of a cross where four cards meet. */
const CROSS = 4

/** Cards, eight on a page, with the marks to cut them along. Also answers the characters that no face has. */
export function cardPages(
  metrics: TextMetrics,
  cards: readonly PocketCard[],
  paper: Paper,
  strip: StripWords,
): { readonly pages: readonly Drawing[]; readonly missing: readonly string[] } {
  const setter: Setter = { metrics, cache: createLayoutCache(), missing: new Set() }
  const room = roomOn(paper)
  const grid = { width: COLUMNS * CARD.width, height: ROWS * CARD.height }
  const left = (room.width - grid.width) / 2
  const head = INSET / 2 + STRIP_HEIGHT
  const top = head + (room.height - head - grid.height) / 2
  const count = Math.max(1, Math.ceil(cards.length / (COLUMNS * ROWS)))
  const pages = Array.from({ length: count }, (_, page) => {
    const sketch = newSketch()
    const own = cards.slice(page * COLUMNS * ROWS, (page + 1) * COLUMNS * ROWS)
    for (const [at, card] of own.entries()) {
      const [column, row] = [at % COLUMNS, Math.floor(at / COLUMNS)]
      drawCard(setter, sketch, card, left + column * CARD.width, top + row * CARD.height)
    }
    drawCutMarks(sketch, left, top)
    const at = { x: INSET, y: INSET / 2, width: room.width - 2 * INSET }
    drawStrip(setter, sketch, strip, { ...at, page: page + 1, of: count })
    return finish(sketch, room.width, room.height)
  })
  return { pages, missing: [...setter.missing] }
}

function drawCutMarks(sketch: Sketch, left: number, top: number): void {
  const [right, foot] = [left + COLUMNS * CARD.width, top + ROWS * CARD.height]
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    void sketch.rules.push({ x1, y1, x2, y2, ink: 'rule-3', width: 0.75 })
  for (let column = 0; column <= COLUMNS; column += 1) {
    const x = left + column * CARD.width
    line(x, top - MARK_OFF - MARK, x, top - MARK_OFF)
    line(x, foot + MARK_OFF, x, foot + MARK_OFF + MARK)
    for (let row = 1; row < ROWS; row += 1)
      line(x, top + row * CARD.height - CROSS, x, top + row * CARD.height + CROSS)
  }
  for (let row = 0; row <= ROWS; row += 1) {
    const y = top + row * CARD.height
    line(left - MARK_OFF - MARK, y, left - MARK_OFF, y)
    line(right + MARK_OFF, y, right + MARK_OFF + MARK, y)
    for (let column = 1; column < COLUMNS; column += 1)
      line(left + column * CARD.width - CROSS, y, left + column * CARD.width + CROSS, y)
  }
}
