import { planInfo } from '../../../src/app/plan-info.ts'
import { ok } from '../../../src/support/result.ts'
import type { Arguments, Command } from '../command.ts'
import type { CliHost } from '../host.ts'
import { readPlan } from '../open-plan.ts'
import type { CommandResult } from '../outcome.ts'

export const infoCommand: Command = {
  name: 'info',
  usage: 'info PLAN.hoshin',
  about: 'Tells what a plan is and what each of its matrices holds.',
  help: [],
  options: {},
  takes: [1, 1],
  run,
}

function run({ positionals: [given = ''] }: Arguments, host: CliHost): Promise<CommandResult> {
  return readPlan(host, given, ({ records, revision }) => {
    const info = planInfo(records, revision)
    const head = `${info.title} (${info.status}, revision ${info.revision})`
    const lines = info.matrices.map(
      ({ id, title, items, links }) => `${id}  ${title}: ${items} items, ${links} links`,
    )
    return Promise.resolve(ok({ json: info, text: [head, ...lines] }))
  })
}
