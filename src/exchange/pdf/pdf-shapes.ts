import type { Area, Box, Ink, Mark, Rule } from '../../layout/drawing.ts'
import { inkValues } from '../../layout/ink-values.ts'
import { markParts, type MarkPart } from '../../layout/mark-parts.ts'
import { circlePath, colour, numbers, painted, polygonPath, roundedPath } from './operators.ts'
import type { Placing } from './page.ts'
import { pdfRun, type PageFonts } from './pdf-text.ts'

/** A filled polygon. */
export function pdfArea({ points, fill }: Area, placing: Placing): string {
  return painted(polygonPath(onPage(points, 0, 0, placing)), { fill: inkValues[fill] })
}

/** A filled or framed rectangle. */
export function pdfBox(box: Box, placing: Placing): string {
  const { scale } = placing
  const { x, y, width, height, fill, stroke, strokeWidth = 1, radius = 0 } = box
  const path = roundedPath(placing.x(x), placing.y(y + height), width * scale, height * scale, radius * scale)
  return painted(path, { fill: valueOf(fill), stroke: valueOf(stroke), width: strokeWidth * scale })
}

/** A straight line. */
export function pdfRule({ x1, y1, x2, y2, ink, width }: Rule, placing: Placing): string {
  const path = `${numbers(placing.x(x1), placing.y(y1))} m ${numbers(placing.x(x2), placing.y(y2))} l`
  return painted(path, { stroke: inkValues[ink], width: width * placing.scale })
}

/** A mark at its place. */
export function pdfMark(mark: Mark, placing: Placing, fonts: PageFonts): string {
  return markParts(mark)
    .map(part => pdfPart(part, mark, placing, fonts))
    .join(' ')
}

function pdfPart(part: MarkPart, { x, y, ink }: Mark, placing: Placing, fonts: PageFonts): string {
  const { scale } = placing
  const stroke = 'stroke' in part ? part.stroke : undefined
  const value = inkValues[ink]
  const paint = stroke === undefined ? { fill: value } : { stroke: value, width: stroke * scale }
  switch (part.kind) {
    case 'disc':
      return painted(circlePath(placing.x(x), placing.y(y), part.radius * scale), paint)
    case 'polygon':
      return painted(polygonPath(onPage(part.points, x, y, placing)), paint)
    case 'tile': {
      const [left, foot] = [placing.x(x - part.side / 2), placing.y(y + part.side / 2)]
      return painted(
        roundedPath(left, foot, part.side * scale, part.side * scale, part.radius * scale),
        paint,
      )
    }
    case 'letter':
      return letter(part, { x, y, ink }, placing, fonts)
  }
}

function letter(
  part: MarkPart & { kind: 'letter' },
  { x, y, ink }: Pick<Mark, 'x' | 'y' | 'ink'>,
  placing: Placing,
  fonts: PageFonts,
): string {
  const advance = fonts.get(part.face)?.font.advanceOf(part.letter.codePointAt(0) ?? 0) ?? 0
  const left = placing.x(x - (advance * part.size) / 2000)
  const run = { face: part.face, text: part.letter, x: 0, width: 0 }
  const shown = pdfRun(run, part.size * placing.scale, fonts)
  return `BT ${colour(inkValues[part.ink ?? ink], 'rg')} 1 0 0 1 ${numbers(left, placing.y(y + part.y))} Tm ${shown} ET`
}

/** Corners about x, y in px as points on the page. */
function onPage(points: readonly number[], x: number, y: number, placing: Placing): number[] {
  return points.map((at, index) => (index % 2 === 0 ? placing.x(x + at) : placing.y(y + at)))
}

function valueOf(ink: Ink | undefined): string | undefined {
  return ink === undefined ? undefined : inkValues[ink]
}
