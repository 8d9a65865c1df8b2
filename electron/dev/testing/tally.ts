/** How many tests of one or more runs passed and failed. */
export interface Tally {
  passed: number
  failed: number
}

/** What vitest's JSON reporter writes, as far as it is read here. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/**
 * Counts a run. A file that fell over before its first test counts as one failure, and so does a run that ended with
 * an error nobody was blamed for (or left no report at all).
 */
export function tallyRun(report: VitestReport | undefined, status: number | null): Tally {
  if (report === undefined) return { passed: 0, failed: 1 }
  const broken = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed }
}

/** The sum over several runs. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  )
}
