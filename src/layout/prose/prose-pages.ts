import type { Booklet, BookletPiece } from '../../support/booklet.ts'
import type { Prose } from '../../support/prose.ts'
import type { Drawing } from '../drawing.ts'
import { createLayoutCache } from '../matrix/cache.ts'
import type { Setter, Type } from '../matrix/setter.ts'
import { finish, newSketch } from '../matrix/sketch.ts'
import type { Sketch } from '../matrix/sketch.ts'
import { PX_PER_MM, roomOn } from '../paper.ts'
import type { Paper } from '../paper.ts'
import type { TextMetrics } from '../text/metrics.ts'
import { paginate } from './paginate.ts'
import { chipWidth, pieceGroups } from './piece-rows.ts'
import { gap, oneRow, textRows } from './rows.ts'
import type { Row, RowGroup } from './rows.ts'
import { drawStrip, STRIP_HEIGHT } from './title-strip.ts'
import type { StripWords } from './title-strip.ts'

/** A text on pages, and the characters in it that no face has. */
export interface ProsePages {
  readonly pages: readonly Drawing[]
  readonly missing: readonly string[]
}

/** Beyond the printer's margin, so that a page can be held and punched. */
const INSET = 6 * PX_PER_MM
const STRIP_GAP = 16
const KIND: Type = { size: 12.5, weight: 500, stretch: 100 }
const TITLE: Type = { size: 26, weight: 600, stretch: 100 }
const RUNNING: Type = { size: 13, weight: 500, stretch: 100 }
const NOTE: Type = { size: 15, weight: 400, stretch: 100 }

/** Body text of 10 pt, and of less down to 8 where that saves a page. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8]

/**
 * A text on pages of paper, each under the title strip. With `toOnePage` it is set smaller, down to 8 pt, where it then fits on
 * one page; else it goes on on the next.
 */
export function prosePages(
  metrics: TextMetrics,
  prose: Prose,
  paper: Paper,
  strip: StripWords,
  toOnePage = false,
): ProsePages {
  const setting = settingOf(metrics, prose, paper, strip)
  const set = (scale: number) => setting.paged(setting.groups(prose.pieces, scale))
  const whole = set(1)
  return setting.drawn(whole.length > 1 && toOnePage ? (onePage(set) ?? whole) : whole)
}

/** A booklet to be written on, at full size. `figure`: the picture that it shows. */
export function bookletPages(
  metrics: TextMetrics,
  booklet: Booklet,
  paper: Paper,
  strip: StripWords,
  figure: Drawing | undefined,
): ProsePages {
  const setting = settingOf(metrics, booklet, paper, strip, figure)
  return setting.drawn(setting.paged(setting.groups(booklet.pieces, 1)))
}

/** So many pieces are set before others have their turn. */
const AT_ONCE = 30

/** The same for a text of any length, set piece by piece: `pace` is asked in between, and ends the work where it says no. */
export async function longProsePages(
  metrics: TextMetrics,
  prose: Prose,
  paper: Paper,
  strip: StripWords,
  pace: (done: number, total: number) => Promise<boolean>,
): Promise<ProsePages | undefined> {
  const setting = settingOf(metrics, prose, paper, strip)
  const { pieces } = prose
  const groups: RowGroup[] = []
  for (let at = 0; at < pieces.length; at += AT_ONCE) {
    groups.push(...setting.groups(pieces.slice(at, at + AT_ONCE), 1))
    if (!(await pace(Math.min(at + AT_ONCE, pieces.length), pieces.length))) return undefined
  }
  return setting.drawn(setting.paged(groups))
}

/** A text, its paper and its strip, with what turns pieces into rows, rows into pages and pages into drawings. */
function settingOf(metrics: TextMetrics, prose: Booklet, paper: Paper, strip: StripWords, figure?: Drawing) {
  const setter: Setter = { metrics, cache: createLayoutCache(), missing: new Set() }
  const room = roomOn(paper)
  const box = { x: INSET, width: room.width - 2 * INSET, top: INSET / 2 + STRIP_HEIGHT + STRIP_GAP }
  const height = room.height - INSET / 2 - box.top
  // On one line: it stands on every page, and a long one would leave no room for anything else.
  const again = [oneRow(setter, runningTitle(prose), { ...box, type: RUNNING, ink: 'ink-2' }), gap(4)]
  const chip = chipWidth(setter, prose.pieces)
  const paged = (groups: readonly RowGroup[]) =>
    paginate([headOf(setter, prose, box), ...groups], height, again)
  return {
    groups: (pieces: readonly BookletPiece[], scale: number) =>
      pieceGroups(setter, pieces, { ...box, scale, chip: chip * scale, figure }),
    paged,
    drawn: (pages: readonly (readonly Row[])[]): ProsePages => {
      const drawings = pages.map((rows, at) => {
        const sketch = pageSketch(rows, box.top)
        drawStrip(setter, sketch, strip, { ...box, y: INSET / 2, page: at + 1, of: pages.length })
        return finish(sketch, room.width, room.height)
      })
      return { pages: drawings, missing: [...setter.missing] }
    },
  }
}

/** What stands at the head of a page that goes on with a text. */
function runningTitle({ title, kind }: Booklet): string {
  return `${title} · ${kind}`
}

function onePage(set: (scale: number) => Row[][]): Row[][] | undefined {
  for (const scale of SCALES.slice(1)) {
    const pages = set(scale)
    if (pages.length === 1) return pages
  }
  return undefined
}

function headOf(
  setter: Setter,
  { kind, title, note = '' }: Booklet,
  at: { readonly x: number; readonly width: number },
): RowGroup {
  const rows = [
    ...textRows(setter, kind, { ...at, type: KIND, ink: 'ink-3' }),
    ...textRows(setter, title, { ...at, type: TITLE, ink: 'ink-1' }),
    ...(note === '' ? [] : textRows(setter, note, { ...at, type: NOTE, ink: 'ink-2' })),
    gap(10),
  ]
  return { rows, leads: true }
}

function pageSketch(rows: readonly Row[], top: number): Sketch {
  const sketch = newSketch()
  let y = top
  for (const row of rows) {
    row.draw(sketch, y)
    y += row.height
  }
  return sketch
}
