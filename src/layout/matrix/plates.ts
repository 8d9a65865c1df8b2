import type { LabelLine } from './label-text.ts'
import type { Plate, Rect } from './matrix-layout.ts'
import type { ListPicture, Side } from './picture.ts'
import { baselineBelowMiddle, lineAt, onOneLine, setIn, setWhole } from './setter.ts'
import type { Setter, Type } from './setter.ts'

const DISC = 20
const DISC_GAP = 7
const STACK_GAP = 4
const NAME: Type = { size: 14, weight: 600, stretch: 100 }
const QUESTION: Type = { size: 12, weight: 400, stretch: 100 }
const NUMBER: Type = { size: 12, weight: 600, stretch: 100 }
const NAME_LEADING = 17
const QUESTION_LEADING = 15
/** Between a plate and the arms of the X or the frame. */
const AIR = 7
/** Where a plate's middle would like to be, as a part of the way from its edge to the far one. */
const USUAL = 0.19

interface Content {
  readonly lines: readonly Omit<LabelLine, 'ink'>[]
  readonly width: number
  readonly height: number
  readonly nameCut: boolean
  readonly questionCut: boolean
}

/** How a plate may be set: lines of the name and of the question, and the number above them instead of beside. */
interface Arrangement {
  readonly name: 1 | 2
  readonly question: 0 | 1 | 2
  readonly stacked: boolean
}

interface Candidate {
  readonly content: Content
  readonly stacked: boolean
  readonly width: number
  readonly height: number
}

const WIDE: readonly Arrangement[] = [
  { name: 1, question: 1, stacked: false },
  { name: 2, question: 1, stacked: false },
  { name: 2, question: 0, stacked: false },
]
const TALL: readonly Arrangement[] = [
  { name: 1, question: 1, stacked: false },
  { name: 2, question: 2, stacked: false },
  { name: 2, question: 2, stacked: true },
  { name: 2, question: 0, stacked: true },
]

/**
 * The plate of a side inside its triangle: name and question beside their number, or under it where the triangle is narrow.
 *
 * `inner` is what the middle of the X takes (a true north); plates keep clear of it.
 */
export function plateOf(
  setter: Setter,
  list: ListPicture,
  side: Side,
  centre: Rect,
  inner: Rect | undefined,
): Plate {
  const across = side === 'north' || side === 'south'
  const reach = across ? reachOfWide(centre, inner) : reachOfTall(centre, inner)
  const candidate = bestOf(setter, list, across ? WIDE : TALL, reach)
  return placePlate(setter, list, candidate, middleOf(side, centre, candidate, inner))
}

/** How wide a plate of some height may be; 0 where it is too high. */
type Reach = (height: number) => number

/** North and south: the triangle narrows away from its edge. */
function reachOfWide(centre: Rect, inner: Rect | undefined): Reach {
  const deepest = inner === undefined ? centre.height / 2 : inner.y - centre.y
  return height =>
    AIR + height > deepest ? 0 : centre.width * (1 - (2 * (AIR + height)) / centre.height) - 2 * AIR
}

/** West and east: the triangle narrows up and down. */
function reachOfTall(centre: Rect, inner: Rect | undefined): Reach {
  const wall = inner === undefined ? centre.width / 2 : inner.x - centre.x
  return height => Math.min(wall, (centre.width / 2) * (1 - height / centre.height)) - 2 * AIR
}

/** The first arrangement in which nothing is cut, in narrower letters if need be; else the first with a whole name. */
function bestOf(
  setter: Setter,
  list: ListPicture,
  arrangements: readonly Arrangement[],
  reach: Reach,
): Candidate {
  let best: Candidate | undefined
  for (const stretch of [100, 92, 85] as const) {
    for (const arrangement of arrangements) {
      const candidate = candidateOf(setter, list, arrangement, stretch, reach)
      if (candidate === undefined) continue
      if (!candidate.content.nameCut && !candidate.content.questionCut) return candidate
      if (best === undefined || (best.content.nameCut && !candidate.content.nameCut)) best = candidate
    }
  }
  return best ?? { content: NOTHING, stacked: true, width: DISC, height: DISC }
}
const NOTHING: Content = { lines: [], width: 0, height: 0, nameCut: true, questionCut: true }

function candidateOf(
  setter: Setter,
  list: ListPicture,
  { name, question, stacked }: Arrangement,
  stretch: Type['stretch'],
  reach: Reach,
): Candidate | undefined {
  const around = stacked ? DISC + STACK_GAP : 0
  const beside = stacked ? 0 : DISC + DISC_GAP
  const most = Math.max(DISC, around + name * NAME_LEADING + question * QUESTION_LEADING)
  const room = reach(most) - beside
  if (room < DISC) return undefined
  const content = contentOf(setter, list, room, { name, question, stretch })
  const width = Math.max(DISC, beside + content.width)
  return { content, stacked, width, height: Math.max(DISC, around + content.height) }
}

