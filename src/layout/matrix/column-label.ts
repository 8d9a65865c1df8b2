import {
  codeAlone,
  itemInWords,
  nameType,
  nameWithSub,
  ownerInWords,
  subWidth,
  wrapName,
  wrapsWhole,
} from './label-text.ts'
import type { LabelText, Sub } from './label-text.ts'
import type { Label, Rect } from './matrix-layout.ts'
import type { Hue, ItemPicture, OwnerPicture, Side } from './picture.ts'
import { placeUpwards } from './place-lines.ts'
import { chipAt, columnChip } from './chips.ts'
import type { ChipShape } from './chips.ts'
import { widthOf } from './setter.ts'
import type { Setter, Type } from './setter.ts'
import type { Sizes } from './sizes.ts'
import { BARS_LENGTH, FLAG_SIZE, TILE_SIZE, barsAt, flagAt, initialsTile } from './tiles.ts'

const PAD = 5
const TEXT_GAP = 7
const TILE_GAP = 3
/** The initials above a metric's chip, lower than on an owner's own column. */
const SMALL_TILE = 18

/** Everything along a column label but its text, whose room is what they leave. */
interface Ends {
  readonly foot: number
  readonly head: number
}

/** What a column label says. */
export type ColumnContent =
  { readonly item: ItemPicture; readonly chipWidth: number } | { readonly owner: OwnerPicture }

/** A label over a column of items: chip upright at the foot, text upwards, flag at the head. */
export function columnLabel(
  setter: Setter,
  item: ItemPicture,
  at: { readonly box: Rect; readonly side: Side; readonly hue: Hue; readonly chipWidth: number },
  sizes: Sizes,
): Label {
  const { box, hue } = at
  const chip = columnChip(setter, item.code, at.chipWidth, sizes)
  const middle = box.x + box.width / 2
  const top = box.y + box.height - PAD - chip.height
  const rect = { x: middle - chip.width / 2, y: top, width: chip.width, height: chip.height }
  const tileWidth = Math.min(TILE_SIZE.width, box.width - 2)
  const tileTop = top - TILE_GAP - SMALL_TILE
  const tileRect = { x: middle - tileWidth / 2, y: tileTop, width: tileWidth, height: SMALL_TILE }
  const room = roomBetween(box, itemEnds(item, chip))
  const set = columnText(setter, item.text, item.figures, sizes, room.height)
  const placed = placeUpwards(setter, set.lines, room)
  return {
    id: item.id,
    place: at.side,
    hue,
    box,
    chip: chipAt(setter, item.code, { rect, hue, turned: chip.turned }, sizes),
    tile: item.initials === undefined ? undefined : initialsTile(setter, tileRect, item.initials, false),
    room,
    text: placed.box,
    lines: placed.lines,
    turned: true,
    full: itemInWords(item),
    cut: set.cut,
    flag: item.flag && flagAt(item.flag, box.x + (box.width - FLAG_SIZE) / 2, box.y + PAD),
    bars: [],
    missing: [...setter.missing],
  }
}

/** A label over an owner's column: initials at the foot, name and department upwards, bars at the head, flag under them. */
export function ownerLabel(setter: Setter, owner: OwnerPicture, box: Rect, sizes: Sizes): Label {
  const width = Math.min(TILE_SIZE.width, box.width - 4)
  const middle = box.x + box.width / 2
  const tileRect = {
    x: middle - width / 2,
    y: box.y + box.height - PAD - TILE_SIZE.height,
    width,
    height: TILE_SIZE.height,
  }
  const overloaded = owner.flag === 'overloaded'
  const room = roomBetween(box, ownerEnds(owner))
  const set = columnText(setter, owner.name, owner.note, sizes, room.height)
  const placed = placeUpwards(setter, set.lines, room)
  const flagTop = box.y + PAD + (owner.carried === undefined ? 0 : BARS_LENGTH + TEXT_GAP)
  return {
    id: owner.id,
    place: 'owner',
    hue: 'owner',
    box,
    tile: initialsTile(setter, tileRect, owner.initials, overloaded),
    room,
    text: placed.box,
    lines: placed.lines,
    turned: true,
    full: ownerInWords(owner),
    cut: set.cut,
    flag: owner.flag && flagAt(owner.flag, middle - FLAG_SIZE / 2, flagTop),
    bars: owner.carried === undefined ? [] : barsAt(owner.carried, overloaded, middle, box.y + PAD),
    missing: [...setter.missing],
  }
}

/** Whether the text of a column label is whole at the usual width when the label has this length. */
export function fitsLength(setter: Setter, label: ColumnContent, sizes: Sizes, length: number): boolean {
  const [name, sub, ends] =
    'item' in label
      ? [
          label.item.text,
          label.item.figures,
          itemEnds(label.item, columnChip(setter, label.item.code, label.chipWidth, sizes)),
        ]
      : [label.owner.name, label.owner.note, ownerEnds(label.owner)]
  const room = length - ends.foot - ends.head
  const type = nameType(sizes)
  if (sub === undefined) return wrapsWhole(setter, name, type, room, sizes.cell)
  return widthOf(setter, name, type) <= room && subWidth(setter, sub, { ...type, size: sizes.sub }) <= room
}

/** Name and what is under it, set narrower where they would be cut. */
function columnText(
  setter: Setter,
  name: string,
  sub: Sub | undefined,
  sizes: Sizes,
  length: number,
): LabelText {
  if (sizes.codes !== undefined) return codeAlone(setter, name, sizes)
  const [usual, narrow] = [nameType(sizes), nameType(sizes, 85)]
  // A name over figures does not wrap: where its width says that it would be cut, it need not be set to find out.
  if (sub !== undefined && widthOf(setter, name, usual) > length) return textIn(narrow)
  const set = textIn(usual)
  return set.cut ? textIn(narrow) : set

  function textIn(type: Type): LabelText {
    if (sub === undefined) return wrapName(setter, name, type, length, sizes.cell)
    return nameWithSub(setter, name, sub, type, sizes, length)
  }
}

function itemEnds(item: ItemPicture, chip: ChipShape): Ends {
  const tile = item.initials === undefined ? 0 : SMALL_TILE + TILE_GAP
  return {
    foot: PAD + chip.height + tile + TEXT_GAP,
    head:
      PAD +
      (item.flag === undefined ? 0 : FLAG_SIZE + TEXT_GAP) +
      (item.aside === undefined ? 0 : item.aside + TEXT_GAP),
  }
}

function ownerEnds(owner: OwnerPicture): Ends {
  const bars = owner.carried === undefined ? 0 : BARS_LENGTH + TEXT_GAP
  const flag = owner.flag === undefined ? 0 : FLAG_SIZE + TEXT_GAP
  return { foot: PAD + TILE_SIZE.height + TEXT_GAP, head: PAD + bars + flag }
}

function roomBetween(box: Rect, ends: Ends): Rect {
  return { x: box.x, y: box.y + ends.head, width: box.width, height: box.height - ends.head - ends.foot }
}
