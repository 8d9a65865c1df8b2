import type { ItemKind } from '../../domain/item/item.ts'
import type { RoleName, Strength } from '../../domain/record/entities.ts'

/** The four places around the X. Which list stands where is decided by the picture, not by the layout. */
export type Side = 'north' | 'west' | 'south' | 'east'

/** Where the labels of a list stand: on a side of the X, or at the owners' columns or rows. */
export type LabelPlace = Side | 'owner'

/** The groups of mark cells: the four corners of the X, and the block of the owners. */
export type BlockName = 'nw' | 'ne' | 'sw' | 'se' | 'owner'

/** The hue of a list: it follows the list and not its place, so that a turned X keeps its colours. */
export type Hue = 'south' | 'west' | 'north' | 'east'

/** What a label warns about, drawn as an icon at its far end. */
export type LabelFlag = 'orphan' | 'open' | 'overloaded'

/** Everything that a drawing of one matrix shows, as plain data in display order. */
export interface MatrixPicture {
  readonly id: string
  readonly sides: Readonly<Record<Side, ListPicture>>
  readonly owners: OwnersPicture
  readonly links: readonly LinkPicture[]
  readonly roles: readonly RolePicture[]
  readonly title: TitlePicture
  readonly trueNorth?: { readonly heading: string; readonly text: string }
  /** The words above and below the sheet; without them their rows are left out. */
  readonly captions?: CaptionsPicture
}

export interface ListPicture {
  readonly kind: ItemKind
  readonly hue: Hue
  /** The place in the reading order, 1 to 4. */
  readonly number: number
  readonly name: string
  /** The question that the list answers ("how far this year"). */
  readonly question: string
  readonly items: readonly ItemPicture[]
  /** The first item of the list stands last here, next to the centre. */
  readonly backwards?: true
  /** What stands in the one open place of an empty list; without it an empty list takes no room. */
  readonly open?: string
}

export interface ItemPicture {
  readonly id: string
  readonly code: string
  readonly text: string
  readonly figures?: Figures
  /** Initials on the tile above the chip; empty for a tile that waits for an owner, absent for no tile. */
  readonly initials?: string
  readonly flag?: LabelFlag
  /** How much of the label's far end is left free for what a window draws there, in px of the layout. */
  readonly aside?: number
}

/** `from → **to** unit`, each part as it is shown. */
export interface Figures {
  readonly from?: string
  readonly to: string
  readonly unit?: string
}

export interface OwnersPicture {
  readonly name: string
  readonly people: readonly OwnerPicture[]
  readonly open?: string
}

export interface OwnerPicture {
  readonly id: string
  readonly name: string
  /** Department or post. */
  readonly note?: string
  readonly initials: string
  /** Priorities of this matrix carried as accountable or responsible; absent where no bars are wanted. */
  readonly carried?: number
  readonly flag?: LabelFlag
}

/** A link record has all of it. */
export interface LinkPicture {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly strength: Strength
  readonly effect?: 'against'
}

/** A role record has all of it. */
export interface RolePicture {
  readonly id: string
  readonly item: string
  readonly person: string
  readonly role: RoleName
}

/** A caption: the name of a group, and what is said beside it in a lighter hand. */
export interface CaptionPicture {
  readonly name: string
  /** The longer note first; the first that fits is shown. */
  readonly notes: readonly string[]
}

export interface CaptionsPicture {
  readonly nw: CaptionPicture
  readonly ne: CaptionPicture
  readonly sw: CaptionPicture
  readonly se: CaptionPicture
  readonly north: CaptionPicture
  readonly south: CaptionPicture
  readonly owner: CaptionPicture
}

/** The title block: which sheet this is, and how to read it. */
export interface TitlePicture {
  readonly matrix: string
  readonly plan: string
  readonly status: string
  readonly period?: string
  /** What of the matrix is not on this sheet. */
  readonly hidden?: string
  readonly marks: readonly { readonly strength: Strength; readonly word: string; readonly key: string }[]
  readonly roles: readonly { readonly role: RoleName; readonly word: string }[]
  readonly reading: string
}
