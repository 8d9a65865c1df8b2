import type { Negotiation } from '../../catchball/negotiation.ts'
import type { Round } from '../../catchball/records.ts'
import { closedRounds, newestRound, openRound } from '../../catchball/round-state.ts'
import type { MatrixId } from '../../domain/record/ids.ts'
import type { Clock, Ids } from '../ports/host.ts'

interface Opening {
  readonly clock: Clock
  readonly ids: Ids
  readonly due?: string
  readonly message?: string
}

/**
 * The open round of every matrix that gets packets. A matrix without one gets its first, or the one after the round that was
 * closed last.
 */
export function roundsFor(
  matrices: Iterable<MatrixId>,
  { index, facts }: Negotiation,
  opening: Opening,
): { readonly byMatrix: ReadonlyMap<MatrixId, Round>; readonly opened: readonly Round[] } {
  const closed = closedRounds(index)
  const byMatrix = new Map<MatrixId, Round>()
  const opened: Round[] = []
  for (const matrix of new Set(matrices)) {
    const open = openRound(facts.rounds.values(), closed, matrix)
    const round = open ?? nextRound(matrix, newestRound(facts.rounds.values(), matrix), opening)
    if (open === undefined) opened.push(round)
    byMatrix.set(matrix, round)
  }
  return { byMatrix, opened }
}

function nextRound(matrix: MatrixId, last: Round | undefined, { clock, ids, due, message }: Opening): Round {
  return {
    ...{ id: ids.next() as Round['id'], matrix, number: (last?.number ?? 0) + 1, openedAt: clock.now() },
    ...(due === undefined ? {} : { due }),
    ...(message === undefined ? {} : { message }),
  }
}
