import type { Ink } from '../drawing.ts'
import type { CardField, PocketCard } from '../../support/pocket-card.ts'
import {
  baselineBelowMiddle,
  lineAt,
  mainFace,
  onOneLine,
  setIn,
  setOne,
  typeToFit,
  widthOf,
} from '../matrix/setter.ts'
import type { Setter, Type } from '../matrix/setter.ts'
import type { Sketch } from '../matrix/sketch.ts'
import { HUES } from '../prose/hues.ts'
import { PX_PER_MM } from '../paper.ts'

/** As large as a bank card, a little taller, in px. */
export const CARD = { width: 86 * PX_PER_MM, height: 56 * PX_PER_MM }

const PAD = 13
const NAME: Type = { size: 13, weight: 600, stretch: 100 }
const SMALL: Type = { size: 9.5, weight: 400, stretch: 100 }
const LABEL: Type = { size: 9.5, weight: 500, stretch: 100 }
const TEXT: Type = { size: 11.5, weight: 500, stretch: 92 }
const CODE: Type = { size: 10, weight: 600, stretch: 100 }
const SENTENCE: Type = { size: 11, weight: 500, stretch: 100 }
/** In px; smaller letters cannot be read on a card. */
const SMALLEST = 8.5
const HEAD = 34
const FIELD = 40
const CHIP = 34
const CHIP_HEIGHT = 16
const CHIP_GAP = 8

/** A card with its top left corner at x and y. What is too long for it ends in an ellipsis. */
export function drawCard(setter: Setter, into: Sketch, card: PocketCard, x: number, y: number): void {
  const inside = { x: x + PAD, width: CARD.width - 2 * PAD }
  drawHead(setter, into, card, { ...inside, y: y + 8 })
  const chip = chipWidth(setter, card.fields)
  for (const [at, field] of card.fields.entries())
    drawField(setter, into, field, { ...inside, y: y + 8 + HEAD + at * FIELD, chip })
  const top = y + 8 + HEAD + card.fields.length * FIELD
  drawSentence(setter, into, card.sentence, { ...inside, y: top, height: y + CARD.height - 8 - top })
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

function drawHead(setter: Setter, into: Sketch, { name, note = '', plan }: PocketCard, at: Place): void {
  const right = setOne(setter, plan, SMALL, at.width * 0.4)
  const left = at.width - right.width - 12
  line(setter, into, name, NAME, 'ink-1', { ...at, width: left, height: 17 })
  line(setter, into, note, SMALL, 'ink-2', { ...at, y: at.y + 16, width: at.width, height: 12 })
  line(setter, into, plan, SMALL, 'ink-3', {
    ...at,
    x: at.x + at.width - right.width,
    width: right.width + 1,
    height: 17,
  })
  into.rules.push({
    x1: at.x,
    y1: at.y + 30.5,
    x2: at.x + at.width,
    y2: at.y + 30.5,
    ink: 'rule-ink',
    width: 1,
  })
}

function drawField(
  setter: Setter,
  into: Sketch,
  { label, list, code, text, figures }: CardField,
  at: Place & { readonly chip: number },
): void {
  const hue = HUES[list]
  const x = at.x + at.chip + CHIP_GAP
  const room = { x, width: at.x + at.width - x }
  if (code !== undefined) {
    const box = { x: at.x, y: at.y + 11, width: at.chip, height: CHIP_HEIGHT }
    into.boxes.push({ ...box, fill: `${hue}-tint`, stroke: `${hue}-line`, strokeWidth: 1, radius: 2 })
    const set = setOne(setter, code, CODE, at.chip - 4)
    const base = box.y + CHIP_HEIGHT / 2 + baselineBelowMiddle(setter, CODE)
    into.lines.push(lineAt(set, { x: at.x + (at.chip - set.width) / 2, y: base }, CODE, hue))
  }
  const named = figures === undefined ? label : `${label} · ${figures}`
  const type = typeToFit(setter, named, LABEL, room.width, SMALLEST) ?? LABEL
  line(setter, into, named, type, 'ink-3', { ...room, y: at.y, height: 12 })
  lines(
    setter,
    into,
    text,
    TEXT,
    code === undefined ? 'ink-3' : 'ink-1',
    { ...room, y: at.y + 12, height: 27 },
    2,
  )
}

function drawSentence(
  setter: Setter,
  into: Sketch,
  text: string,
  at: Place & { readonly height: number },
): void {
  into.rules.push({ x1: at.x, y1: at.y, x2: at.x + at.width, y2: at.y, ink: 'rule-2', width: 1 })
  lines(setter, into, text, SENTENCE, 'ink-1', { ...at, y: at.y + 2, height: at.height - 2 }, 3)
}

type Block = Place & { readonly height: number }

function line(setter: Setter, into: Sketch, text: string, type: Type, ink: Ink, at: Block): void {
  if (text === '') return
  const set = setOne(setter, text, type, at.width)
  const start = at.x + (set.rightToLeft ? at.width - set.width : 0)
  into.lines.push(
    lineAt(set, { x: start, y: at.y + at.height / 2 + baselineBelowMiddle(setter, type) }, type, ink),
  )
}

/** At most so many lines of a text, fewer where their script is too tall for that, in the middle of a height. */
function lines(
  setter: Setter,
  into: Sketch,
  text: string,
  type: Type,
  ink: Ink,
  at: Block,
  most: number,
): void {
  const whole = setIn(setter, onOneLine(text), type, at.width, most)
  const faces = [mainFace(setter, type), mainFace(setter, { ...type, weight: 600 })]
  const tall = whole.lines.some(({ runs }) => runs.some(run => !faces.includes(run.face)))
  const leading = type.size * (tall ? 1.4 : 1.18)
  const fits = Math.max(1, Math.floor((at.height + 1) / leading))
  const set = fits < whole.lines.length ? setIn(setter, onOneLine(text), type, at.width, fits) : whole
  let y = at.y + (most === 2 ? 0 : Math.max(0, (at.height - set.lines.length * leading) / 2))
  for (const one of set.lines) {
    const start = at.x + (one.rightToLeft ? at.width - one.width : 0)
    into.lines.push(
      lineAt(one, { x: start, y: y + leading / 2 + baselineBelowMiddle(setter, type) }, type, ink),
    )
    y += leading
  }
}

function chipWidth(setter: Setter, fields: readonly CardField[]): number {
  const widths = fields.map(({ code = '' }) => Math.ceil(widthOf(setter, code, CODE) + 8))
  return Math.min(78, Math.max(CHIP, ...widths))
}
