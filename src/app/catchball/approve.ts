import { fingerprintOf } from '../../catchball/approval.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import type { MatrixId } from '../../domain/record/ids.ts'
import { decisionIdSchema } from '../../domain/record/ids.ts'
import { err } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { Committed } from '../ports/plan-store.ts'
import { decideError } from './decide-error.ts'
import type { DecideFailure } from './decide.ts'
import type { CatchballDesk } from './desk.ts'

/**
 * Records that the approver of a matrix approves it as it stands: keeps a version, and a decision with the fingerprint of what
 * the matrix commits to. The approval holds while that is the fingerprint. Undoing it leaves the version.
 *
 * A name that is typed proves nothing about who typed it; the sheet is to be signed. Errors: no approver is named.
 */
export async function approveMatrix(
  { session, clock, ids }: CatchballDesk,
  { matrix: id, reason }: { readonly matrix: MatrixId; readonly reason?: string },
  author: string,
): Promise<Result<Committed, DecideFailure>> {
  const caughtUp = await session.catchUp()
  if (!caughtUp.ok) return caughtUp
  const matrix = session.plan.tables.matrix.get(id)
  if (matrix === undefined) return err(decideError('unknown', 'This matrix is no longer in the plan.'))
  if (matrix.approver === undefined) {
    return err(
      decideError('nobody', `Nobody approves ${matrix.title} yet. Name its approver, then approve it.`),
    )
  }
  const approver = session.plan.tables.person.get(matrix.approver)?.name ?? ''
  const at = clock.now()
  const name = `Approved ${matrix.code ?? matrix.key} ${at.slice(0, 10)}`
  const snapshot = await keepVersion(session.store, name, author)
  if (!snapshot.ok) return snapshot
  const why = reason?.trim() || `${approver} approves it as it stands.`
  const record: Decision = {
    ...{ table: 'decision', id: decisionIdSchema.parse(ids.next()), matrix: matrix.id, act: 'approve' },
    ...{
      person: matrix.approver,
      snapshot: snapshot.value,
      fingerprint: fingerprintOf(session.plan, matrix),
    },
    ...{ reason: why, author, at },
  }
  return session.edit({
    command: { type: 'decision.add', record, reason: why },
    origin: 'packet',
    label: `Approve ${matrix.title} (${approver})`.slice(0, 160),
    focus: matrix.id,
  })
}

/** Keeps a version under a name, or under the name with a number where it is taken. */
async function keepVersion(
  store: CatchballDesk['session']['store'],
  name: string,
  author: string,
): Promise<Result<string, DecideFailure>> {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name}, ${count}`
    const kept = await store.snapshot(tried, author)
    if (kept.ok) return { ok: true, value: tried }
    if (kept.error.code !== 'exists') return kept
  }
}
