import { findingKey } from './judged.ts'
import type { Finding, JudgedFinding } from './finding.ts'

/** What has come and what has gone between two states of a plan. */
export interface ChangedFindings {
  readonly new: readonly JudgedFinding[]
  readonly gone: readonly JudgedFinding[]
}

/**
 * Compares what the rules find in two states of one plan, by rule and what it is about; the words may differ. What is accepted
 * counts as gone, as it does in every count.
 */
export function changedFindings(
  before: readonly JudgedFinding[],
  after: readonly JudgedFinding[],
): ChangedFindings {
  const [then, now] = [openOf(before), openOf(after)]
  return {
    new: [...now].filter(([key]) => !then.has(key)).map(([, finding]) => finding),
    gone: [...then].filter(([key]) => !now.has(key)).map(([, finding]) => finding),
  }
}

function openOf(findings: readonly JudgedFinding[]): ReadonlyMap<string, JudgedFinding> {
  return new Map(
    findings.flatMap(finding => (finding.waiver === undefined ? [[keyOf(finding), finding] as const] : [])),
  )
}

/** An item may have several open matters at once. */
function keyOf(finding: Finding): string {
  return finding.rule === 'C29' ? `${findingKey(finding)} ${finding.message}` : findingKey(finding)
}
