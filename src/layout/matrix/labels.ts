import { rememberList, rememberPart } from './cache.ts'
import { columnChipWidth, rowChipWidth } from './chips.ts'
import { columnLabel, fitsLength, ownerLabel } from './column-label.ts'
import type { ColumnContent } from './column-label.ts'
import type { Axis, Grid } from './grid.ts'
import type { Label, LabelPlace, OpenPlace, Rect } from './matrix-layout.ts'
import { nameType, wrapName } from './label-text.ts'
import type { ListPicture, MatrixPicture, OwnersPicture, Side } from './picture.ts'
import { placeAcross, placeUpwards } from './place-lines.ts'
import { rowLabel } from './row-label.ts'
import type { Setter } from './setter.ts'
import { LIMITS } from './sizes.ts'
import type { Sizes } from './sizes.ts'

const GROWTH_STEP = 12
const OPEN_PAD = 8

/** All labels, by place. */
export function labelsOf(
  setter: Setter,
  picture: MatrixPicture,
  grid: Grid,
  sizes: Sizes,
): Record<LabelPlace, readonly Label[]> {
  const { north, south, west, east } = picture.sides
  const list = (place: LabelPlace, labels: Label[]) => rememberList(setter.cache, `labels ${place}`, labels)
  return {
    north: list('north', rowLabels(setter, north, 'north', grid, sizes)),
    south: list('south', rowLabels(setter, south, 'south', grid, sizes)),
    west: list('west', columnLabels(setter, west, 'west', grid, sizes)),
    east: list('east', columnLabels(setter, east, 'east', grid, sizes)),
    owner: list('owner', ownerLabels(setter, picture.owners, grid, sizes)),
  }
}

/**
 * The height of the centre with which every column label is whole, as far as the limit goes.
 *
 * Source: the design, section 3: the centre grows before labels are set narrower or cut.
 */
export function grownHeight(setter: Setter, picture: MatrixPicture, sizes: Sizes): number {
  const most = LIMITS.centreHeight[1]
  const { sides, owners } = picture
  const labels: ColumnContent[] = owners.people.map(owner => ({ owner }))
  for (const list of [sides.west, sides.east]) {
    const chipWidth = columnChipWidth(setter, list, sizes)
    for (const item of list.items) labels.push({ item, chipWidth })
  }
  let height = sizes.centreHeight
  for (const label of labels) {
    while (height < most && !fitsLength(setter, label, sizes, height))
      height = Math.min(most, height + GROWTH_STEP)
    if (height >= most) return height
  }
  return height
}

/** What the empty lists say in their one place. */
export function openPlaces(setter: Setter, picture: MatrixPicture, grid: Grid, sizes: Sizes): OpenPlace[] {
  const { sides, owners } = picture
  const open = {
    north: sides.north.open,
    west: sides.west.open,
    south: sides.south.open,
    east: sides.east.open,
    owner: owners.open,
  }
  return (['south', 'west', 'north', 'east', 'owner'] as const).flatMap(place => {
    const text = open[place]
    if (text === undefined || !grid[place].open) return []
    return [openPlace(setter, text, place, grid, sizes)]
  })
}

function openPlace(setter: Setter, text: string, place: LabelPlace, grid: Grid, sizes: Sizes): OpenPlace {
  const across = place === 'north' || place === 'south'
  const box = across ? rowBox(grid[place], 0, grid, sizes) : columnBox(grid[place], 0, grid, sizes)
  return rememberPart(setter.cache, `open ${place}`, [text, box, sizes], () => {
    const room: Rect = across
      ? { ...box, x: box.x + OPEN_PAD, width: box.width - 2 * OPEN_PAD }
      : { ...box, y: box.y + OPEN_PAD, height: box.height - 2 * OPEN_PAD }
    const length = across ? room.width : room.height
    const set = wrapName(setter, text, nameType(sizes), length, sizes.cell)
    const lines = set.lines.map(line => ({ ...line, ink: 'ink-3' }) as const)
    const placed = across ? placeAcross(setter, lines, room) : placeUpwards(setter, lines, room)
    return { place, box, lines: placed.lines, turned: !across, full: text, cut: set.cut }
  })
}

function rowLabels(
  setter: Setter,
  list: ListPicture,
  side: 'north' | 'south',
  grid: Grid,
  sizes: Sizes,
): Label[] {
  const chipWidth = rowChipWidth(setter, list, sizes)
  return list.items.map((item, i) => {
    const at = { box: rowBox(grid[side], i, grid, sizes), side, hue: list.hue, chipWidth }
    return rememberPart(setter.cache, `label ${item.id}`, [item, at, sizes], () =>
      rowLabel(fresh(setter), item, at, sizes),
    )
  })
}

function columnLabels(
  setter: Setter,
  list: ListPicture,
  side: Extract<Side, 'west' | 'east'>,
  grid: Grid,
  sizes: Sizes,
): Label[] {
  const chipWidth = columnChipWidth(setter, list, sizes)
  return list.items.map((item, i) => {
    const at = { box: columnBox(grid[side], i, grid, sizes), side, hue: list.hue, chipWidth }
    return rememberPart(setter.cache, `label ${item.id}`, [item, at, sizes], () =>
      columnLabel(fresh(setter), item, at, sizes),
    )
  })
}

function ownerLabels(setter: Setter, owners: OwnersPicture, grid: Grid, sizes: Sizes): Label[] {
  return owners.people.map((owner, i) => {
    const box = columnBox(grid.owner, i, grid, sizes)
    return rememberPart(setter.cache, `label ${owner.id}`, [owner, box, sizes], () =>
      ownerLabel(fresh(setter), owner, box, sizes),
    )
  })
}

function rowBox(axis: Axis, index: number, grid: Grid, sizes: Sizes): Rect {
  const { x, width } = grid.centre
  return { x, y: axis.start + index * sizes.pitch, width, height: sizes.cell }
}

function columnBox(axis: Axis, index: number, grid: Grid, sizes: Sizes): Rect {
  const { y, height } = grid.centre
  return { x: axis.start + index * sizes.pitch, y, width: sizes.cell, height }
}

/** A setter that notes missing characters for one label only. */
function fresh(setter: Setter): Setter {
  return { ...setter, missing: new Set() }
}
