import type { Mark } from '../drawing.ts'
import type { LayoutCache } from './cache.ts'
import type { Grid } from './grid.ts'
import type { BlockName, LabelPlace, PlacedMark } from './matrix-layout.ts'
import type { LinkPicture, MatrixPicture, RolePicture } from './picture.ts'
import { blockWhere } from './places.ts'
import type { Places } from './places.ts'
import type { Sizes } from './sizes.ts'

/** A row or a column: where its list stands, and its middle. */
interface Line {
  readonly id: string
  readonly place: LabelPlace
  readonly middle: number
}

/** Marks and roles at their cells. Links between lists that do not meet, and roles outside the owners' block, have no place. */
export function marksOf(
  cache: LayoutCache,
  picture: MatrixPicture,
  grid: Grid,
  sizes: Sizes,
): readonly PlacedMark[] {
  const lines = linesById(grid, sizes)
  const before = lookUp(cache.marks)
  const marks: PlacedMark[] = []
  const place = (one: LinkPicture | RolePicture, x: string, y: string) => {
    const cell = crossing(grid.places, lines.get(x), lines.get(y))
    if (cell === undefined) return
    const older = before(one.id, marks.length)
    marks.push(older !== undefined && stands(older, one, cell, sizes) ? older : placed(one, cell, sizes))
  }
  for (const link of picture.links) place(link, link.a, link.b)
  for (const role of picture.roles) place(role, role.item, role.person)
  const unchanged = marks.length === cache.marks.length && marks.every((mark, i) => mark === cache.marks[i])
  if (!unchanged) cache.marks = marks
  return cache.marks
}

/** Finds a mark of the last layout, at once where it stood at the same index. */
function lookUp(older: readonly PlacedMark[]): (id: string, index: number) => PlacedMark | undefined {
  let byId: Map<string, PlacedMark> | undefined
  return (id, index) => {
    const hint = older[index]
    if (hint?.id === id) return hint
    byId ??= new Map(older.map(mark => [mark.id, mark]))
    return byId.get(id)
  }
}

interface Crossing {
  readonly block: BlockName
  readonly row: Line
  readonly column: Line
}

function placed(one: LinkPicture | RolePicture, { block, row, column }: Crossing, sizes: Sizes): PlacedMark {
  const value = valueOf(one)
  const against = 'effect' in one && one.effect === 'against'
  const [x, y] = [column.middle, row.middle]
  const size = 'role' in one ? sizes.role : sizes.mark
  const shape: Mark = { shape: value, x, y, size, ink: INKS[value] }
  const marks = against ? [shape, minusBeside(shape, sizes)] : [shape]
  return { id: one.id, block, row: row.id, column: column.id, value, against, marks }
}

const INKS: Readonly<Record<PlacedMark['value'], Mark['ink']>> = {
  strong: 'ink-1',
  medium: 'ink-1',
  weak: 'ink-1',
  none: 'ink-3',
  accountable: 'ink-1',
  responsible: 'ink-1',
  consulted: 'ink-2',
  informed: 'ink-2',
}

/** Says that a link works against: between the mark and the right edge of its cell. */
function minusBeside(mark: Mark, { cell }: Sizes): Mark {
  const beside = (cell - mark.size) / 2
  const x = mark.x + mark.size / 2 + beside / 2 + 0.75
  return { shape: 'against', x, y: mark.y, size: beside - 1.5, ink: 'ink-1' }
}

/** Whether a mark of the last layout is what this one would place. */
function stands(
  mark: PlacedMark,
  one: LinkPicture | RolePicture,
  { block, row, column }: Crossing,
  sizes: Sizes,
): boolean {
  const [shape] = mark.marks
  return (
    mark.value === valueOf(one) &&
    mark.against === ('effect' in one && one.effect === 'against') &&
    mark.block === block &&
    mark.row === row.id &&
    mark.column === column.id &&
    shape?.x === column.middle &&
    shape.y === row.middle &&
    shape.size === ('role' in one ? sizes.role : sizes.mark)
  )
}

function valueOf(one: LinkPicture | RolePicture): PlacedMark['value'] {
  return 'role' in one ? one.role : one.strength
}

function linesById(grid: Grid, sizes: Sizes): Map<string, Line> {
  const lines = new Map<string, Line>()
  for (const place of grid.places.reading) {
    const { ids, start } = grid[place]
    for (const [i, id] of ids.entries()) {
      lines.set(id, { id, place, middle: start + i * sizes.pitch + sizes.cell / 2 })
    }
  }
  return lines
}

/** The cell in which two lines cross, if they do: a row of one and a column of the other. */
function crossing(places: Places, x: Line | undefined, y: Line | undefined): Crossing | undefined {
  if (x === undefined || y === undefined) return undefined
  const block = blockWhere(places, x.place, y.place)
  if (block !== undefined) return { block, row: x, column: y }
  const turned = blockWhere(places, y.place, x.place)
  return turned === undefined ? undefined : { block: turned, row: y, column: x }
}
