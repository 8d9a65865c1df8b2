import { shownPlan } from '../../alignment/contribution/shown-plan.ts'
import { distinctNames, safePart } from '../../catchball/file-names.ts'
import { copyPlan, headOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { pagesToPdf } from '../../exchange/pdf/pages-to-pdf.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { leftOut } from '../export-plan/export-plan.ts'
import type { SheetFonts } from '../export-plan/export-plan.ts'
import { documentProblem } from '../export-plan/font-problem.ts'
import { cardParts } from './card-parts.ts'
import { contributionParts } from './contribution-parts.ts'
import { readingPart } from './reading-part.ts'
import { stopped } from './sheet-parts.ts'
import type {
  Pace,
  PartsDesk,
  SheetKind,
  SheetPart,
  SheetParts,
  SheetSource,
  SheetsProblem,
  SheetsRequest,
} from './sheet-parts.ts'

/** A finished PDF. */
export interface SheetDocument {
  /** Without ending. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface MadeSheets {
  readonly documents: readonly SheetDocument[]
  readonly notes: readonly string[]
}

/**
 * Contribution sheets, cards or the reading view of a plan as PDF. The same state of a plan and the same request give the same
 * bytes. The plan may be edited meanwhile: what is made shows it as it was. Nothing is kept anywhere: whoever asks writes the
 * documents.
 */
export async function makeSheets(
  source: SheetSource,
  request: SheetsRequest,
  fonts: SheetFonts,
  pace: Pace = () => Promise.resolve(true),
): Promise<Result<MadeSheets, SheetsProblem>> {
  const shown = shownPlan(copyPlan(source.plan), source.questions, request)
  const made = await PARTS[request.kind]({ shown, source, request, fonts, pace })
  if (!made.ok) return made
  const documents = together(made.value.parts, shown.plan, source, request)
  const all = documents.length
  const finished: SheetDocument[] = []
  for (const { name, title, pages } of documents) {
    const pdf = await pagesToPdf(pages, {
      ...{ page: request.paper, title, fonts: fonts.files },
      afterPage: done => (all > 1 ? Promise.resolve(true) : pace(pages.length + done, 2 * pages.length)),
    })
    if (!pdf.ok)
      return pdf.error.code === 'stopped'
        ? stopped()
        : err({ code: 'export', message: documentProblem(pdf.error) })
    finished.push({ name, bytes: pdf.value.bytes })
    if (all > 1 && !(await pace(all + finished.length, 2 * all))) return stopped()
  }
  return ok({ documents: finished, notes: [...leftOut(shown.left), ...made.value.notes] })
}

const PARTS: Readonly<Record<SheetKind, (desk: PartsDesk) => Promise<Result<SheetParts, SheetsProblem>>>> = {
  sheets: contributionParts,
  cards: cardParts,
  reading: readingPart,
}

/** One document for all parts, or one for each. */
function together(
  parts: readonly SheetPart[],
  plan: Plan,
  source: SheetSource,
  { kind, each = false, people }: SheetsRequest,
): SheetPart[] {
  const [first] = parts
  const file = safePart(source.name)
  const single = parts.length === 1 && (people?.length === 1 || kind === 'reading')
  if (first === undefined) return []
  if (each || single) {
    const names = distinctNames(parts.map(({ name }) => `${file}-${safePart(name)}`))
    return parts.map((part, at) => ({ ...part, name: names[at] ?? file }))
  }
  return [
    {
      name: `${file}-${kind}`,
      title: `${headOf(plan).title}: ${kind}`,
      pages: parts.flatMap(({ pages }) => pages),
    },
  ]
}
