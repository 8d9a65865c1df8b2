import { planProse } from '../../alignment/reading/plan-prose.ts'
import { sheetWording } from '../../alignment/wording/wordings.ts'
import { prosePages } from '../../layout/prose/prose-pages.ts'
import { ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { missingNote } from './contribution-parts.ts'
import type { PartsDesk, SheetParts, SheetsProblem } from './sheet-parts.ts'
import { stripWords } from './strip-words.ts'

/** The plan in sentences, on as many pages as it takes. */
export function readingPart(desk: PartsDesk): Promise<Result<SheetParts, SheetsProblem>> {
  const { shown, request, fonts } = desk
  const prose = planProse(shown.plan)
  const strip = stripWords(desk, sheetWording(undefined))
  const { pages, missing } = prosePages(fonts.metrics, prose, request.paper, strip)
  const part = { name: 'reading', title: `${prose.title}: ${prose.kind}`, pages }
  return Promise.resolve(ok({ parts: [part], notes: missingNote(new Set(missing)) }))
}
