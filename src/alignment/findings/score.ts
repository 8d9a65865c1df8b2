import type { ItemKind } from '../../domain/item/item.ts'
import type { Connection } from './connections.ts'
import type { JudgedFinding } from './finding.ts'

/** How much of a matrix, or of several, is joined firmly. */
export interface Score {
  /** Connections that count. */
  readonly held: number
  readonly required: number
  /** Those that do not: without a strong mark, or in a corner where marks say nothing. */
  readonly open: readonly OpenConnection[]
}

export interface OpenConnection extends Connection {
  /** It has a strong mark, but stands in a corner that C20 or C21 speaks about. */
  readonly crowded: boolean
}

/**
 * The alignment score: required connections that hold at least one strong mark, of all that are required.
 *
 * A corner that C20 or C21 speaks about adds no points until it is mended or the finding is waived: where everything is marked, a
 * mark says nothing. Source: design, sections 6 and 13.
 */
export function scoreOf(connections: readonly Connection[], findings: readonly JudgedFinding[]): Score {
  const crowded = new Set<string>()
  for (const { corner, waiver } of findings)
    if (corner !== undefined && waiver === undefined) crowded.add(cornerName(corner[0], corner[1]))
  const open: OpenConnection[] = []
  for (const connection of connections) {
    const { kind, to, strong } = connection
    const isCrowded = to !== 'accountable' && crowded.has(cornerName(kind, to))
    if (!strong || isCrowded) open.push({ ...connection, crowded: strong })
  }
  return { held: connections.length - open.length, required: connections.length, open }
}

/** Several scores as one. */
export function addScores(scores: readonly Score[]): Score {
  return {
    held: scores.reduce((sum, { held }) => sum + held, 0),
    required: scores.reduce((sum, { required }) => sum + required, 0),
    open: scores.flatMap(({ open }) => open),
  }
}

function cornerName(a: ItemKind, b: ItemKind): string {
  return [a, b].sort().join(' ')
}
