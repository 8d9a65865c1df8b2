import { ITEM_KINDS } from '../../domain/item/item.ts'
import type { ItemKind } from '../../domain/item/item.ts'
import type { PlanHead } from '../../domain/record/entities.ts'
import type { BlockName, Hue, LabelPlace, Side } from './picture.ts'

/**
 * Which list stands where around the X. The only place that knows it: everything else asks here.
 *
 * Lists keep their order around the X, clockwise from the breakthroughs; an arrangement turns all of them together. Owners
 * stand along the side of the priorities, whose roles they hold: as columns at the far right of priorities that are rows, as
 * rows at the very bottom of priorities that are columns.
 */
export interface Places {
  readonly sides: Readonly<Record<ItemKind, Side>>
  readonly lists: Readonly<Record<Side, ItemKind>>
  /** Lists that are rows, from top to bottom; the centre stands after the first. */
  readonly rows: readonly LabelPlace[]
  /** Lists that are columns, from left to right; the centre stands after the first. */
  readonly columns: readonly LabelPlace[]
  /** Clockwise from the breakthroughs, owners last: the order in which the X is read. */
  readonly reading: readonly LabelPlace[]
  /** The rows and the columns that cross in each block. */
  readonly blocks: Readonly<Record<BlockName, readonly [rows: LabelPlace, columns: LabelPlace]>>
  /** The same by rows and columns, and which places are rows: every label and mark asks. */
  readonly crossings: Readonly<Record<LabelPlace, Readonly<Partial<Record<LabelPlace, BlockName>>>>>
  readonly across: Readonly<Record<LabelPlace, boolean>>
}

/** The corners of the X, and the owners. */
export const BLOCKS: readonly BlockName[] = ['nw', 'ne', 'sw', 'se', 'owner']
const CLOCKWISE: readonly Side[] = ['south', 'west', 'north', 'east']

/** Quarter turns clockwise from the usual arrangement, by arrangement. Jackson and TASTE have other words in the same places. */
const TURNS: Readonly<Record<PlanHead['arrangement'], 0 | 1 | 2 | 3>> = {
  standard: 0,
  jackson: 0,
  taste: 0,
  'turned-90': 1,
  'turned-180': 2,
  'turned-270': 3,
}
const STANDARD = turned(0)
const TURNED: readonly Places[] = [STANDARD, turned(1), turned(2), turned(3)]

/** The hue of a list, which it keeps wherever it stands: that of its side in the usual arrangement. */
export function hueOf(kind: ItemKind): Hue {
  return STANDARD.sides[kind]
}

/** Where the lists of a plan stand. */
export function placesFor(arrangement: PlanHead['arrangement']): Places {
  return TURNED[TURNS[arrangement]] ?? STANDARD
}

/** Where the lists of a picture stand: the same object for every picture of one arrangement. */
export function placesOf(sides: Readonly<Record<Side, { readonly kind: ItemKind }>>): Places {
  return TURNED.find(places => sides[places.sides.priority].kind === 'priority') ?? STANDARD
}

/**
 * Whether the first item of a list stands at its end: Jackson's lists are numbered outward from the centre, so that those above
 * and to the left of it run towards their edge.
 */
export function readsBackwards(arrangement: PlanHead['arrangement'], kind: ItemKind): true | undefined {
  const side = STANDARD.sides[kind]
  return arrangement === 'jackson' && (side === 'north' || side === 'west') ? true : undefined
}

/** Whether the labels of a place are rows, whose text runs across; those of columns run upwards. */
export function isRow(places: Places, place: LabelPlace): boolean {
  return places.across[place]
}

/** The block in which rows of one place cross columns of another; undefined where they do not meet. */
export function blockWhere(places: Places, rows: LabelPlace, columns: LabelPlace): BlockName | undefined {
  return places.crossings[rows][columns]
}

function turned(turns: number): Places {
  const side = (kind: ItemKind) => sideAfter(ITEM_KINDS.indexOf(kind) + turns)
  const list = (at: Side) => kindAt(CLOCKWISE.indexOf(at) - turns)
  const priority = side('priority')
  const upright = priority === 'north' || priority === 'south'
  return {
    sides: {
      breakthrough: side('breakthrough'),
      goal: side('goal'),
      priority,
      metric: side('metric'),
    },
    lists: { north: list('north'), west: list('west'), south: list('south'), east: list('east') },
    rows: upright ? ['north', 'south'] : ['north', 'south', 'owner'],
    columns: upright ? ['west', 'east', 'owner'] : ['west', 'east'],
    reading: [...ITEM_KINDS.map(side), 'owner'],
    blocks: {
      nw: ['north', 'west'],
      ne: ['north', 'east'],
      sw: ['south', 'west'],
      se: ['south', 'east'],
      owner: upright ? [priority, 'owner'] : ['owner', priority],
    },
    crossings: {
      north: { west: 'nw', east: 'ne', ...(priority === 'north' ? { owner: 'owner' } : {}) },
      south: { west: 'sw', east: 'se', ...(priority === 'south' ? { owner: 'owner' } : {}) },
      owner: upright ? {} : { [priority]: 'owner' },
      west: {},
      east: {},
    },
    across: { north: true, south: true, west: false, east: false, owner: !upright },
  }
}

function sideAfter(turns: number): Side {
  return CLOCKWISE[turns % CLOCKWISE.length] ?? 'south'
}

function kindAt(turns: number): ItemKind {
  return ITEM_KINDS[(turns + ITEM_KINDS.length) % ITEM_KINDS.length] ?? 'breakthrough'
}
