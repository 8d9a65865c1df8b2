import type { PlanHead } from '../../../../../src/domain/record/entities.ts'
import { placesFor } from '../../../../../src/layout/matrix/places.ts'
import type {
  CaptionsPicture,
  Hue,
  ItemPicture,
  ListPicture,
  MatrixPicture,
  OwnerPicture,
  Side,
} from '../../../../../src/layout/matrix/picture.ts'

/** How many of each list. */
export interface Counts {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
  readonly owner: number
}

/** A picture with short texts, every priority linked to every goal and metric, and to every owner. */
export function simplePicture(counts: Counts): MatrixPicture {
  const south = listOf('breakthrough', 'south', 1, 'Breakthroughs', 'B', counts.south)
  const west = listOf('goal', 'west', 2, 'Goals', 'G', counts.west)
  const north = listOf('priority', 'north', 3, 'Priorities', 'P', counts.north)
  const east = listOf('metric', 'east', 4, 'Metrics', 'M', counts.east)
  const people = Array.from({ length: counts.owner }, (_, i) => owner(i))
  return {
    id: 'matrix',
    sides: { south, west, north, east },
    owners: { name: 'Owners', people, open: counts.owner === 0 ? 'Later' : undefined },
    links: pairs(north.items, [...west.items, ...east.items]).map(([a, b]) => ({
      id: `${a}-${b}`,
      a,
      b,
      strength: 'strong',
    })),
    roles: pairs(north.items, people).map(([item, person]) => ({
      id: `${item}-${person}`,
      item,
      person,
      role: 'responsible',
    })),
    title: title(),
    captions: captions(),
  }
}

/** The same lists in another arrangement. */
export function arranged(picture: MatrixPicture, arrangement: PlanHead['arrangement']): MatrixPicture {
  const { lists } = placesFor(arrangement)
  const all = Object.values(picture.sides)
  const list = (side: Side) => all.find(each => each.kind === lists[side]) ?? picture.sides[side]
  return {
    ...picture,
    sides: { north: list('north'), west: list('west'), south: list('south'), east: list('east') },
  }
}

/** A picture with one field of one item changed. */
export function withItem(
  picture: MatrixPicture,
  side: 'south' | 'west' | 'north' | 'east',
  index: number,
  patch: Partial<ItemPicture>,
): MatrixPicture {
  const list = picture.sides[side]
  const items = list.items.map((item, i) => (i === index ? { ...item, ...patch } : item))
  return { ...picture, sides: { ...picture.sides, [side]: { ...list, items } } }
}

function listOf(
  kind: ListPicture['kind'],
  hue: Hue,
  number: number,
  name: string,
  letter: string,
  count: number,
): ListPicture {
  const items = Array.from({ length: count }, (_, i) => ({
    id: `${letter}${i + 1}`,
    code: `${letter}${i + 1}`,
    text: `${name} ${i + 1}`,
    ...(kind === 'metric' ? { initials: 'AB', figures: { from: '4.1', to: '2.4', unit: '%' } } : {}),
  }))
  return { kind, hue, number, name, question: 'how', items, open: count === 0 ? 'Open' : undefined }
}

function owner(i: number): OwnerPicture {
  return { id: `O${i + 1}`, name: `A. Person ${i + 1}`, note: 'Quality', initials: 'AP', carried: 2 }
}

function pairs(xs: readonly { id: string }[], ys: readonly { id: string }[]): [string, string][] {
  return xs.flatMap(x => ys.map((y): [string, string] => [x.id, y.id]))
}

function title(): MatrixPicture['title'] {
  return {
    matrix: 'Operations',
    plan: 'FY 2027',
    status: 'Draft',
    marks: [
      { strength: 'strong', word: 'strong', key: '3' },
      { strength: 'medium', word: 'medium', key: '2' },
      { strength: 'weak', word: 'weak', key: '1' },
    ],
    roles: [
      { role: 'accountable', word: 'accountable' },
      { role: 'responsible', word: 'responsible' },
      { role: 'consulted', word: 'consulted' },
      { role: 'informed', word: 'informed' },
    ],
    reading: 'Read clockwise from the bottom: where to, how far this year, how, how much, who.',
  }
}

function captions(): CaptionsPicture {
  const named = (name: string, ...notes: string[]) => ({ name, notes })
  return {
    nw: named('Priorities × goals'),
    ne: named('Priorities × metrics'),
    sw: named('Breakthroughs × goals'),
    se: named('Breakthroughs × metrics'),
    north: named('Priorities', '8'),
    south: named('Breakthroughs', '4'),
    owner: named('Owners', 'who; bars show priorities carried', 'who'),
  }
}
