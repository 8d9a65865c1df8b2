import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { PDFDict } from '@cantoo/pdf-lib'
import { charactersUsed } from '../../layout/characters-used.ts'
import type { Drawing } from '../../layout/drawing.ts'
import { err, ok, type Result } from '../../support/result.ts'
import { openFaces, type FaceFiles, type FontUnreadable } from '../fonts/face-files.ts'
import { placeOn, type PageName, type Placing } from './page.ts'
import { embedPdfFont } from './pdf-font.ts'
import { pdfArea, pdfBox, pdfMark, pdfRule } from './pdf-shapes.ts'
import { pdfLine, type PageFonts } from './pdf-text.ts'

/** What a document is called, whose it is, its paper, and where its fonts are. */
export interface PdfOptions {
  readonly page: PageName
  readonly title: string
  readonly author?: string
  readonly fonts: FaceFiles
  /** Called after each page; what else wants to run does so meanwhile. False ends the work, with the error `stopped`. */
  readonly afterPage?: (done: number) => Promise<boolean>
}

/** The work was ended before it was done. */
export interface Stopped {
  readonly code: 'stopped'
}

/** A document, and how small its smallest text came out. */
export interface PdfDocument {
  readonly bytes: Uint8Array
  /** In pt; undefined where there is no text. Below 7 pt a matrix is better split into codes and a list. */
  readonly smallest: number | undefined
}

const product = 'Hoshin Desk'
const unwanted = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu

/**
 * Drawings as the pages of a PDF, each scaled to fit its page and centred. Text is text, in fonts that travel with the document;
 * all else is paths.
 *
 * There are no dates and no ids of chance in it: the same drawings and options give the same bytes.
 */
export async function pagesToPdf(
  drawings: readonly Drawing[],
  options: PdfOptions,
): Promise<Result<PdfDocument, FontUnreadable | Stopped>> {
  const used = charactersUsed(drawings)
  const opened = await openFaces(used.keys(), options.fonts)
  if (!opened.ok) return opened
  const document = await PDFDocument.create({ updateMetadata: false })
  describe(document, options)
  const fonts: PageFonts = new Map(
    [...opened.value].map(([face, file], at) => {
      const font = embedPdfFont(document.context, face, file, used.get(face) ?? [])
      return [face, { name: `F${at + 1}`, font }] as const
    }),
  )
  const references = [...fonts.values()].map(({ name, font }) => [name, font.ref] as const)
  const resources = document.context.obj({ Font: Object.fromEntries(references) })
  for (const [at, drawing] of drawings.entries()) {
    addPage(document, drawing, placeOn(options.page, drawing), fonts, resources)
    if ((await options.afterPage?.(at + 1)) === false) return err({ code: 'stopped' })
  }
  const bytes = await document.save({ useObjectStreams: false, updateFieldAppearances: false })
  return ok({ bytes, smallest: smallestOf(drawings, options.page) })
}

function addPage(
  document: PDFDocument,
  drawing: Drawing,
  placing: Placing,
  fonts: PageFonts,
  resources: PDFDict,
): void {
  const page = document.addPage([placing.width, placing.height])
  page.node.set(PDFName.of('Resources'), resources)
  const content = document.context.flateStream(contentOf(drawing, placing, fonts))
  page.node.set(PDFName.of('Contents'), document.context.register(content))
}

function smallestOf(drawings: readonly Drawing[], page: PageName): number | undefined {
  const sizes = drawings.flatMap(drawing => {
    const { scale } = placeOn(page, drawing)
    return drawing.lines.map(line => line.size * scale)
  })
  return sizes.length === 0 ? undefined : sizes.reduce((least, size) => Math.min(least, size))
}

function describe(document: PDFDocument, { title, author }: PdfOptions): void {
  document.setTitle(title.replace(unwanted, ' ').trim(), { showInWindowTitleBar: true })
  if (author !== undefined) document.setAuthor(author.replace(unwanted, ' ').trim())
  document.setCreator(product)
  document.setProducer(product)
}

function contentOf(drawing: Drawing, placing: Placing, fonts: PageFonts): string {
  return [
    '1 j',
    ...drawing.areas.map(area => pdfArea(area, placing)),
    ...drawing.boxes.map(box => pdfBox(box, placing)),
    ...drawing.rules.map(rule => pdfRule(rule, placing)),
    ...drawing.marks.map(mark => pdfMark(mark, placing, fonts)),
    ...drawing.lines.map(line => pdfLine(line, placing, fonts)),
  ]
    .filter(part => part !== '')
    .join('\n')
}
