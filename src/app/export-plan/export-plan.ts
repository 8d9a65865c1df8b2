import type { Plan } from '../../domain/plan/plan.ts'
import { headOf } from '../../domain/plan/plan.ts'
import { filterMatrix } from '../../domain/plan/filter.ts'
import type { PlanFilter } from '../../domain/plan/filter.ts'
import type { MatrixId } from '../../domain/record/ids.ts'
import { embedFaces } from '../../exchange/fonts/embedded-faces.ts'
import type { FaceFiles } from '../../exchange/fonts/face-files.ts'
import { writePlanJson } from '../../exchange/json/write-plan-json.ts'
import { drawingToPdf } from '../../exchange/pdf/drawing-to-pdf.ts'
import { placeOn } from '../../exchange/pdf/page.ts'
import { drawingToSvg } from '../../exchange/svg/drawing-to-svg.ts'
import { charactersUsed } from '../../layout/characters-used.ts'
import { layoutMatrix } from '../../layout/matrix/layout-matrix.ts'
import type { MatrixLayout } from '../../layout/matrix/matrix-layout.ts'
import { pictureOf } from '../../layout/matrix/picture-of.ts'
import type { MatrixPicture } from '../../layout/matrix/picture.ts'
import type { TextMetrics } from '../../layout/text/metrics.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { publicPlan } from './public-plan.ts'

/** The fonts of the product, as the host finds them. */
export interface SheetFonts {
  readonly metrics: TextMetrics
  readonly files: FaceFiles
}

/** A picture of one matrix to make. */
export interface SheetRequest {
  readonly format: 'svg' | 'pdf'
  readonly matrix: MatrixId
  /** The revision, for the title block. */
  readonly edition?: number
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

const PAGE = 'A3 landscape'
/** In points: text of this size reads well on paper; text under the smaller one is hard to read. */
const READABLE = 7
const SMALLEST = 5
/** Cells to try where the 34 px of the design make the text of a large sheet too small; two lines of it still fit a row. */
const CELLS = [30, 26]

/** The whole plan in the interchange format, without confidential items unless asked for. */
export function exportJson(plan: Plan, confidential = false): Exported {
  const open = confidential ? { plan, left: 0 } : publicPlan(plan)
  return { content: writePlanJson(open.plan), notes: leftOut(open.left) }
}

/**
 * One matrix as a picture: SVG with its fonts inside, or PDF on one A3 page in landscape. The same plan gives the same bytes.
 *
 * Errors: one line, where the plan has no such matrix or a font file is damaged.
 */
export async function exportSheet(
  plan: Plan,
  request: SheetRequest,
  fonts: SheetFonts,
): Promise<Result<Exported, string>> {
  const open = request.confidential === true ? { plan, left: 0 } : publicPlan(plan)
  const { edition, filter } = request
  const filtered = filter && filterMatrix(open.plan, request.matrix, filter.criteria, filter.keep)
  const picture = pictureOf(open.plan, request.matrix, {
    openPlaces: false,
    ...(filtered === undefined ? {} : { filtered }),
    ...(edition === undefined ? {} : { edition }),
  })
  if (picture === undefined) return err('The plan has no such matrix.')
  const layout =
    request.format === 'svg' ? layoutMatrix(picture, fonts.metrics) : layoutForPage(picture, fonts)
  const title = `${picture.title.matrix}, ${headOf(plan).title}`
  const notes = [...leftOut(open.left), ...missingNotes(open.plan, layout)]
  return request.format === 'svg' ? svg(layout, title, notes, fonts) : pdf(layout, title, notes, fonts)
}

/**
 * The layout that reads best on a page: the design's size, unless the sheet is so large that smaller cells, which shrink
 * the text less than the sheet, leave larger letters once it is fitted to the paper.
 */
function layoutForPage(picture: MatrixPicture, fonts: SheetFonts): MatrixLayout {
  let best = layoutMatrix(picture, fonts.metrics)
  let size = smallestOn(best)
  for (const cell of CELLS) {
    if (size >= READABLE) break
    const layout = layoutMatrix(picture, fonts.metrics, { cell })
    if (smallestOn(layout) <= size) continue
    best = layout
    size = smallestOn(layout)
  }
  return best
}

function smallestOn({ drawing }: MatrixLayout): number {
  const { scale } = placeOn(PAGE, drawing)
  return drawing.lines.reduce((least, line) => Math.min(least, line.size * scale), READABLE)
}

async function svg(layout: MatrixLayout, title: string, notes: string[], fonts: SheetFonts) {
  const faces = await embedFaces(charactersUsed(layout.drawing), fonts.files)
  if (!faces.ok) return err(damagedFont(faces.error.face))
  const description = `X-matrix of ${title}`
  return ok({ content: drawingToSvg(layout.drawing, { title, description, fonts: faces.value }), notes })
}

async function pdf(layout: MatrixLayout, title: string, notes: string[], fonts: SheetFonts) {
  const made = await drawingToPdf(layout.drawing, { page: PAGE, title, fonts: fonts.files })
  if (!made.ok) return err(damagedFont(made.error.face))
  const { bytes, smallest } = made.value
  if (smallest !== undefined && smallest < SMALLEST)
    notes.push(
      `The smallest text of the page has ${smallest.toFixed(1)} pt; print it larger, or split the matrix.`,
    )
  return ok({ content: bytes, notes })
}

function leftOut(count: number): string[] {
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

function damagedFont(face: string): string {
  return `The font file "${face}" is damaged. Install the app again.`
}
