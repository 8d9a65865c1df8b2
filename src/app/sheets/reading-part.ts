import { planProse } from '../../alignment/reading/plan-prose.ts'
import { sheetWording } from '../../alignment/wording/wordings.ts'
import { longProsePages } from '../../layout/prose/prose-pages.ts'
import { ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { missingNote } from './contribution-parts.ts'
import { stopped } from './sheet-parts.ts'
import type { PartsDesk, SheetParts, SheetsProblem } from './sheet-parts.ts'
import { stripWords } from './strip-words.ts'

/** The plan in sentences, on as many pages as it takes. */
export async function readingPart(desk: PartsDesk): Promise<Result<SheetParts, SheetsProblem>> {
  const { shown, request, fonts, pace } = desk
  const prose = planProse(shown.plan)
  const strip = stripWords(desk, sheetWording(undefined))
  const half = (done: number, total: number) => pace(done, 2 * total)
  const set = await longProsePages(fonts.metrics, prose, request.paper, strip, half)
  if (set === undefined) return stopped()
  const part = { name: 'reading', title: `${prose.title}: ${prose.kind}`, pages: set.pages }
  return ok({ parts: [part], notes: missingNote(new Set(set.missing)) })
}
