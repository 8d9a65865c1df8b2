import { rememberList, rememberPart } from './cache.ts'
import { columnChipWidth, rowChipWidth } from './chips.ts'
import { columnLabel, fitsLength, ownerLabel } from './column-label.ts'
import type { ColumnContent } from './column-label.ts'
import type { Grid } from './grid.ts'
import type { Label, LabelPlace, OpenPlace, Rect } from './matrix-layout.ts'
import { nameType, wrapName } from './label-text.ts'
import type { ListPicture, MatrixPicture, OwnersPicture, Side } from './picture.ts'
import { placeAcross, placeUpwards } from './place-lines.ts'
import { isRow, placesOf } from './places.ts'
import { ownerRow, rowLabel } from './row-label.ts'
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
  const list = (place: LabelPlace) => {
    const made =
      place === 'owner'
        ? ownerLabels(setter, picture.owners, grid, sizes)
        : listLabels(setter, picture.sides[place], place, grid, sizes)
    return rememberList(setter.cache, `labels ${place}`, made)
  }
  return {
    north: list('north'),
    south: list('south'),
    west: list('west'),
    east: list('east'),
    owner: list('owner'),
  }
}

/**
 * The height of the centre with which every column label is whole, as far as the limit goes.
 *
 * Source: the design, section 3: the centre grows before labels are set narrower or cut.
 */
export function grownHeight(setter: Setter, picture: MatrixPicture, sizes: Sizes): number {
  if (sizes.codes !== undefined) return sizes.centreHeight
  const most = LIMITS.centreHeight[1]
  const { sides, owners } = picture
  const upright = !isRow(placesOf(sides), 'owner')
  const labels: ColumnContent[] = upright ? owners.people.map(owner => ({ owner })) : []
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
  return grid.places.reading.flatMap(place => {
    const text = place === 'owner' ? owners.open : sides[place].open
    if (text === undefined || !grid[place].open) return []
    return [openPlace(setter, text, place, grid, sizes)]
  })
}

function openPlace(setter: Setter, text: string, place: LabelPlace, grid: Grid, sizes: Sizes): OpenPlace {
  const across = isRow(grid.places, place)
  const box = boxAt(place, 0, grid, sizes)
  return rememberPart(setter.cache, `open ${place}`, [text, box, sizes], () => {
    const room: Rect = across
      ? { ...box, x: box.x + OPEN_PAD, width: box.width - 2 * OPEN_PAD }
      : { ...box, y: box.y + OPEN_PAD, height: box.height - 2 * OPEN_PAD }
    const length = across ? room.width : room.height
    const set = wrapName(setter, text, nameType(sizes), length, sizes.cell)
    const lines = set.lines.map(line => ({ ...line, ink: 'ink-3' }) as const)
    const placed = across ? placeAcross(setter, lines, room) : placeUpwards(setter, lines, room)
    const list = place === 'owner' ? place : grid.places.lists[place]
    return { place, list, box, lines: placed.lines, turned: !across, full: text, cut: set.cut }
  })
}

function listLabels(setter: Setter, list: ListPicture, side: Side, grid: Grid, sizes: Sizes): Label[] {
  const across = isRow(grid.places, side)
  const chipWidth = (across ? rowChipWidth : columnChipWidth)(setter, list, sizes)
  const label = across ? rowLabel : columnLabel
  return list.items.map((item, i) => {
    const at = { box: boxAt(side, i, grid, sizes), side, hue: list.hue, chipWidth }
    return rememberPart(setter.cache, `label ${item.id}`, [item, at, sizes], () =>
      label(fresh(setter), item, at, sizes),
    )
  })
}

function ownerLabels(setter: Setter, owners: OwnersPicture, grid: Grid, sizes: Sizes): Label[] {
  const label = isRow(grid.places, 'owner') ? ownerRow : ownerLabel
  return owners.people.map((owner, i) => {
    const box = boxAt('owner', i, grid, sizes)
    return rememberPart(setter.cache, `label ${owner.id}`, [owner, box, sizes], () =>
      label(fresh(setter), owner, box, sizes),
    )
  })
}

/** The box of the label of one row or column. */
function boxAt(place: LabelPlace, index: number, grid: Grid, sizes: Sizes): Rect {
  const { centre, places } = grid
  const at = grid[place].start + index * sizes.pitch
  return isRow(places, place)
    ? { x: centre.x, y: at, width: centre.width, height: sizes.cell }
    : { x: at, y: centre.y, width: sizes.cell, height: centre.height }
}

/** A setter that notes missing characters for one label only. */
function fresh(setter: Setter): Setter {
  return { ...setter, missing: new Set() }
}
