import type { FindingContext } from '../../alignment/findings/context.ts'
import { headOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { CatchballReader } from '../ports/catchball-store.ts'
import type { PlanReader, StoreError } from '../ports/plan-store.ts'
import { aroundPlan } from './around-plan.ts'

/**
 * Reads what happened around a plan from its file. `today` is a day as YYYY-MM-DD.
 *
 * The change log, which may be long, is read only once the period has begun: before that nothing came during the year.
 */
export async function readAround(
  plan: Plan,
  log: Pick<PlanReader, 'history'>,
  catchball: CatchballReader,
  today: string,
): Promise<Result<FindingContext, StoreError>> {
  const { periodStart } = headOf(plan)
  const runs = periodStart !== undefined && periodStart <= today.slice(0, 7)
  const rounds = await catchball.rounds()
  if (!rounds.ok) return rounds
  const packets = await catchball.packets()
  if (!packets.ok) return packets
  const responses = await catchball.responses()
  if (!responses.ok) return responses
  const rows = runs ? await log.history() : ok([])
  if (!rows.ok) return rows
  const found = { rounds: rounds.value, packets: packets.value, responses: responses.value, log: rows.value }
  return ok(aroundPlan(plan, { ...found, today }))
}
