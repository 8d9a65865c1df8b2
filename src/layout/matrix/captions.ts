import type { Ink } from '../drawing.ts'
import { boxOf, centreAxes, hasPlaces } from './grid.ts'
import type { Axis, Grid } from './grid.ts'
import type { Caption } from './matrix-layout.ts'
import type { CaptionPicture, MatrixPicture } from './picture.ts'
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

/** The names of the groups, above the rows of the north and below those of the south. */
export function captionsOf(setter: Setter, picture: MatrixPicture, grid: Grid, sizes: Sizes): Caption[] {
  const { captions, sides } = picture
  if (captions === undefined) return []
  const above = rowAt(Math.min(grid.north.start, grid.centre.y) - GAP - sizes.caption, sizes)
  const below = rowAt(Math.max(grid.south.end, grid.centre.y + grid.centre.height) + GAP, sizes)
  const centre = centreAxes(grid).columns
  const places: readonly (readonly [CaptionPicture, Span, Span, Ink])[] = [
    [captions.nw, grid.west, above, 'ink-3'],
    [captions.north, centre, above, sides.north.hue],
    [captions.ne, grid.east, above, 'ink-3'],
    [captions.owner, beyond(setter, captions.owner, grid.owner), above, 'ink-3'],
    [captions.sw, grid.west, below, 'ink-3'],
    [captions.south, centre, below, sides.south.hue],
    [captions.se, grid.east, below, 'ink-3'],
  ]
  return places.flatMap(
    ([words, columns, rows, ink]) => caption(setter, words, boxOf(columns, rows), ink) ?? [],
  )
}

function caption(
  setter: Setter,
  { name, notes }: CaptionPicture,
  box: Caption['box'],
  ink: Ink,
): Caption | undefined {
  if (box.width <= 0) return undefined
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
