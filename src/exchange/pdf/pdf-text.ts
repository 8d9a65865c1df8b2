import type { FaceId, TextLine, TextRun } from '../../layout/drawing.ts'
import { inkValues } from '../../layout/ink-values.ts'
import { colour, numbers } from './operators.ts'
import type { Placing } from './page.ts'
import type { PdfFont } from './pdf-font.ts'

/** The fonts of a page: each face's font and its name there. */
export type PageFonts = ReadonlyMap<FaceId, { readonly name: string; readonly font: PdfFont }>

/** A line of text as operators, each run at its exact place. */
export function pdfLine(line: TextLine, placing: Placing, fonts: PageFonts): string {
  const { x, y, size, ink, turned, runs } = line
  const { scale } = placing
  const [left, base] = [placing.x(x), placing.y(y)]
  const shown = runs.map(run => {
    const along = run.x * scale
    const place = turned ? [0, 1, -1, 0, left, base + along] : [1, 0, 0, 1, left + along, base]
    return `${numbers(...place)} Tm ${pdfRun(run, size * scale, fonts)}`
  })
  return runs.length === 0 ? '' : `BT ${colour(inkValues[ink], 'rg')} ${shown.join(' ')} ET`
}

/** The characters of a run from where the text stands, in a size in pt. */
export function pdfRun({ face, text }: TextRun, size: number, fonts: PageFonts): string {
  const used = fonts.get(face)
  if (used === undefined) return ''
  return `/${used.name} ${numbers(size)} Tf ${/\p{M}/u.test(text) ? withMarks(text, used.font, size) : plain(text, used.font)}`
}

function plain(text: string, font: PdfFont): string {
  return `<${Array.from(text, char => font.codeOf(char.codePointAt(0) ?? 0) ?? '').join('')}> Tj`
}

interface Placed {
  readonly code: string
  readonly advance: number
  /** Away from where the text stands, in 1/1000 of the size. */
  readonly x: number
  readonly y: number
}

function withMarks(text: string, font: PdfFont, size: number): string {
  return placedGlyphs(text, font)
    .map(({ code, x, y }) => {
      if (x === 0 && y === 0) return `<${code}> Tj`
      return `${numbers((y * size) / 1000)} Ts [${numbers(-x)} <${code}> ${numbers(x)}] TJ 0 Ts`
    })
    .join(' ')
}

/** Each character, marks where the font's rules put them: on the mark before or, where there is no rule for that, on the letter. */
function placedGlyphs(text: string, font: PdfFont): Placed[] {
  const placed: Placed[] = []
  let letter = { glyph: 0, advance: 0 }
  let last = { glyph: 0, x: 0, y: 0, isMark: false }
  for (const char of text) {
    const codePoint = char.codePointAt(0) ?? 0
    const code = font.codeOf(codePoint)
    if (code === undefined) continue
    const glyph = font.glyphOf(codePoint)
    const advance = font.advanceOf(codePoint)
    if (!/\p{M}/u.test(char)) {
      letter = { glyph, advance }
      last = { glyph, x: -advance, y: 0, isMark: false }
      placed.push({ code, advance, x: 0, y: 0 })
      continue
    }
    const onMark = last.isMark ? font.places(last.glyph, glyph) : undefined
    const onLetter = onMark ?? font.places(letter.glyph, glyph)
    const origin = onMark === undefined ? { x: -letter.advance, y: 0 } : last
    const x = onLetter === undefined ? 0 : origin.x + onLetter.x * font.perMille
    const y = onLetter === undefined ? 0 : origin.y + onLetter.y * font.perMille
    last = { glyph, x, y, isMark: true }
    placed.push({ code, advance, x, y })
  }
  return placed
}
