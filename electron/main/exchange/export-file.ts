import { basename } from 'node:path'
import type { Answer, SavedFiles } from '../../../src/contract/answers.ts'
import { headOf } from '../../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../../src/domain/record/ids.ts'
import { writePlanJson } from '../../../src/exchange/json/write-plan-json.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Desk } from '../desk/desk.ts'
import { DATA_FILE, choosePlace, suggestedName } from '../documents/dialogs.ts'
import type { OpenDocument } from '../documents/document.ts'
import { writeWhole } from '../documents/whole-files.ts'
import type { DeskWindow } from '../windows/desk-window.ts'

/** What a window asks to be written. */
export interface ExportRequest {
  readonly format: 'json' | 'svg' | 'pdf'
  readonly matrix?: MatrixId | undefined
}

/** Writes the plan's data or a picture of a matrix where the person says. */
export async function exportAs(
  _desk: Desk,
  from: DeskWindow,
  document: OpenDocument,
  request: ExportRequest,
): Promise<Answer<SavedFiles>> {
  if (request.format !== 'json') return err({ code: 'not-yet', message: 'This is not there yet.' })
  const suggested = suggestedName(headOf(document.plan).title, '.json', document.path)
  const place = await choosePlace(from.window, 'Export plan data', DATA_FILE, suggested)
  if (place === undefined) return ok({ files: [] })
  if (!place.ok) return place
  const written = await writeWhole(place.value, writePlanJson(document.plan))
  return written.ok ? ok({ files: [basename(place.value)] }) : written
}
