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

await buildAll()
const { passed, failed } = addTallies([runVitest(['unit', 'packet'], more), await endToEnd()])
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
