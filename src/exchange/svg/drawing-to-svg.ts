import type { Area, Box, Drawing, Rule } from '../../layout/drawing.ts'
import { inkValues } from '../../layout/ink-values.ts'
import { toBase64 } from '../fonts/base64.ts'
import type { EmbeddedFace } from '../fonts/embedded-faces.ts'
import { placeOn, sizeOf } from '../pdf/page.ts'
import type { PageName } from '../pdf/page.ts'
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
  /** The paper to lay it on, in its size; without it the picture is as large as its drawing. */
  readonly page?: PageName
}

type SheetBox = Pick<Required<Box>, 'x' | 'y' | 'width' | 'height'>

/**
 * A drawing as a standalone SVG document in CSS pixels, on white in print colours; the same input gives the same text.
 *
 * With `fonts` it looks the same on any machine. There are no style attributes, no script and no references to other files.
 */
export function drawingToSvg(drawing: Drawing, { title, description, fonts = [], page }: SvgOptions): string {
  const sheet = page === undefined ? aroundDrawing(drawing) : paperAround(drawing, page)
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...(page === undefined ? { width: sheet.width, height: sheet.height } : sizeOf(page)),
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

function aroundDrawing({ width, height }: Drawing): SheetBox {
  return { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin }
}

/** The whole paper in px of the drawing, which lies on it as on a page of a PDF. */
function paperAround(drawing: Drawing, page: PageName): SheetBox {
  const { width, height, scale, x, y } = placeOn(page, drawing)
  return { x: -x(0) / scale, y: -(height - y(0)) / scale, width: width / scale, height: height / scale }
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
