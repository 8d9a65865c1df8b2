import { basename, extname } from 'node:path'
import { createPlanFile } from '../../../db/create.ts'
import { emptyPlan, nextYear } from '../../../src/app/new-plan.ts'
import { headOf, planOf } from '../../../src/domain/plan/plan.ts'
import type { Entity } from '../../../src/domain/record/tables.ts'
import { ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import type { Arguments, Command } from '../command.ts'
import { placeOf } from '../files.ts'
import type { CliHost } from '../host.ts'
import { dbOptions, readPlan } from '../open-plan.ts'
import { fail } from '../outcome.ts'
import type { CommandResult, Failure } from '../outcome.ts'
import { documentIn } from '../read-document.ts'
import { readSample, sampleList } from '../resources.ts'

export const newCommand: Command = {
  name: 'new',
  usage: 'new PLAN.hoshin [--sample NAME] [--from LAST.hoshin]',
  about: 'Makes a plan: empty, from a sample, or for the year after another plan.',
  help: [
    ['--sample NAME', 'start with a sample plan; an unknown name lists those there are'],
    [
      '--from LAST.hoshin',
      "start with last year's structure and people; what was reached becomes earlier months",
    ],
  ],
  options: { sample: { type: 'string' }, from: { type: 'string' } },
  takes: [1, 1],
  run,
}

interface Beginning {
  readonly records: readonly Entity[]
  readonly label: string
}

async function run(args: Arguments, host: CliHost): Promise<CommandResult> {
  const [given = ''] = args.positionals
  const beginning = await begin(args, host, given)
  if (!beginning.ok) return beginning
  const { records, label } = beginning.value
  const first = { records, label, author: args.author, origin: 'new' as const }
  const made = await createPlanFile(placeOf(host.cwd, given), first, dbOptions(host))
  if (!made.ok) return fail(made.error.message)
  const { title } = headOf(planOf(records))
  return ok({ json: { plan: given, title, revision: 0 }, text: [`${given}: ${title}`] })
}

function begin(args: Arguments, host: CliHost, given: string): Promise<Result<Beginning, Failure>> {
  const [sample, last] = [args.text('sample'), args.text('from')]
  if (sample !== undefined && last !== undefined)
    return Promise.resolve(fail('A plan starts from a sample or from last year, not from both'))
  if (sample !== undefined) return fromSample(host, sample)
  if (last !== undefined) return fromLastYear(host, last)
  const title = basename(given, extname(given)) || 'Plan'
  return Promise.resolve(ok({ records: emptyPlan(title, host.ids, host.clock), label: 'New plan' }))
}

async function fromSample(host: CliHost, name: string): Promise<Result<Beginning, Failure>> {
  const samples = await sampleList(host.root)
  const sample = samples.find(one => one.name === name)
  if (sample === undefined)
    return fail(`There is no sample "${name}". Choose one of ${samples.map(one => one.name).join(', ')}`)
  const read = documentIn(host, sample.name, await readSample(host.root, sample))
  return read.ok
    ? ok({ records: read.value.records, label: `New plan from the sample "${sample.title}"` })
    : read
}

function fromLastYear(host: CliHost, given: string): Promise<Result<Beginning, Failure>> {
  const name = basename(given)
  return readPlan<Beginning>(host, given, last => {
    const next = nextYear(last.records, host.ids)
    const label = `New plan from ${name}`.slice(0, 200)
    return Promise.resolve(next.ok ? ok({ records: next.value, label }) : fail(`${name}: ${next.error}`))
  })
}
