import type { JudgedFinding } from '../../src/alignment/findings/finding.ts'
import { findingsIn, scoreIn } from '../../src/alignment/findings/suite.ts'
import type { Suite } from '../../src/alignment/findings/suite.ts'
import type { ItemKind } from '../../src/domain/item/item.ts'
import { listOf } from '../../src/domain/plan/queries.ts'
import type { MatrixId } from '../../src/domain/record/ids.ts'
import type { LabelFlag } from '../../src/layout/matrix/picture.ts'
import type { MatrixChecks } from './state.ts'

/** Rules about a link that an item lacks: the list it would lead to, and what the label says. */
const LINKS: Readonly<Record<string, readonly [to: ItemKind, flag: LabelFlag]>> = {
  C01: ['goal', 'open'],
  C02: ['breakthrough', 'orphan'],
  C03: ['priority', 'open'],
  C04: ['goal', 'orphan'],
  C05: ['metric', 'open'],
  C06: ['priority', 'orphan'],
  C07: ['breakthrough', 'open'],
  C08: ['metric', 'open'],
}

/** What the rules find in one matrix, as strip and labels show it. */
export function matrixChecks(suite: Suite, matrix: MatrixId): MatrixChecks {
  const findings = findingsIn(suite, matrix)
  const open = findings.filter(({ waiver }) => waiver === undefined)
  const gaps = (['error', 'warning'] as const).flatMap(wanted =>
    open.filter(({ severity }) => severity === wanted),
  )
  return { gaps, score: scoreIn(suite, matrix, findings), flags: flagsOf(suite, matrix, open) }
}

/** A list with nothing yet to lead to is a plan that is being written, and no label warns about it. */
function flagsOf(
  suite: Suite,
  matrix: MatrixId,
  findings: readonly JudgedFinding[],
): ReadonlyMap<string, LabelFlag> {
  const flags = new Map<string, LabelFlag>()
  const filled = new Map<ItemKind, boolean>()
  for (const { rule, items } of findings) {
    const [to, flag] = LINKS[rule] ?? []
    const [item] = items
    if (to === undefined || flag === undefined || item === undefined) continue
    const isFilled = filled.get(to) ?? listOf(suite.plan, matrix, to).length > 0
    filled.set(to, isFilled)
    if (isFilled && flags.get(item) !== 'orphan') flags.set(item, flag)
  }
  return flags
}
