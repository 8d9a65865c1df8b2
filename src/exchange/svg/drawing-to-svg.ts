import type { Area, Box, Drawing, Rule } from '../../layout/drawing.ts'
import { inkValues } from '../../layout/ink-values.ts'
import { toBase64 } from '../fonts/base64.ts'
import type { EmbeddedFace } from '../fonts/embedded-faces.ts'
import { svgMark } from './svg-marks.ts'
import { svgLine } from './svg-text.ts'
import { attributes, decimal, escapeXml } from './xml.ts'

/** White about the picture, in px, so that its outer lines are whole. */
const margin = 12

/** What a picture is called, and the faces to carry in it. */
export interface SvgOptions {
  readonly title: string
  readonly description: string
  readonly fonts?: readonly EmbeddedFace[]
}

/**
 * A drawing as a standalone SVG document in CSS pixels, on white in print colours; the same input gives the same text.
 *
 * With `fonts` it looks the same on any machine. There are no style attributes, no script and no references to other files.
 */
export function drawingToSvg(drawing: Drawing, { title, description, fonts = [] }: SvgOptions): string {
  const sheet = {
    x: -margin,
    y: -margin,
    width: drawing.width + 2 * margin,
    height: drawing.height + 2 * margin,
  }
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: sheet.width,
    height: sheet.height,
    viewBox: Object.values(sheet).map(decimal).join(' '),
    role: 'img',
    'aria-labelledby': 'title description',
  }
  return [
    `<svg${attributes(root)}>`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    ...(fonts.length === 0 ? [] : [`<style>${fonts.map(fontFace).join('')}</style>`]),
    svgBox({ ...sheet, fill: 'paper' }),
    ...drawing.areas.map(svgArea),
    ...drawing.boxes.map(svgBox),
    ...drawing.rules.map(svgRule),
    ...drawing.marks.map(svgMark),
    '<g text-rendering="geometricPrecision" xml:space="preserve">',
    ...drawing.lines.map(svgLine).filter(line => line !== ''),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

function fontFace({ face, format, data }: EmbeddedFace): string {
  const type = format === 'woff2' ? 'font/woff2' : 'font/ttf'
  const source = `url(data:${type};base64,${toBase64(data)}) format("${format}")`
  return `@font-face{font-family:"${face.replace(/[^\w-]/g, '')}";font-weight:1 1000;src:${source}}`
}

function svgArea({ points, fill }: Area): string {
  return `<polygon${attributes({ points: points.map(decimal).join(' '), fill: inkValues[fill] })}/>`
}

function svgBox({ x, y, width, height, fill, stroke, strokeWidth, radius }: Box): string {
  const paint = {
    fill: fill === undefined ? 'none' : inkValues[fill],
    stroke: stroke === undefined ? undefined : inkValues[stroke],
    'stroke-width': stroke === undefined ? undefined : (strokeWidth ?? 1),
  }
  return `<rect${attributes({ x, y, width, height, rx: radius, ...paint })}/>`
}

function svgRule({ x1, y1, x2, y2, ink, width }: Rule): string {
  return `<line${attributes({ x1, y1, x2, y2, stroke: inkValues[ink], 'stroke-width': width })}/>`
}
