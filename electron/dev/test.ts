/**
 * `npm test`: unit and packet tests, then the end-to-end tests in a real Electron, then one line with the sum.
 *
 * Where no Electron or display can be had, one line says so; E2E=required makes that a failure. Arguments go to vitest.
 */
import { buildAll } from './build/build-all.ts'
import { prepareEndToEnd } from './testing/end-to-end.ts'
import { addTallies, type Tally } from './testing/tally.ts'
import { runVitest } from './testing/vitest-run.ts'

const more = process.argv.slice(2)

async function endToEnd(): Promise<Tally> {
  const prepared = await prepareEndToEnd()
  if (prepared.ready) return runVitest(['e2e'], more, prepared.wrapper)
  const required = process.env['E2E'] === 'required'
  console.log(`End-to-end tests ${required ? 'failed' : 'skipped'}: ${prepared.reason}`)
  return { passed: 0, failed: required ? 1 : 0 }
}

/** Builds all of out/; a build that fails is said, and counts as one failed test. */
async function build(): Promise<Tally> {
  try {
    await buildAll()
    return { passed: 0, failed: 0 }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

const built = await build()
const runs = [built, runVitest(['unit', 'packet'], more)]
if (built.failed === 0) runs.push(await endToEnd())
const { passed, failed } = addTallies(runs)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
