import type { SheetWording } from '../../alignment/wording/sheet-wording.ts'
import { onOneLine } from '../../alignment/wording/in-words.ts'
import { headOf } from '../../domain/plan/plan.ts'
import type { StripWords } from '../../layout/prose/title-strip.ts'
import type { PartsDesk } from './sheet-parts.ts'

/** The title block of a page: the plan, the day of the state that it shows, and its revision. */
export function stripWords({ shown, source }: PartsDesk, { strip, date }: SheetWording): StripWords {
  const { at, revision } = source
  return {
    cells: [
      { label: strip.plan, value: onOneLine(headOf(shown.plan).title) },
      ...(at === undefined ? [] : [{ label: strip.stand, value: date(at.slice(0, 10)) }]),
      { label: strip.revision, value: String(revision) },
    ],
    page: strip.page,
    pageOf: strip.pageOf,
  }
}
