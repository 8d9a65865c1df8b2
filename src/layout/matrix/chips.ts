import type { Rect, Tile } from './matrix-layout.ts'
import type { Hue, ListPicture } from './picture.ts'
import { typeToFit, widthOf } from './setter.ts'
import type { Setter, Type } from './setter.ts'
import type { Sizes } from './sizes.ts'
import { CHIP_HEIGHT, CHIP_PADDING, SMALLEST, TIGHT_PADDING, tileAt } from './tiles.ts'

/** The shape of a chip. */
export interface ChipShape {
  readonly width: number
  readonly height: number
  /** Whether the code runs upwards, as codes do that are too long for their column. */
  readonly turned: boolean
}

const USUAL_WIDTH = 26
/** Chips of a list are of one width up to this, so that its texts start on one line; longer codes stand out alone. */
const COMMON_WIDTH = 44
/** A chip in a row takes at most this part of it. */
const ROW_SHARE = 0.3
const LONGEST_TURNED = 110

/** The width that the chips of a list of rows have in common. */
export function rowChipWidth(setter: Setter, list: ListPicture, sizes: Sizes): number {
  let widest = USUAL_WIDTH
  for (const { code } of list.items) {
    const width = naturalWidth(setter, code, sizes)
    if (width <= COMMON_WIDTH) widest = Math.max(widest, width)
  }
  return widest
}

/** The width of one chip in a row: the common one, or its own where the code is longer. */
export function ownRowChipWidth(setter: Setter, code: string, common: number, sizes: Sizes): number {
  const most = Math.floor(sizes.centreWidth * ROW_SHARE)
  return Math.max(common, Math.min(most, naturalWidth(setter, code, sizes)))
}

/** The width that the upright chips of a list of columns have in common. */
export function columnChipWidth(setter: Setter, list: ListPicture, sizes: Sizes): number {
  const most = mostInColumn(sizes)
  let widest = Math.min(USUAL_WIDTH, most)
  for (const { code } of list.items) {
    const shape = columnChip(setter, code, widest, sizes)
    if (!shape.turned) widest = shape.width
    if (widest === most) break
  }
  return widest
}

/** The chip of one column: upright and at least of the common width, or turned like the label where its code is too long. */
export function columnChip(setter: Setter, code: string, common: number, sizes: Sizes): ChipShape {
  const most = mostInColumn(sizes)
  const natural = naturalWidth(setter, code, sizes)
  if (natural <= common) return { width: common, height: CHIP_HEIGHT, turned: false }
  const fits = typeToFit(setter, code, chipType(sizes), most - 2 * TIGHT_PADDING, SMALLEST) !== undefined
  if (fits) return { width: Math.min(most, natural), height: CHIP_HEIGHT, turned: false }
  return { width: Math.min(CHIP_HEIGHT, most), height: Math.min(LONGEST_TURNED, natural), turned: true }
}

/** The chip of an item with its code. */
export function chipAt(
  setter: Setter,
  code: string,
  at: { readonly rect: Rect; readonly hue: Hue; readonly turned: boolean },
  sizes: Sizes,
): Tile {
  const { rect, hue, turned } = at
  return tileAt(setter, rect, code, chipType(sizes), {
    fill: 'paper',
    stroke: `${hue}-line`,
    strokeWidth: 1,
    ink: hue,
    turned,
  })
}

function naturalWidth(setter: Setter, code: string, sizes: Sizes): number {
  return Math.ceil(widthOf(setter, code, chipType(sizes)) + 2 * CHIP_PADDING)
}

function chipType(sizes: Sizes): Type {
  return { size: sizes.code, weight: 600, stretch: 100 }
}

function mostInColumn({ cell }: Sizes): number {
  return cell - (cell < 30 ? 2 : 4)
}
