import { expect, test } from 'vitest'
import { addTallies, tallyRun } from '../../../../../electron/dev/testing/tally.ts'

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) })

test('passed and failed tests are counted as reported', () => {
  const report = { numPassedTests: 5, numFailedTests: 2, testResults: [file('failed', 7)] }
  expect(tallyRun(report, 1)).toEqual({ passed: 5, failed: 2 })
})

test('a file that fell over before its first test is a failure', () => {
  const report = { numPassedTests: 5, numFailedTests: 0, testResults: [file('passed', 5), file('failed', 0)] }
  expect(tallyRun(report, 1)).toEqual({ passed: 5, failed: 1 })
})

test('an error outside any test, or no report at all, is a failure', () => {
  expect(tallyRun({ numPassedTests: 5, numFailedTests: 0, testResults: [] }, 1)).toEqual({
    passed: 5,
    failed: 1,
  })
  expect(tallyRun(undefined, 0)).toEqual({ passed: 0, failed: 1 })
})

test('runs are summed', () => {
  expect(
    addTallies([
      { passed: 3, failed: 0 },
      { passed: 4, failed: 2 },
    ]),
  ).toEqual({ passed: 7, failed: 2 })
})
