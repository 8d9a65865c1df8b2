import { reportDocument } from '../../../src/app/catchball/report-document.ts'
import { readNegotiation } from '../../../src/app/catchball/desk.ts'
import { changeReport } from '../../../src/catchball/change-report.ts'
import { reportProse } from '../../../src/catchball/report-prose.ts'
import type { Answer, SavedFiles } from '../../../src/contract/answers.ts'
import type { CallArguments } from '../../../src/contract/calls.ts'
import { headOf } from '../../../src/domain/plan/plan.ts'
import type { Prose } from '../../../src/support/prose.ts'
import { err, ok } from '../../../src/support/result.ts'
import { sheetFonts } from '../../cli/resources.ts'
import { answered } from '../calls/with-document.ts'
import type { Desk } from '../desk/desk.ts'
import { choosePlace, suggestedName } from '../documents/dialogs.ts'
import type { OpenDocument } from '../documents/document.ts'
import { writeWhole } from '../documents/whole-files.ts'
import type { DeskWindow } from '../windows/desk-window.ts'

type Span = CallArguments<'changeReport'>[0]

const PDF_FILE = { label: 'PDF document', extension: 'pdf' }

/** What changed between two rounds, in sentences. */
export async function report(
  { plan, catchball }: OpenDocument,
  { matrix, from, to }: Span,
): Promise<Answer<Prose>> {
  const read = await readNegotiation(plan, catchball)
  if (!read.ok) return answered(read)
  const found = changeReport(read.value, matrix, { from, ...(to === undefined ? {} : { to }) })
  if (found !== undefined) return ok(reportProse(plan, found))
  return err({
    code: 'missing',
    message: 'There is nothing between these rounds. Choose an earlier first one.',
  })
}

/** Writes the same as a PDF where the person says. */
export async function saveReport(
  desk: Desk,
  from: DeskWindow,
  document: OpenDocument,
  span: Span,
): Promise<Answer<SavedFiles>> {
  const prose = await report(document, span)
  if (!prose.ok) return prose
  const { plan, path } = document
  const until = span.to === undefined ? 'today' : `round ${span.to}`
  const name = `${headOf(plan).title} ${prose.value.title}, round ${span.from} to ${until}`
  const place = await choosePlace(
    from.window,
    'Save what changed',
    PDF_FILE,
    suggestedName(name, '.pdf', path),
  )
  if (place === undefined) return ok({ files: [] })
  if (!place.ok) return place
  const made = await reportDocument(plan, prose.value, await sheetFonts(desk.resources.root))
  if (!made.ok) return err({ code: 'export', message: made.error })
  const written = await writeWhole(place.value, made.value.bytes)
  if (!written.ok) return written
  const { missing } = made.value
  return ok({
    files: [written.value],
    notes: missing.length === 0 ? [] : [`No font here has ${missing.slice(0, 10).join(' ')}`],
  })
}
