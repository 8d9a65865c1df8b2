import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at } from '../build/project.ts'
import { tallyRun, type Tally, type VitestReport } from './tally.ts'

/**
 * Runs projects of vitest.config.ts and counts their tests.
 *
 * @param wrapper a command that vitest is started by, such as xvfb-run with its arguments
 */
export function runVitest(
  projects: readonly string[],
  more: readonly string[],
  wrapper: readonly string[] = [],
): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-test-report-'))
  const file = join(folder, 'report.json')
  const vitest = [process.execPath, at('node_modules/vitest/vitest.mjs'), 'run', '--passWithNoTests']
  const chosen = projects.flatMap(project => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const [command = '', ...args] = [...wrapper, ...vitest, ...chosen, ...reporters, ...more]
  try {
    const { status } = spawnSync(command, args, { stdio: 'inherit', cwd: at('.') })
    const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined
    return tallyRun(report, status)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
