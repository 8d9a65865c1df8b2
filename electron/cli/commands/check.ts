import { checkPlanRules } from '../../../src/alignment/findings/suite.ts'
import { checkReport } from '../../../src/app/check-plan/check-report.ts'
import type { CheckReport } from '../../../src/app/check-plan/check-report.ts'
import { readAround } from '../../../src/app/check-plan/read-around.ts'
import { ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import type { Arguments, Command } from '../command.ts'
import type { CliHost } from '../host.ts'
import { readPlan } from '../open-plan.ts'
import type { PlanToRead } from '../open-plan.ts'
import { fail } from '../outcome.ts'
import type { CommandResult, Failure } from '../outcome.ts'

export const checkCommand: Command = {
  name: 'check',
  usage: 'check PLAN.hoshin [--strict]',
  about: 'Looks for gaps in the plan: broken lines of sight, missing owners, vague or contradicting targets.',
  help: [['--strict', 'end with 1 where there is an error that nobody has accepted']],
  options: { strict: { type: 'boolean' } },
  takes: [1, 1],
  run,
}

function run({ positionals: [given = ''], flag }: Arguments, host: CliHost): Promise<CommandResult> {
  return readPlan(host, given, async open => {
    const report = await reportOn(open, host)
    if (!report.ok) return report
    const { findings, summary } = report.value
    const text = findings.map(
      ({ rule, severity, matrix, message, waived }) =>
        `${rule}  ${severity}${waived ? ' (accepted)' : ''}  ${matrix}  ${message}`,
    )
    const counts = `${summary.error} errors, ${summary.warning} warnings, ${summary.hint} hints`
    const status = flag('strict') && summary.error > 0 ? 1 : 0
    return ok({ json: report.value, text: [...text, counts], status })
  })
}

async function reportOn(
  { plan, catchball, records }: PlanToRead,
  { clock }: CliHost,
): Promise<Result<CheckReport, Failure>> {
  const context = await readAround(records, plan, catchball, clock.now().slice(0, 10))
  if (!context.ok) return fail(context.error.message)
  return ok(checkReport(records, checkPlanRules(records, context.value)))
}
