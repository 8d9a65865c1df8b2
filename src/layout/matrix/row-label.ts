import { chipAt, ownRowChipWidth } from './chips.ts'
import type { Label, Rect } from './matrix-layout.ts'
import { nameType, wrapName } from './label-text.ts'
import type { Hue, ItemPicture, Side } from './picture.ts'
import { placeAcross } from './place-lines.ts'
import type { Setter } from './setter.ts'
import type { Sizes } from './sizes.ts'
import { CHIP_HEIGHT, FLAG_SIZE, flagAt } from './tiles.ts'

const PAD_LEFT = 5
const PAD_RIGHT = 6
const CHIP_GAP = 8

/** A label beside its row: chip, text on one or two lines, flag. `chipWidth` is what the chips of the list have in common. */
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
  const start = rect.x + width + CHIP_GAP
  const end = box.x + box.width - PAD_RIGHT - (item.flag === undefined ? 0 : FLAG_SIZE + CHIP_GAP)
  const room: Rect = { x: start, y: box.y, width: end - start, height: box.height }
  const set = wrapName(setter, item.text, nameType(sizes), room.width, box.height)
  const placed = placeAcross(setter, set.lines, room)
  return {
    id: item.id,
    place: at.side,
    hue,
    box,
    chip: chipAt(setter, item.code, { rect, hue, turned: false }, sizes),
    room,
    text: placed.box,
    lines: placed.lines,
    turned: false,
    full: item.text,
    cut: set.cut,
    flag: item.flag && flagAt(item.flag, end + CHIP_GAP, box.y + (box.height - FLAG_SIZE) / 2),
    bars: [],
    missing: [...setter.missing],
  }
}
