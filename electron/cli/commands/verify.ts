import { openPlanReader } from '../../../db/open.ts'
import type { StoreError } from '../../../src/app/ports/plan-store.ts'
import { ok } from '../../../src/support/result.ts'
import type { Arguments, Command } from '../command.ts'
import { placeOf } from '../files.ts'
import type { CliHost } from '../host.ts'
import { dbOptions } from '../open-plan.ts'
import { fail } from '../outcome.ts'
import type { CommandResult } from '../outcome.ts'

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify PLAN.hoshin',
  about: 'Checks the file and the plan in it. Ends with 1 where it is damaged.',
  help: [],
  options: {},
  takes: [1, 1],
  run,
}

async function run({ positionals: [given = ''] }: Arguments, host: CliHost): Promise<CommandResult> {
  const opened = await openPlanReader(placeOf(host.cwd, given), dbOptions(host))
  if (!opened.ok) return refused(opened.error)
  const { plan } = opened.value
  try {
    const checked = await plan.verify()
    if (!checked.ok) return refused(checked.error)
    return checked.value.length === 0
      ? ok({ json: { ok: true, problems: [] }, text: [`${given}: whole`] })
      : damaged(checked.value)
  } finally {
    await plan.close()
  }
}

/** A damaged file is the answer that was asked for; anything else is a file that cannot be asked about. */
function refused({ code, message }: StoreError): CommandResult {
  return code === 'damaged' ? damaged([message]) : fail(message)
}

function damaged(problems: readonly string[]): CommandResult {
  return ok({ json: { ok: false, problems }, text: [], notes: problems, status: 1 })
}
