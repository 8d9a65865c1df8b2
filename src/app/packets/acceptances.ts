import { stillStands, sentItem } from '../../catchball/compare.ts'
import { EMPTY_DIFF } from '../../domain/diff/diff.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { LogRow, StoreError } from '../ports/plan-store.ts'
import type { Session } from '../session/session.ts'
import type { Answered } from './examine.ts'
import { distinct } from './report.ts'

/**
 * Records that we hold to what was accepted: one line a response in the history, undoable, changing nothing in the plan. Only
 * acceptances without conditions, of values that still stand. A line that is there already is not written again.
 *
 * Agreements as records of their own, which know when a value moves away from them, are not there yet.
 */
export async function recordAcceptances(
  session: Session,
  answered: readonly Answered[],
  author: string,
): Promise<Result<number, StoreError>> {
  const history = await session.store.history()
  if (!history.ok) return history
  const present = labelsInEffect(history.value)
  let recorded = 0
  for (const one of distinct(answered)) {
    const codes = agreedCodes(session.plan, one)
    const label = `Agreed with ${one.response.from.name}: ${codes.join(', ')} (${one.packet.name})`
    if (codes.length === 0 || present.has(label)) continue
    const caughtUp = await session.catchUp()
    if (!caughtUp.ok) return caughtUp
    const entry = { diff: EMPTY_DIFF, author, origin: 'packet', label } as const
    const kept = await session.store.commit(session.revision(), entry)
    if (!kept.ok) return kept
    recorded += 1
  }
  const caughtUp = await session.catchUp()
  return caughtUp.ok ? ok(recorded) : caughtUp
}

function agreedCodes(plan: Plan, { response, packet }: Answered): string[] {
  return response.answers
    .filter(answer => answer.verdict === 'accept' && (answer.conditions?.length ?? 0) === 0)
    .filter(answer => stillStands(packet, plan, answer))
    .map(answer => plan.tables.item.get(sentItem(packet, answer.item)?.id ?? '')?.code)
    .filter(code => code !== undefined)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** Labels of edits that were not undone: undo and redo rows carry the label of their edit. */
function labelsInEffect(history: readonly LogRow[]): Set<string> {
  const labels = new Set<string>()
  for (const { kind, label } of history) {
    if (kind === 'undo') labels.delete(label)
    else labels.add(label)
  }
  return labels
}
