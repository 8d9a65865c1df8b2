import type { SightLine, SightLink } from './sight-line.ts'
import type { Cell, MatrixLayout, Rect } from '../../src/layout/matrix/matrix-layout.ts'
import { ITEM_KINDS } from '../../src/domain/item/item.ts'
import { isRow } from '../../src/layout/matrix/places.ts'
import type { Places } from '../../src/layout/matrix/places.ts'
import { CENTRE } from './grid-model.ts'

/** How a label stands while a line of sight is shown. */
export type LabelLight = 'selected' | 'lit' | 'off'

/** What of a row lights up. The same object while nothing in it has changed. */
export interface RowLight {
  readonly hits: ReadonlySet<string>
  readonly labels: ReadonlyMap<string, LabelLight>
}

/** A line of sight as it is drawn over a layout. */
export interface SightView {
  /** Highlighted stretches of rows and columns, under the marks. */
  readonly bands: readonly Rect[]
  /** The row or column of the start, end to end, in its own tint. */
  readonly own: Rect | undefined
  /** Cells that carry the line. */
  readonly cells: readonly Rect[]
  readonly rows: ReadonlyMap<string, RowLight>
}

interface Crossing {
  readonly row: string
  readonly column: string
}

/** Where a line of sight runs on a sheet. */
export function sightView(sight: SightLine, layout: MatrixLayout): SightView {
  const rects = new Map(layout.blocks.flatMap(block => block.cells).map(cell => [key(cell), cell]))
  const labels = new Map(
    Object.values(layout.labels).flatMap(list => list.map(label => [label.id, label.box])),
  )
  const lit = new Set<string>([
    ...Object.values(sight.items).flat(),
    ...sight.accountable.map(role => role.person),
  ])
  const crossings = crossingsOf(sight, layout.places).filter(crossing => rects.has(key(crossing)))
  const { start } = sight
  return {
    own: ownBand(labels.get(start), layout),
    cells: crossings.flatMap(crossing => rects.get(key(crossing)) ?? []),
    bands: [...lit].filter(id => id !== start).flatMap(id => bandOf(id, labels.get(id), crossings, rects)),
    rows: rowLights(layout, lit, start, crossings),
  }
}

function key({ row, column }: Crossing): string {
  return `${row} ${column}`
}

/** The cells that carry the line: its links, those straight from metric to breakthrough, and who is accountable. */
function crossingsOf({ items, links, direct, accountable }: SightLine, places: Places): Crossing[] {
  const rowKinds = ITEM_KINDS.filter(kind => isRow(places, places.sides[kind]))
  const rows = new Set<string>(rowKinds.flatMap(kind => items[kind]))
  const below = isRow(places, 'owner')
  const crossing = ({ from, to }: SightLink): Crossing =>
    rows.has(from) ? { row: from, column: to } : { row: to, column: from }
  return [
    ...[...links, ...direct].map(crossing),
    ...accountable.map(({ priority, person }) =>
      below ? { row: person, column: priority } : { row: priority, column: person },
    ),
  ]
}

/** From the first to the last cell that carries the line along a row or column, its label included; of owners the label alone. */
function bandOf(
  id: string,
  label: Rect | undefined,
  crossings: readonly Crossing[],
  rects: ReadonlyMap<string, Cell>,
): Rect[] {
  if (label === undefined) return []
  const across = liesAcross(label)
  const along = crossings
    .filter(crossing => (across ? crossing.row : crossing.column) === id)
    .flatMap(crossing => rects.get(key(crossing)) ?? [])
  return [around([label, ...along.filter(cell => across || cell.block !== 'owner')])]
}

function ownBand(label: Rect | undefined, layout: MatrixLayout): Rect | undefined {
  if (label === undefined) return undefined
  const across = liesAcross(label)
  const along = layout.blocks
    .flatMap(block => block.cells)
    .filter(cell => (across ? cell.y === label.y : cell.x === label.x))
  return around([label, ...along])
}

function liesAcross(label: Rect): boolean {
  return label.width > label.height
}

function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map(rect => rect.x))
  const y = Math.min(...rects.map(rect => rect.y))
  const right = Math.max(...rects.map(rect => rect.x + rect.width))
  const bottom = Math.max(...rects.map(rect => rect.y + rect.height))
  return { x, y, width: right - x, height: bottom - y }
}

function rowLights(
  layout: MatrixLayout,
  lit: ReadonlySet<string>,
  start: string,
  crossings: readonly Crossing[],
): Map<string, RowLight> {
  const lightOf = (id: string): LabelLight => (id === start ? 'selected' : lit.has(id) ? 'lit' : 'off')
  const rows = new Map<string, RowLight>()
  const { labels, places } = layout
  for (const { id } of places.rows.flatMap(place => labels[place])) {
    const hits = crossings.filter(crossing => crossing.row === id).map(crossing => crossing.column)
    rows.set(id, { hits: new Set(hits), labels: new Map([[id, lightOf(id)]]) })
  }
  const columns = places.columns.flatMap(place => labels[place].map(({ id }) => [id, lightOf(id)] as const))
  rows.set(CENTRE, { hits: new Set(), labels: new Map(columns) })
  return rows
}

/** The lights of the rows, each the same object as before where it says the same. */
export function keepLights(
  before: ReadonlyMap<string, RowLight> | undefined,
  after: ReadonlyMap<string, RowLight>,
): ReadonlyMap<string, RowLight> {
  const kept = new Map<string, RowLight>()
  for (const [row, light] of after) {
    const old = before?.get(row)
    kept.set(row, old !== undefined && sameLight(old, light) ? old : light)
  }
  return kept
}

function sameLight(a: RowLight, b: RowLight): boolean {
  return (
    a.hits.size === b.hits.size &&
    a.labels.size === b.labels.size &&
    [...a.hits].every(column => b.hits.has(column)) &&
    [...a.labels].every(([id, light]) => b.labels.get(id) === light)
  )
}
