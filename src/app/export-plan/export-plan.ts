import type { Plan } from '../../domain/plan/plan.ts'
import { headOf } from '../../domain/plan/plan.ts'
import { filterMatrix } from '../../domain/plan/filter.ts'
import type { PlanFilter } from '../../domain/plan/filter.ts'
import type { MatrixId } from '../../domain/record/ids.ts'
import { embedFaces } from '../../exchange/fonts/embedded-faces.ts'
import type { FaceFiles } from '../../exchange/fonts/face-files.ts'
import { writePlanJson } from '../../exchange/json/write-plan-json.ts'
import type { PageName } from '../../exchange/pdf/page.ts'
import { pagesToPdf } from '../../exchange/pdf/pages-to-pdf.ts'
import { drawingToSvg } from '../../exchange/svg/drawing-to-svg.ts'
import { charactersUsed } from '../../layout/characters-used.ts'
import type { Drawing } from '../../layout/drawing.ts'
import { asideSections } from '../../layout/matrix/aside-of.ts'
import { codedPlaces, keySections } from '../../layout/matrix/key-sections.ts'
import type { KeySection } from '../../layout/matrix/key-sections.ts'
import { NUMBERED_LABELS, layoutMatrix } from '../../layout/matrix/layout-matrix.ts'
import { listPages } from '../../layout/matrix/list-pages.ts'
import type { MatrixLayout } from '../../layout/matrix/matrix-layout.ts'
import { pictureOf } from '../../layout/matrix/picture-of.ts'
import type { MatrixPicture } from '../../layout/matrix/picture.ts'
import type { TextMetrics } from '../../layout/text/metrics.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { publicPlan } from '../../domain/plan/public-plan.ts'
import { damagedFont, documentProblem } from './font-problem.ts'
import { sheetForPage } from './sheet-for-page.ts'

/** The fonts of the product, as the host finds them. */
export interface SheetFonts {
  readonly metrics: TextMetrics
  readonly files: FaceFiles
}

/** What of a plan to show, and how. */
export interface SheetRequest {
  readonly matrix: MatrixId
  /** The revision, for the title block. */
  readonly edition?: number
  /** Whether columns show codes, and a key below the sheet says what they stand for. */
  readonly numbered?: boolean
  /** Also show what is confidential. */
  readonly confidential?: boolean
  /** Leaves out what a filter hides, but for what is kept all the same; the title block says how many rows. */
  readonly filter?: { readonly criteria: PlanFilter; readonly keep?: ReadonlySet<string> }
}

/** A finished document. */
export interface Exported {
  readonly content: string | Uint8Array
  /** What the reader should know: left out, too small, not in any font. One line each. */
  readonly notes: readonly string[]
}

/** The paper of documents and prints. */
export const PAPER = 'A3 landscape'
/** In points: text under this is hard to read on paper. */
const SMALLEST = 5

/** The whole plan in the interchange format, without confidential items unless asked for. */
export function exportJson(plan: Plan, confidential = false): Exported {
  const open = confidential ? { plan, left: 0 } : publicPlan(plan)
  return { content: writePlanJson(open.plan), notes: leftOut(open.left) }
}

/** One matrix as a document: SVG with its fonts inside, or PDF. The same plan gives the same bytes. */
export async function exportSheet(
  plan: Plan,
  request: SheetRequest & { readonly format: 'svg' | 'pdf' },
  fonts: SheetFonts,
): Promise<Result<Exported, string>> {
  return request.format === 'svg' ? svgOf(plan, request, fonts) : pdfOf(plan, request, fonts)
}

/** The drawings of one matrix on paper, in the order of their pages. */
export interface SheetPages {
  readonly title: string
  readonly pages: readonly Drawing[]
  readonly notes: readonly string[]
}

/**
 * One matrix as the pages that are exported and printed: the sheet, and on the pages after it what codes on it stand for and
 * what was set aside.
 *
 * Errors: one line, where the plan has no such matrix.
 */
