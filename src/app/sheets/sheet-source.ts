import type { Plan } from '../../domain/plan/plan.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { readNegotiation } from '../catchball/desk.ts'
import type { CatchballReader } from '../ports/catchball-store.ts'
import type { PlanReader, Revision, StoreError } from '../ports/plan-store.ts'
import { openQuestions } from './open-questions.ts'
import type { SheetSource } from './sheet-parts.ts'

/** A plan with its file, as far as sheets read it. */
export interface SheetFile {
  readonly plan: Plan
  readonly revision: Revision
  readonly reader: Pick<PlanReader, 'historyPage'>
  readonly catchball: CatchballReader
}

/** The state of a plan for sheets: its revision, the day of that, and the questions around it. */
export async function sheetFacts({
  plan,
  revision,
  reader,
  catchball,
}: SheetFile): Promise<Result<Omit<SheetSource, 'name'>, StoreError>> {
  const negotiation = await readNegotiation(plan, catchball)
  if (!negotiation.ok) return negotiation
  const last = await reader.historyPage({ limit: 1 })
  if (!last.ok) return err(last.error)
  const at = last.value.lines[0]?.at
  const questions = openQuestions(negotiation.value)
  return ok({ plan, revision, questions, ...(at === undefined ? {} : { at }) })
}
