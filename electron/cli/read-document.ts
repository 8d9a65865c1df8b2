import { basename } from 'node:path'
import { problemLine } from '../../src/exchange/json/format-error.ts'
import { MOST_BYTES, readPlanJson } from '../../src/exchange/json/read-plan-json.ts'
import type { ReadPlan } from '../../src/exchange/json/read-plan-json.ts'
import { ok } from '../../src/support/result.ts'
import type { Result } from '../../src/support/result.ts'
import { looksLikePlan, placeOf, readInput } from './files.ts'
import type { CliHost } from './host.ts'
import { fail } from './outcome.ts'
import type { Failure } from './outcome.ts'

/** Reads and checks an interchange document. Errors: one line for each problem, with the file's name and the place. */
export async function readDocument(host: CliHost, given: string): Promise<Result<ReadPlan, Failure>> {
  const name = basename(given)
  const bytes = await readInput(placeOf(host.cwd, given), MOST_BYTES)
  if (!bytes.ok) return fail(bytes.error)
  if (looksLikePlan(bytes.value)) return fail(`${name}: is a plan file; export it as JSON and import that`)
  return documentIn(host, name, bytes.value)
}

/** Checks a document that was read already. */
export function documentIn(host: CliHost, name: string, bytes: Uint8Array): Result<ReadPlan, Failure> {
  const read = readPlanJson(bytes, host.ids)
  if (read.ok) return ok(read.value)
  return fail(...read.error.problems.map(problem => `${name}: ${problemLine(problem)}`))
}
