import type { Round } from '../../catchball/records.ts'
import type { MatrixId } from '../../domain/record/ids.ts'
import type { Clock, Ids } from '../ports/host.ts'
import type { Addressing } from './addressees.ts'

interface Opening {
  readonly clock: Clock
  readonly ids: Ids
  readonly due?: string
  readonly message?: string
}

/**
 * The open round of every matrix that gets packets. A matrix without one gets its first; closing rounds is not there yet, so
 * the newest round of a matrix is its open one.
 */
export function roundsFor(
  to: readonly Addressing[],
  present: readonly Round[],
  opening: Opening,
): { readonly byMatrix: ReadonlyMap<MatrixId, Round>; readonly opened: readonly Round[] } {
  const byMatrix = new Map<MatrixId, Round>()
  const opened: Round[] = []
  for (const { matrix } of to) {
    if (byMatrix.has(matrix.id)) continue
    const newest = present
      .filter(round => round.matrix === matrix.id)
      .reduce<Round | undefined>(
        (last, round) => (last && last.number > round.number ? last : round),
        undefined,
      )
    const round = newest ?? firstRound(matrix.id, opening)
    if (newest === undefined) opened.push(round)
    byMatrix.set(matrix.id, round)
  }
  return { byMatrix, opened }
}

function firstRound(matrix: MatrixId, { clock, ids, due, message }: Opening): Round {
  return {
    ...{ id: ids.next() as Round['id'], matrix, number: 1, openedAt: clock.now() },
    ...(due === undefined ? {} : { due }),
    ...(message === undefined ? {} : { message }),
  }
}