function contentOf(
  setter: Setter,
  list: ListPicture,
  width: number,
  look: { readonly name: number; readonly question: number; readonly stretch: Type['stretch'] },
): Content {
  const nameType: Type = { ...NAME, stretch: look.stretch }
  const questionType: Type = { ...QUESTION, stretch: look.stretch }
  const name = setIn(setter, onOneLine(list.name), nameType, width, look.name)
  const asked = look.question > 0
  const question = asked
    ? setIn(setter, onOneLine(list.question), questionType, width, look.question)
    : undefined
  const lines = [
    ...name.lines.map(set => ({ set, type: nameType, height: NAME_LEADING })),
    ...(question?.lines ?? []).map(set => ({ set, type: questionType, height: QUESTION_LEADING })),
  ]
  return {
    lines,
    width: lines.reduce((widest, line) => Math.max(widest, line.set.width), 0),
    height: lines.reduce((sum, line) => sum + line.height, 0),
    nameCut: name.cut || breaksWord(setter, list.name, nameType, width),
    questionCut: question?.cut ?? true,
  }
}

/** Whether a word is wider than the room, so that it is broken where no word ends. */
function breaksWord(setter: Setter, text: string, type: Type, width: number): boolean {
  return onOneLine(text)
    .split(' ')
    .some(word => setWhole(setter, word, type).width > width)
}

function middleOf(
  side: Side,
  centre: Rect,
  plate: Candidate,
  inner: Rect | undefined,
): { x: number; y: number } {
  const { x, y, width, height } = centre
  const halfWay = { x: x + width / 2, y: y + height / 2 }
  const depth = Math.min(
    usualDepth(centre, plate),
    inner === undefined ? Infinity : inner.y - y - AIR - plate.height / 2,
  )
  const down = Math.max(AIR + plate.height / 2, depth)
  const spare = Math.max(0, reachOfTall(centre, inner)(plate.height) - plate.width)
  const across =
    AIR + plate.width / 2 + Math.min(spare, Math.max(spare / 2, 0.21 * width - AIR - plate.width / 2))
  switch (side) {
    case 'north':
      return { x: halfWay.x, y: y + down }
    case 'south':
      return { x: halfWay.x, y: y + height - down }
    case 'west':
      return { x: x + across, y: halfWay.y }
    case 'east':
      return { x: x + width - across, y: halfWay.y }
  }
}

/** As deep as the design has it, unless the arms of the X would come too near. */
function usualDepth(centre: Rect, plate: Candidate): number {
  const deepestEdge = (centre.height / 2) * (1 - (plate.width + 2 * AIR) / centre.width)
  return Math.min(USUAL * centre.height, deepestEdge - plate.height / 2)
}

function placePlate(
  setter: Setter,
  list: ListPicture,
  plate: Candidate,
  middle: { x: number; y: number },
): Plate {
  const { content, stacked, width, height } = plate
  const box: Rect = { x: middle.x - width / 2, y: middle.y - height / 2, width, height }
  const discX = stacked ? middle.x - DISC / 2 : box.x
  const discY = stacked ? box.y : middle.y - DISC / 2
  let top = stacked ? box.y + DISC + STACK_GAP : middle.y - content.height / 2
  const lines = content.lines.map(({ set, type, height: leading }) => {
    const y = top + leading / 2 + baselineBelowMiddle(setter, type)
    top += leading
    const x = stacked ? middle.x - set.width / 2 : box.x + DISC + DISC_GAP
    return lineAt(set, { x, y }, type, type.weight === NAME.weight ? list.hue : 'ink-2')
  })
  const full = `${list.name}, ${list.question}`
  const cut = content.nameCut || content.questionCut
  return { box, disc: discAt(setter, list, discX, discY), lines, full, cut }
}

function discAt(setter: Setter, list: ListPicture, x: number, y: number): Plate['disc'] {
  const number = setIn(setter, String(list.number), NUMBER, DISC, 1).lines[0]
  const box = { x, y, width: DISC, height: DISC, fill: list.hue, radius: DISC / 2 }
  if (number === undefined) return { box }
  const at = { x: x + (DISC - number.width) / 2, y: y + DISC / 2 + baselineBelowMiddle(setter, NUMBER) }
  return { box, line: lineAt(number, at, NUMBER, 'on-side') }
}
