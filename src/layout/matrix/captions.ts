import type { Ink } from '../drawing.ts'
import { boxOf, centreAxes, hasPlaces } from './grid.ts'
import type { Axis, Grid } from './grid.ts'
import type { Caption } from './matrix-layout.ts'
import type { CaptionPicture, MatrixPicture } from './picture.ts'
import { isRow } from './places.ts'
import { baselineBelowMiddle, lineAt, setOne, setWhole } from './setter.ts'
import type { Setter, Type } from './setter.ts'
import { GAP } from './sizes.ts'
import type { Sizes } from './sizes.ts'

const SIZE = 11
const NOTE_GAP = 6
/** In less than this a name that does not fit says too little to stand there. */
const NARROWEST = 72
/** So far the caption of narrow owners' columns may reach beyond them, where nothing else stands. */
const BEYOND = 120

type Span = Pick<Axis, 'start' | 'end'>
type Placement = readonly [words: CaptionPicture, columns: Span, rows: Span, ink: Ink]

/** The names of the groups, above the rows of the north and below those of the south. */
export function captionsOf(setter: Setter, picture: MatrixPicture, grid: Grid, sizes: Sizes): Caption[] {
  const { captions, sides } = picture
  if (captions === undefined) return []
  const above = rowAt(Math.min(grid.north.start, grid.centre.y) - GAP - sizes.caption, sizes)
  const below = rowAt(Math.max(grid.south.end, grid.centre.y + grid.centre.height) + GAP, sizes)
  const centre = centreAxes(grid).columns
  const all: readonly Placement[] = [
    [captions.nw, grid.west, above, 'ink-3'],
    [captions.north, centre, above, sides.north.hue],
    [captions.ne, grid.east, above, 'ink-3'],
    ownersCaption(setter, captions.owner, grid, { above, below }, sizes),
    [captions.sw, grid.west, below, 'ink-3'],
    [captions.south, centre, below, sides.south.hue],
    [captions.se, grid.east, below, 'ink-3'],
  ]
  return all.flatMap(([words, columns, rows, ink]) => caption(setter, words, boxOf(columns, rows), ink) ?? [])
}

function caption(
  setter: Setter,
  { name, notes }: CaptionPicture,
  box: Caption['box'],
  ink: Ink,
): Caption | undefined {
  if (box.width <= 0 || box.height <= 0) return undefined
  const type = nameType(ink)
  const first = setOne(setter, name, type, box.width)
  if (first.cut && box.width < NARROWEST) return undefined
  const y = box.y + box.height / 2 + baselineBelowMiddle(setter, type)
  const lines = [lineAt(first, { x: box.x, y }, type, ink)]
  const light: Type = { ...type, weight: 400 }
  const start = first.width + NOTE_GAP
  const note = notes.map(text => setWhole(setter, text, light)).find(set => start + set.width <= box.width)
  if (note !== undefined) lines.push(lineAt(note, { x: box.x + start, y }, light, 'ink-3'))
  return { box, lines, full: [name, ...notes.slice(0, 1)].join(' '), cut: first.cut }
}

/** Over the owners' columns on the side where they cross the priorities, or under their rows. */
function ownersCaption(
  setter: Setter,
  words: CaptionPicture,
  grid: Grid,
  { above, below }: { readonly above: Span; readonly below: Span },
  sizes: Sizes,
): Placement {
  const { owner, places } = grid
  if (isRow(places, 'owner'))
    return [
      words,
      centreAxes(grid).columns,
      hasPlaces(owner) ? rowAt(owner.end + GAP, sizes) : NOWHERE,
      'ink-3',
    ]
  return [words, beyond(setter, words, owner), places.sides.priority === 'north' ? above : below, 'ink-3']
}
const NOWHERE: Span = { start: 0, end: 0 }

/** The owners' columns, or as much more as their name takes where they are narrow. */
function beyond(setter: Setter, { name }: CaptionPicture, owner: Axis): Span {
  if (!hasPlaces(owner)) return owner
  const width = Math.min(BEYOND, setWhole(setter, name, nameType('ink-3')).width)
  return { start: owner.start, end: Math.max(owner.end, owner.start + Math.ceil(width)) }
}

function nameType(ink: Ink): Type {
  return { size: SIZE, weight: ink === 'ink-3' ? 500 : 600, stretch: 100 }
}

function rowAt(start: number, sizes: Sizes): Span {
  return { start, end: start + sizes.caption }
}