export function sheetPages(plan: Plan, request: SheetRequest, fonts: SheetFonts): Result<SheetPages, string> {
  const shown = shownSheet(plan, request)
  if (!shown.ok) return shown
  const { open, picture, title, notes } = shown.value
  const { metrics } = fonts
  const layout = sheetForPage(picture, metrics, PAPER, request.numbered === true)
  const sections = [...codesOf(layout, picture), ...asideSections(open, request.matrix)]
  const pages = [layout.drawing, ...listPages(metrics, picture.title, sections)]
  return ok({ title, pages, notes: [...notes, ...missingNotes(open, layout)] })
}

/** What the codes on a sheet stand for, unless its key says so. */
function codesOf(layout: MatrixLayout, picture: MatrixPicture): KeySection[] {
  return layout.key === undefined ? keySections(picture, codedPlaces(layout.places, layout.sizes)) : []
}

/** A page as a picture of the paper's size, with its fonts inside. Errors: one line, where a font file is damaged. */
export async function pageSvg(
  drawing: Drawing,
  title: string,
  fonts: SheetFonts,
): Promise<Result<string, string>> {
  return svgWith(drawing, title, fonts, PAPER)
}

interface ShownSheet {
  /** The plan without what is confidential. */
  readonly open: Plan
  readonly picture: MatrixPicture
  readonly title: string
  readonly notes: readonly string[]
}

function shownSheet(plan: Plan, request: SheetRequest): Result<ShownSheet, string> {
  const { plan: open, left } = request.confidential === true ? { plan, left: 0 } : publicPlan(plan)
  const { edition, matrix, filter } = request
  const filtered = filter && filterMatrix(open, matrix, filter.criteria, filter.keep)
  const picture = pictureOf(open, matrix, {
    openPlaces: false,
    ...(filtered === undefined ? {} : { filtered }),
    ...(edition === undefined ? {} : { edition }),
  })
  if (picture === undefined) return err('The plan has no such matrix.')
  return ok({ open, picture, title: `${picture.title.matrix}, ${headOf(plan).title}`, notes: leftOut(left) })
}

async function svgOf(
  plan: Plan,
  request: SheetRequest,
  fonts: SheetFonts,
): Promise<Result<Exported, string>> {
  const shown = shownSheet(plan, request)
  if (!shown.ok) return shown
  const { open, picture, title, notes } = shown.value
  const layout = layoutMatrix(picture, fonts.metrics, request.numbered === true ? NUMBERED_LABELS : {})
  const made = await svgWith(layout.drawing, title, fonts)
  return made.ok ? ok({ content: made.value, notes: [...notes, ...missingNotes(open, layout)] }) : made
}

async function svgWith(
  drawing: Drawing,
  title: string,
  fonts: SheetFonts,
  page?: PageName,
): Promise<Result<string, string>> {
  const faces = await embedFaces(charactersUsed([drawing]), fonts.files)
  if (!faces.ok) return err(damagedFont(faces.error.face))
  const options = { title, description: `X-matrix of ${title}`, fonts: faces.value }
  return ok(drawingToSvg(drawing, page === undefined ? options : { ...options, page }))
}

async function pdfOf(
  plan: Plan,
  request: SheetRequest,
  fonts: SheetFonts,
): Promise<Result<Exported, string>> {
  const sheet = sheetPages(plan, request, fonts)
  if (!sheet.ok) return sheet
  const { title, pages } = sheet.value
  const made = await pagesToPdf(pages, { page: PAPER, title, fonts: fonts.files })
  if (!made.ok) return err(documentProblem(made.error))
  const { bytes, smallest } = made.value
  return ok({ content: bytes, notes: [...sheet.value.notes, ...tooSmall(smallest)] })
}

function tooSmall(smallest: number | undefined): string[] {
  if (smallest === undefined || smallest >= SMALLEST) return []
  return [
    `The smallest text of the page has ${smallest.toFixed(1)} pt; print it larger, or split the matrix.`,
  ]
}

/** How many confidential items are not in a document. */
export function leftOut(count: number): string[] {
  if (count === 0) return []
  return [`${count} confidential ${count === 1 ? 'item was' : 'items were'} left out.`]
}

function missingNotes(plan: Plan, layout: MatrixLayout): string[] {
  const { item, person } = plan.tables
  return layout.missing.map(({ id, characters }) => {
    const who = item.get(id)?.code ?? person.get(id)?.name ?? 'The title block'
    return `${who}: no font here has ${characters.slice(0, 10).join(' ')}`
  })
}
