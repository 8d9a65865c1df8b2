import { planHistory } from '../../../src/app/plan-history.ts'
import { ok } from '../../../src/support/result.ts'
import type { Arguments, Command } from '../command.ts'
import type { CliHost } from '../host.ts'
import { readPlan } from '../open-plan.ts'
import { fail } from '../outcome.ts'
import type { CommandResult } from '../outcome.ts'

export const historyCommand: Command = {
  name: 'history',
  usage: 'history PLAN.hoshin',
  about: 'Lists every change of a plan, oldest first.',
  help: [],
  options: {},
  takes: [1, 1],
  run,
}

function run({ positionals: [given = ''] }: Arguments, host: CliHost): Promise<CommandResult> {
  return readPlan(host, given, async ({ plan }) => {
    const rows = await plan.history()
    if (!rows.ok) return fail(rows.error.message)
    const entries = planHistory(rows.value)
    const text = entries.map(
      ({ revision, at, author, origin, label }) => `${revision}  ${at}  ${author}  ${origin}  ${label}`,
    )
    return ok({ json: entries, text })
  })
}
