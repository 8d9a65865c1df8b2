import { chipAt, ownRowChipWidth } from './chips.ts'
import type { LabelText, Sub } from './label-text.ts'
import type { Label, Rect } from './matrix-layout.ts'
import { codeAlone, itemInWords, nameType, nameWithSub, ownerInWords, wrapName } from './label-text.ts'
import type { Hue, ItemPicture, OwnerPicture, Side } from './picture.ts'
import { placeAcross } from './place-lines.ts'
import type { Setter } from './setter.ts'
import type { Sizes } from './sizes.ts'
import { BARS_LENGTH, CHIP_HEIGHT, FLAG_SIZE, TILE_SIZE, barsAcross, flagAt, initialsTile } from './tiles.ts'

const PAD_LEFT = 5
const PAD_RIGHT = 6
const CHIP_GAP = 8
const TILE_GAP = 3

/**
 * A label beside its row: chip, initials of a metric's owner, text on one or two lines or over its figures, flag.
 * `chipWidth` is what the chips of the list have in common.
 */
export function rowLabel(
  setter: Setter,
  item: ItemPicture,
  at: { readonly box: Rect; readonly side: Side; readonly hue: Hue; readonly chipWidth: number },
  sizes: Sizes,
): Label {
  const { box, hue } = at
  const width = ownRowChipWidth(setter, item.code, at.chipWidth, sizes)
  const height = Math.min(CHIP_HEIGHT, box.height - 2)
  const rect: Rect = { x: box.x + PAD_LEFT, y: box.y + (box.height - height) / 2, width, height }
  const tileRect: Rect = { ...rect, x: rect.x + width + TILE_GAP, width: TILE_SIZE.width }
  const tiled = item.initials === undefined ? 0 : TILE_GAP + TILE_SIZE.width
  const start = rect.x + width + tiled + CHIP_GAP
  const flagged = box.x + box.width - PAD_RIGHT - (item.flag === undefined ? 0 : FLAG_SIZE + CHIP_GAP)
  const end = flagged - (item.aside === undefined ? 0 : item.aside + CHIP_GAP)
  const room: Rect = { x: start, y: box.y, width: end - start, height: box.height }
  const set = textOver(setter, item.text, item.figures, sizes, room)
  const placed = placeAcross(setter, set.lines, room)
  return {
    id: item.id,
    place: at.side,
    hue,
    box,
    chip: chipAt(setter, item.code, { rect, hue, turned: false }, sizes),
    tile: item.initials === undefined ? undefined : initialsTile(setter, tileRect, item.initials, false),
    room,
    text: placed.box,
    lines: placed.lines,
    turned: false,
    full: itemInWords(item),
    cut: set.cut,
    flag: item.flag && flagAt(item.flag, flagged + CHIP_GAP, box.y + (box.height - FLAG_SIZE) / 2),
    bars: [],
    missing: [...setter.missing],
  }
}

/** A label beside an owner's row: initials, name and department, flag, and at the end the bars. */
export function ownerRow(setter: Setter, owner: OwnerPicture, box: Rect, sizes: Sizes): Label {
  const middle = box.y + box.height / 2
  const tileHeight = Math.min(TILE_SIZE.height, box.height - 4)
  const tileRect: Rect = {
    x: box.x + PAD_LEFT,
    y: middle - tileHeight / 2,
    width: TILE_SIZE.width,
    height: tileHeight,
  }
  const overloaded = owner.flag === 'overloaded'
  const start = tileRect.x + tileRect.width + CHIP_GAP
  const barsEnd = box.x + box.width - PAD_RIGHT
  const flagEnd = barsEnd - (owner.carried === undefined ? 0 : BARS_LENGTH + CHIP_GAP)
  const end = flagEnd - (owner.flag === undefined ? 0 : FLAG_SIZE + CHIP_GAP)
  const room: Rect = { x: start, y: box.y, width: end - start, height: box.height }
  const set = textOver(setter, owner.name, owner.note, sizes, room)
  const placed = placeAcross(setter, set.lines, room)
  return {
    id: owner.id,
    place: 'owner',
    hue: 'owner',
    box,
    tile: initialsTile(setter, tileRect, owner.initials, overloaded),
    room,
    text: placed.box,
    lines: placed.lines,
    turned: false,
    full: ownerInWords(owner),
    cut: set.cut,
    flag: owner.flag && flagAt(owner.flag, flagEnd - FLAG_SIZE, middle - FLAG_SIZE / 2),
    bars:
      owner.carried === undefined ? [] : barsAcross(owner.carried, overloaded, barsEnd - BARS_LENGTH, middle),
    missing: [...setter.missing],
  }
}

/** A name on as many lines as fit, or over what stands under it. */
function textOver(setter: Setter, name: string, sub: Sub | undefined, sizes: Sizes, room: Rect): LabelText {
  if (sizes.codes === 'all') return codeAlone(setter, name, sizes)
  const type = nameType(sizes)
  if (sub === undefined) return wrapName(setter, name, type, room.width, room.height)
  return nameWithSub(setter, name, sub, type, sizes, room.width)
}
