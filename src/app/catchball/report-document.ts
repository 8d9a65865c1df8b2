import type { Plan } from '../../domain/plan/plan.ts'
import { headOf } from '../../domain/plan/plan.ts'
import { pagesToPdf } from '../../exchange/pdf/pages-to-pdf.ts'
import { prosePages } from '../../layout/prose/prose-pages.ts'
import type { Prose } from '../../support/prose.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { SheetFonts } from '../export-plan/export-plan.ts'
import { documentProblem } from '../export-plan/font-problem.ts'

/** A change report as a document, and the characters in it that no font has. */
export interface ReportDocument {
  readonly bytes: Uint8Array
  readonly missing: readonly string[]
}

/**
 * A change report on one page of A4 where it fits on one in 8 pt or more, else on as many as it takes. The same report gives the
 * same bytes.
 */
export async function reportDocument(
  plan: Plan,
  prose: Prose,
  fonts: SheetFonts,
): Promise<Result<ReportDocument, string>> {
  const strip = {
    cells: [{ label: 'Plan', value: headOf(plan).title }],
    page: 'Page',
    pageOf: (page: number, of: number) => `${page} of ${of}`,
  }
  const { pages, missing } = prosePages(fonts.metrics, prose, 'A4', strip, true)
  const pdf = await pagesToPdf(pages, {
    ...{ page: 'A4', title: `${prose.title}: ${prose.kind}`, fonts: fonts.files },
  })
  if (!pdf.ok) return err(pdf.error.code === 'stopped' ? 'The work was stopped.' : documentProblem(pdf.error))
  return ok({ bytes: pdf.value.bytes, missing })
}
