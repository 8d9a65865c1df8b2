import type { Cell, Label, MatrixLayout, Rect } from '../../src/layout/matrix/matrix-layout.ts'
import { CENTRE } from './grid-model.ts'
import { around } from './rects.ts'
import { sheetIndex } from './sheet-index.ts'
import type { SheetIndex } from './sheet-index.ts'
import type { SightLine } from './sight-line.ts'

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
  readonly cell: Cell
}

type ByLine = ReadonlyMap<string, readonly Crossing[]>

/** Where a line of sight runs on a sheet. */
export function sightView(sight: SightLine, layout: MatrixLayout): SightView {
  const index = sheetIndex(layout)
  const crossings = crossingsOf(sight, index)
  const byRow = grouped(crossings, crossing => crossing.row)
  const byColumn = grouped(crossings, crossing => crossing.column)
  const { start } = sight
  const lit = new Set<string>([
    ...sight.items,
    ...sight.direct.flatMap(({ from, to }) => [from, to]),
    ...sight.roles.map(role => role.person),
  ])
  return {
    own: ownBand(index.labels.get(start)?.box, layout),
    cells: crossings.map(crossing => crossing.cell),
    bands: [...lit].flatMap(id => {
      const label = id === start ? undefined : index.labels.get(id)
      return label === undefined ? [] : [bandOf(label, byRow, byColumn)]
    }),
    rows: rowLights(layout, lit, start, byRow),
  }
}

/** The cells that carry the line: its links, those past it from the start, and the roles on it. */
function crossingsOf({ links, direct, roles }: SightLine, index: SheetIndex): Crossing[] {
  const at = (row: string, column: string): Crossing[] => {
    const cell = index.cell(row, column)
    return cell === undefined ? [] : [{ row, column, cell }]
  }
  return [
    // Whichever end stands in a row: the arrangement decides.
    ...[...links, ...direct].flatMap(({ from, to }) => [...at(from, to), ...at(to, from)]),
    ...roles.flatMap(({ priority, person }) => [...at(priority, person), ...at(person, priority)]),
  ]
}

function grouped(crossings: readonly Crossing[], line: (crossing: Crossing) => string): ByLine {
  const groups = new Map<string, Crossing[]>()
  for (const crossing of crossings) {
    const group = groups.get(line(crossing))
    if (group === undefined) groups.set(line(crossing), [crossing])
    else group.push(crossing)
  }
  return groups
}

/** From the first to the last cell that carries the line along a row or column, its label included; of owners the label alone. */
function bandOf({ id, box, place }: Label, byRow: ByLine, byColumn: ByLine): Rect {
  const along = place === 'owner' ? [] : ((liesAcross(box) ? byRow : byColumn).get(id) ?? [])
  return around([box, ...along.map(crossing => crossing.cell)])
}

/** End to end along every block that has the row or column. */
function ownBand(label: Rect | undefined, layout: MatrixLayout): Rect | undefined {
  if (label === undefined) return undefined
  const across = liesAcross(label)
  const boxes = layout.blocks
    .map(block => block.box)
    .filter(box =>
      across
        ? box.y <= label.y && label.y + label.height <= box.y + box.height
        : box.x <= label.x && label.x + label.width <= box.x + box.width,
    )
  const reach = around([label, ...boxes])
  return across
    ? { x: reach.x, y: label.y, width: reach.width, height: label.height }
    : { x: label.x, y: reach.y, width: label.width, height: reach.height }
}

function liesAcross(label: Rect): boolean {
  return label.width > label.height
}

function rowLights(
  layout: MatrixLayout,
  lit: ReadonlySet<string>,
  start: string,
  byRow: ByLine,
): Map<string, RowLight> {
  const lightOf = (id: string): LabelLight => (id === start ? 'selected' : lit.has(id) ? 'lit' : 'off')
  const rows = new Map<string, RowLight>()
  const { labels, places } = layout
  for (const { id } of places.rows.flatMap(place => labels[place])) {
    const hits = new Set(byRow.get(id)?.map(crossing => crossing.column))
    rows.set(id, { hits, labels: new Map([[id, lightOf(id)]]) })
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
