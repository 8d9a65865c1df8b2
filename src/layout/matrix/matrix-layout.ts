import type { Area, Box, Drawing, Mark, Rule, TextLine } from '../drawing.ts'
import type { ItemKind } from '../../domain/item/item.ts'
import type { RoleName, Strength } from '../../domain/record/entities.ts'
import type { BlockName, Hue, LabelFlag, LabelPlace, Side } from './picture.ts'
import type { Places } from './places.ts'
import type { Sizes } from './sizes.ts'

export type { BlockName, LabelPlace } from './picture.ts'

/** A place on the sheet, in px at 100 %. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One cell in which a mark or a role may stand. */
export interface Cell extends Rect {
  readonly block: BlockName
  readonly row: string
  readonly column: string
}

export interface Block {
  readonly name: BlockName
  readonly box: Rect
  /** Record ids, top to bottom and left to right; an open place is no row or column. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Row by row: the cell of row i and column j is at `i * columns.length + j`. */
  readonly cells: readonly Cell[]
}

/** A chip or a tile: a box with a few letters in it. */
export interface Tile {
  readonly box: Box
  readonly line?: TextLine
}

/** The label of an item or an owner, with every place that is drawn or clicked. */
export interface Label {
  readonly id: string
  readonly place: LabelPlace
  readonly hue: Hue | 'owner'
  readonly box: Rect
  /** The item's code; absent on owners, who have their tile there. */
  readonly chip?: Tile
  /** The initials: of an owner at the foot of their column or the head of their row, of a metric's owner above its chip. */
  readonly tile?: Tile
  /** The room that the text may take. */
  readonly room: Rect
  /** The room that it takes; empty where there is no text. */
  readonly text: Rect
  readonly lines: readonly TextLine[]
  readonly turned: boolean
  /** What the label says when nothing is left out. */
  readonly full: string
  /** Whether the text ends in an ellipsis. */
  readonly cut: boolean
  readonly flag?: Flag
  /** The bars of an owner, bottom to top or left to right. */
  readonly bars: readonly Box[]
  /** Characters of it that no bundled face has. */
  readonly missing: readonly string[]
}

/** A warning at the far end of a label, with its icon in strokes. */
export interface Flag {
  readonly kind: LabelFlag
  readonly box: Box
  readonly strokes: readonly Rule[]
}

/** The one place of an empty list, which says what to do. */
export interface OpenPlace {
  readonly place: LabelPlace
  readonly list: ItemKind | 'owner'
  readonly box: Rect
  readonly lines: readonly TextLine[]
  readonly turned: boolean
  readonly full: string
  readonly cut: boolean
}

/** What stands in a cell. */
export interface PlacedMark {
  /** Of the link or the role. */
  readonly id: string
  readonly block: BlockName
  readonly row: string
  readonly column: string
  readonly value: Strength | RoleName
  readonly against: boolean
  /** The shape of the value, and a minus beside it where the link works against. */
  readonly marks: readonly Mark[]
}

export interface Caption {
  readonly box: Rect
  readonly lines: readonly TextLine[]
  readonly full: string
  readonly cut: boolean
}

/** One of the four fields between the arms of the X. */
export interface Field {
  readonly side: Side
  readonly area: Area
  /** The numbered plate at rest. */
  readonly plate: Plate
  /** Name and question along the edge of the field, for when curves run through it; not part of the drawing. */
  readonly edge: readonly TextLine[]
}

/** A number in a disc, with the name of the list and its question. */
export interface Plate {
  readonly box: Rect
  readonly disc: Tile
  readonly lines: readonly TextLine[]
  readonly full: string
  readonly cut: boolean
}

export interface Centre {
  readonly box: Rect
  readonly fields: readonly Field[]
  readonly cross: readonly Rule[]
  readonly trueNorth?: {
    readonly box: Box
    readonly lines: readonly TextLine[]
    readonly full: string
    readonly cut: boolean
  }
}

export interface TitleBlock {
  readonly box: Box
  /** In the corner under the owners, or a strip below the sheet where the corner is too small. */
  readonly at: 'corner' | 'strip'
  readonly boxes: readonly Box[]
  readonly rules: readonly Rule[]
  readonly marks: readonly Mark[]
  readonly lines: readonly TextLine[]
}

/** What the codes of labels without texts stand for. */
export interface Key {
  readonly box: Rect
  readonly boxes: readonly Box[]
  readonly lines: readonly TextLine[]
}

/** Characters that no bundled face has, by the item or owner that holds them. */
export interface Missing {
  readonly id: string
  readonly characters: readonly string[]
}

/** Where everything of one matrix stands. Parts that did not change since the last layout with the same cache are the same objects. */
export interface MatrixLayout {
  readonly width: number
  readonly height: number
  readonly sizes: Sizes
  /** Which list stands where. */
  readonly places: Places
  /** Places whose list runs towards the edge: its first item stands last, next to the centre. */
  readonly backwards: readonly LabelPlace[]
  readonly blocks: readonly Block[]
  readonly labels: Readonly<Record<LabelPlace, readonly Label[]>>
  readonly open: readonly OpenPlace[]
  readonly marks: readonly PlacedMark[]
  readonly captions: readonly Caption[]
  readonly centre: Centre
  /** Undefined where none was asked for. */
  readonly titleBlock: TitleBlock | undefined
  /** Below the sheet, where labels are numbered. */
  readonly key?: Key
  /** The heavy frames of the blocks, and the hairlines inside them. */
  readonly frames: readonly Box[]
  readonly hairlines: readonly Rule[]
  /** The tints behind the labels. */
  readonly grounds: readonly Box[]
  readonly missing: readonly Missing[]
  /** All of it as one picture, at rest. */
  readonly drawing: Drawing
}
