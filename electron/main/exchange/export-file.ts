import { exportJson, exportSheet } from '../../../src/app/export-plan/export-plan.ts'
import type { Exported } from '../../../src/app/export-plan/export-plan.ts'
import type { Answer, SavedFiles } from '../../../src/contract/answers.ts'
import type { CallArguments } from '../../../src/contract/calls.ts'
import { headOf } from '../../../src/domain/plan/plan.ts'
import { err, ok } from '../../../src/support/result.ts'
import { sheetFonts } from '../../cli/resources.ts'
import type { Desk } from '../desk/desk.ts'
import { DATA_FILE, choosePlace, suggestedName } from '../documents/dialogs.ts'
import type { OpenDocument } from '../documents/document.ts'
import { writeWhole } from '../documents/whole-files.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { sheetRequest } from './sheet-request.ts'

/** What a window asks to be written. A picture without a matrix is of the first one. */
export type ExportRequest = CallArguments<'exportAs'>[0]

const OFFERS = {
  json: { ...DATA_FILE, title: 'Export plan data' },
  svg: { label: 'SVG picture', extension: 'svg', title: 'Export matrix as SVG' },
  pdf: { label: 'PDF document', extension: 'pdf', title: 'Export matrix as PDF' },
} as const

/** Writes the plan's data or a picture of a matrix where the person says. Confidential items are left out, and counted. */
export async function exportAs(
  desk: Desk,
  from: DeskWindow,
  document: OpenDocument,
  request: ExportRequest,
): Promise<Answer<SavedFiles>> {
  const { title, ...offer } = OFFERS[request.format]
  const suggested = suggestedName(nameFor(document, request), `.${offer.extension}`, document.path)
  const place = await choosePlace(from.window, title, offer, suggested)
  if (place === undefined) return ok({ files: [] })
  if (!place.ok) return place
  const made = await make(desk, document, request)
  if (!made.ok) return made
  const { content, notes } = made.value
  const written = await writeWhole(place.value, content)
  return written.ok ? ok({ files: [written.value], notes }) : written
}

async function make(desk: Desk, document: OpenDocument, request: ExportRequest): Promise<Answer<Exported>> {
  const { format } = request
  if (format === 'json') return ok(exportJson(document.plan))
  const wanted = sheetRequest(desk, document, request)
  if (wanted === undefined) return err({ code: 'missing', message: 'The plan has no matrix to export.' })
  const fonts = await sheetFonts(desk.resources.root)
  const sheet = await exportSheet(document.plan, { ...wanted, format }, fonts)
  return sheet.ok ? sheet : err({ code: 'export', message: sheet.error })
}

function nameFor({ plan }: OpenDocument, { format, matrix }: ExportRequest): string {
  const { title } = headOf(plan)
  const part = format === 'json' || matrix === undefined ? undefined : plan.tables.matrix.get(matrix)?.title
  return part === undefined ? title : `${title} ${part}`
}
