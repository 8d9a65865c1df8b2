import type { Figures, ItemPicture, OwnerPicture } from './picture.ts'
import { joinLines, mainFace, onOneLine, setIn, setOne, setWhole, spaceOf, widthOf } from './setter.ts'
import type { Setter, Type } from './setter.ts'
import type { SetLine } from '../text/set-text.ts'
import type { Sizes } from './sizes.ts'

/** One line of a label before it has a place. */
export interface LabelLine {
  readonly set: SetLine
  readonly type: Type
  readonly ink: 'ink-1' | 'ink-2' | 'ink-3'
  /** From this line to the next. */
  readonly height: number
}

export interface LabelText {
  readonly lines: readonly LabelLine[]
  readonly cut: boolean
}

const LEADING = 1.18
/** For scripts whose letters reach higher and lower than Latin ones. */
const TALL_LEADING = 1.3
/** Below this two lines would touch. */
const TIGHTEST = 0.95

/** A label that shows its code alone. What its text holds that no face has is noted all the same. */
export function codeAlone(setter: Setter, text: string, sizes: Sizes): LabelText {
  widthOf(setter, text, nameType(sizes))
  return { lines: [], cut: false }
}

/** The type of a label's name. */
export function nameType(sizes: Sizes, stretch: 92 | 85 = 92): Type {
  return { size: sizes.label, weight: 400, stretch }
}

/** A name on at most two lines (one where the label is too thin for two), cut with an ellipsis. */
export function wrapName(
  setter: Setter,
  text: string,
  type: Type,
  width: number,
  thickness: number,
): LabelText {
  const maxLines = 2 * type.size * TIGHTEST <= thickness - 1 ? 2 : 1
  const set = setIn(setter, onOneLine(text), type, width, maxLines)
  const lines = set.lines.map(line => labelLine(setter, line, type, 'ink-1'))
  return { lines: squeezed(lines, thickness), cut: set.cut }
}

/** Whether a name stays whole in a width, on as many lines as `wrapName` gives it. */
export function wrapsWhole(
  setter: Setter,
  text: string,
  type: Type,
  width: number,
  thickness: number,
): boolean {
  return widthOf(setter, text, type) <= width || !wrapName(setter, text, type, width, thickness).cut
}

/** What stands under a name: figures, or words as an owner's department. */
export type Sub = Figures | string

/** A name with something under it, neither of which wraps; in a very thin label the name stands alone. */
export function nameWithSub(
  setter: Setter,
  name: string,
  sub: Sub,
  type: Type,
  sizes: Sizes,
  width: number,
): LabelText {
  const first = setOne(setter, name, type, width)
  const subType: Type = { ...type, size: sizes.sub }
  const second = setSub(setter, sub, subType, width)
  const lines = [labelLine(setter, first, type, 'ink-1'), labelLine(setter, second.set, subType, 'ink-2')]
  const fits = (type.size + sizes.sub) * TIGHTEST <= sizes.cell - 1
  if (!fits) return { lines: squeezed(lines.slice(0, 1), sizes.cell), cut: true }
  return { lines: squeezed(lines, sizes.cell), cut: first.cut || second.cut }
}

/** How long what stands under a name is on its line. */
export function subWidth(setter: Setter, sub: Sub, type: Type): number {
  if (typeof sub === 'string') return widthOf(setter, sub, type)
  const gap = spaceOf(setter, type)
  let width = widthOf(setter, sub.to, { ...type, weight: 600 })
  if (sub.from !== undefined)
    width += widthOf(setter, sub.from, type) + widthOf(setter, ARROW, type) + 2 * gap
  if (sub.unit) width += widthOf(setter, sub.unit, type) + gap
  return width
}
const ARROW = '→'

interface SetSub {
  readonly set: SetLine
  readonly cut: boolean
}

function setSub(setter: Setter, sub: Sub, type: Type, width: number): SetSub {
  if (typeof sub !== 'string') return setFigures(setter, sub, type, width)
  const set = setOne(setter, sub, type, width)
  return { set, cut: set.cut }
}

/** `from → **to** unit`. Where it does not fit, the unit is cut first, then the baseline, and the target last. */
function setFigures(setter: Setter, { from, to, unit }: Figures, type: Type, width: number): SetSub {
  const gap = spaceOf(setter, type)
  const target = setOne(setter, to, { ...type, weight: 600 }, width)
  const pieces: SetLine[] = [target]
  let left = width - target.width
  let cut = target.cut
  if (from !== undefined) {
    const arrow = setWhole(setter, ARROW, type)
    left -= arrow.width + 2 * gap
    const baseline = setOne(setter, from, type, left)
    if (left > 0 && baseline.width <= left) {
      pieces.unshift(baseline, arrow)
      left -= baseline.width
    }
    cut ||= baseline.cut || pieces.length === 1
  }
  if (unit !== undefined && unit !== '') {
    const set = setOne(setter, unit, type, left - gap)
    if (set.width <= left - gap) pieces.push(set)
    cut ||= set.cut || set.width > left - gap
  }
  return { set: joinLines(pieces, gap), cut }
}

/** An item's text and figures as plain words. */
export function itemInWords({ text, figures }: ItemPicture): string {
  return figures === undefined ? text : `${text}\n${figuresInWords(figures)}`
}

/** An owner's name and department as plain words. */
export function ownerInWords({ name, note }: OwnerPicture): string {
  return note === undefined ? name : `${name}\n${note}`
}

/** The figures as plain words. */
export function figuresInWords({ from, to, unit }: Figures): string {
  return [from, from === undefined ? undefined : ARROW, to, unit].filter(part => part).join(' ')
}

function labelLine(setter: Setter, set: SetLine, type: Type, ink: LabelLine['ink']): LabelLine {
  const latin = [mainFace(setter, type), mainFace(setter, { ...type, weight: 600 })]
  const tall = set.runs.some(run => !latin.includes(run.face))
  return { set, type, ink, height: type.size * (tall ? TALL_LEADING : LEADING) }
}

/** Lines moved together until they fit the thickness of their label, none of them closer than letters allow. */
function squeezed(lines: readonly LabelLine[], thickness: number): readonly LabelLine[] {
  const total = lines.reduce((sum, line) => sum + line.height, 0)
  if (total <= thickness - 1) return lines
  const least = lines.reduce((sum, line) => sum + line.type.size * TIGHTEST, 0)
  const part = Math.max(0, (thickness - 1 - least) / (total - least))
  return lines.map(line => {
    const lowest = line.type.size * TIGHTEST
    return { ...line, height: lowest + (line.height - lowest) * part }
  })
}
