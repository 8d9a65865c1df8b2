import type { Mark } from '../../layout/drawing.ts'
import { inkValues } from '../../layout/ink-values.ts'
import { markParts, type MarkPart } from '../../layout/mark-parts.ts'
import { faceAttributes } from './svg-text.ts'
import { attributes, decimal, escapeXml } from './xml.ts'

/** A mark as shapes at its place. */
export function svgMark(mark: Mark): string {
  return markParts(mark)
    .map(part => svgPart(part, mark))
    .join('')
}

function svgPart(part: MarkPart, { x, y, ink }: Mark): string {
  const paint = 'stroke' in part ? outlined(part.stroke, inkValues[ink]) : { fill: inkValues[ink] }
  switch (part.kind) {
    case 'disc':
      return `<circle${attributes({ cx: x, cy: y, r: part.radius, ...paint })}/>`
    case 'polygon': {
      const points = part.points.map((at, index) => decimal(at + (index % 2 === 0 ? x : y))).join(' ')
      return `<polygon${attributes({ points, ...paint })}/>`
    }
    case 'tile': {
      const { side, radius } = part
      const place = { x: x - side / 2, y: y - side / 2, width: side, height: side, rx: radius }
      return `<rect${attributes({ ...place, ...paint })}/>`
    }
    case 'letter': {
      const place = { x, y: y + part.y, 'font-size': part.size, 'text-anchor': 'middle' }
      const look = { fill: inkValues[part.ink ?? ink], ...faceAttributes(part.face) }
      return `<text${attributes({ ...place, ...look })}>${escapeXml(part.letter)}</text>`
    }
  }
}

function outlined(width: number | undefined, colour: string): Record<string, string | number> {
  if (width === undefined) return { fill: colour }
  return { fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-linejoin': 'round' }
}
