import { createPlanFile } from '../../../db/create.ts'
import { emptyPlan } from '../../../src/app/new-plan.ts'
import type { Answer } from '../../../src/contract/answers.ts'
import type { Entity } from '../../../src/domain/record/tables.ts'
import { readPlanJson } from '../../../src/exchange/json/read-plan-json.ts'
import { problemLine } from '../../../src/exchange/json/format-error.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Clock, Ids } from '../../../src/app/ports/host.ts'
import { problemLines } from '../../cli/outcome.ts'
import { readSample, sampleList } from '../../cli/resources.ts'
import type { DocumentHost } from './open-document.ts'

/** What making a plan needs of the program around it. */
export interface PlanMaker {
  readonly clock: Clock
  readonly ids: Ids
  readonly documents: DocumentHost
  readonly resources: { readonly root: string }
}

/** The records of a plan with nothing in it but its title and one matrix. */
export function recordsOfEmpty(maker: PlanMaker, title: string): Entity[] {
  return emptyPlan(title, maker.ids, maker.clock)
}

/** The records of a sample that comes with the app. */
export async function recordsOfSample(maker: PlanMaker, name: string): Promise<Answer<readonly Entity[]>> {
  const { root } = maker.resources
  const sample = (await sampleList(root)).find(one => one.name === name)
  if (sample === undefined) return err({ code: 'missing', message: `There is no sample "${name}".` })
  const read = readPlanJson(await readSample(root, sample), maker.ids)
  if (read.ok) return ok(read.value.records)
  return err({
    code: read.error.code,
    message: problemLines(read.error.problems.map(problemLine)).join('\n'),
  })
}

/** Makes a plan file. Never over another file. */
export async function makePlan(
  maker: PlanMaker,
  path: string,
  records: readonly Entity[],
  label: string,
): Promise<Answer<null>> {
  const { documents } = maker
  const first = { records, author: documents.author(), origin: 'new' as const, label }
  const made = await createPlanFile(path, first, documents.db)
  return made.ok ? ok(null) : err({ code: made.error.code, message: made.error.message })
}
