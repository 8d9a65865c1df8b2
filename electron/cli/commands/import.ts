import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { createPlanFile } from '../../../db/create.ts'
import { countsOf, planImport } from '../../../src/app/import-plan/import-plan.ts'
import type { PlanCounts } from '../../../src/app/import-plan/import-plan.ts'
import { planOf } from '../../../src/domain/plan/plan.ts'
import type { ReadPlan } from '../../../src/exchange/json/read-plan-json.ts'
import { ok } from '../../../src/support/result.ts'
import type { Arguments, Command } from '../command.ts'
import { placeOf } from '../files.ts'
import type { CliHost } from '../host.ts'
import { dbOptions, editPlan } from '../open-plan.ts'
import type { PlanToEdit } from '../open-plan.ts'
import { fail } from '../outcome.ts'
import type { CommandResult } from '../outcome.ts'
import { readDocument } from '../read-document.ts'

export const importCommand: Command = {
  name: 'import',
  usage: 'import SOURCE.json --into PLAN.hoshin',
  about:
    'Makes the plan what the document says, as one change that can be undone; makes the plan where there is none.',
  help: [['--into PLAN.hoshin', 'the plan; what the document does not hold is removed from it']],
  options: { into: { type: 'string' } },
  takes: [1, 1],
  run,
}

async function run(args: Arguments, host: CliHost): Promise<CommandResult> {
  const [source = ''] = args.positionals
  const into = args.text('into')
  if (!into) return fail('Say which plan to import into: --into PLAN.hoshin')
  // The document is read and checked before the plan is touched.
  const read = await readDocument(host, source)
  if (!read.ok) return read
  const name = basename(source)
  const path = placeOf(host.cwd, into)
  if (existsSync(path))
    return editPlan(host, into, args.author, plan => importInto(plan, read.value, name, into))
  const { records, warnings } = read.value
  const first = {
    records,
    author: args.author,
    origin: 'imported' as const,
    label: `Import ${name}`.slice(0, 200),
  }
  const made = await createPlanFile(path, first, dbOptions(host))
  if (!made.ok) return fail(made.error.message)
  return done(into, countsOf(planOf(records)), warnings, 'new')
}

async function importInto(
  { session }: PlanToEdit,
  { records, warnings }: ReadPlan,
  source: string,
  into: string,
): Promise<CommandResult> {
  const planned = planImport(session.plan, records, source)
  if (!planned.ok) return fail(`${source}: ${planned.error.message}`)
  const { command, added, changed, removed } = planned.value
  const edited = await session.edit({ command, origin: 'imported' })
  if (!edited.ok) return fail(edited.error.message)
  return done(
    into,
    countsOf(session.plan),
    warnings,
    `${added} added, ${changed} changed, ${removed} removed`,
  )
}

function done(into: string, counts: PlanCounts, warnings: readonly string[], what: string): CommandResult {
  const { matrices, items, links, roles, people } = counts
  const held = `${matrices} matrices, ${items} items, ${links} links, ${roles} roles, ${people} people`
  return ok({ json: { ...counts, warnings }, text: [`${into}: ${held} (${what})`], notes: warnings })
}
