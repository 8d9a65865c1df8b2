import { readNegotiation } from '../../../src/app/catchball/desk.ts'
import { signOffSheet } from '../../../src/app/catchball/sign-off-sheet.ts'
import { signOffOf } from '../../../src/catchball/approval.ts'
import type { Answer, SavedFiles } from '../../../src/contract/answers.ts'
import { headOf } from '../../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../../src/domain/record/ids.ts'
import { err, ok } from '../../../src/support/result.ts'
import { sheetFonts } from '../../cli/resources.ts'
import { answered } from '../calls/with-document.ts'
import type { Desk } from '../desk/desk.ts'
import { choosePlace, suggestedName } from '../documents/dialogs.ts'
import { revisionOf } from '../documents/document.ts'
import type { OpenDocument } from '../documents/document.ts'
import { writeWhole } from '../documents/whole-files.ts'
import type { DeskWindow } from '../windows/desk-window.ts'

const OFFER = { label: 'PDF document', extension: 'pdf' }

/** Writes the sheet that is signed by hand where the person says. */
export async function exportSignOff(
  desk: Desk,
  from: DeskWindow,
  document: OpenDocument,
  id: MatrixId,
): Promise<Answer<SavedFiles>> {
  const { plan, catchball } = document
  const matrix = plan.tables.matrix.get(id)
  if (matrix === undefined) return err({ code: 'missing', message: 'This matrix is no longer in the plan.' })
  const read = await readNegotiation(plan, catchball)
  if (!read.ok) return answered(read)
  const name = `${headOf(plan).title} ${matrix.title} sign-off`
  const place = await choosePlace(
    from.window,
    'Save the sign-off sheet',
    OFFER,
    suggestedName(name, '.pdf', document.path),
  )
  if (place === undefined) return ok({ files: [] })
  if (!place.ok) return place
  const source = { plan, matrix, revision: revisionOf(document), today: desk.clock.now().slice(0, 10) }
  const sheet = await signOffSheet(
    source,
    signOffOf(read.value.index, matrix),
    await sheetFonts(desk.resources.root),
  )
  if (!sheet.ok) return err({ code: 'export', message: sheet.error })
  const written = await writeWhole(place.value, sheet.value.content)
  return written.ok ? ok({ files: [written.value], notes: sheet.value.notes }) : written
}
