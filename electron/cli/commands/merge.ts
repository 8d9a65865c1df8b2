import { basename } from 'node:path'
import { mergeResponses } from '../../../src/app/packets/merge.ts'
import type { Merged, MergeRequest } from '../../../src/app/packets/merge.ts'
import type { ResponseFile } from '../../../src/app/packets/examine.ts'
import type { FoundCounter, MergeReport } from '../../../src/app/packets/report.ts'
import { RESPONSE_MAX_BYTES } from '../../../src/catchball/read-response.ts'
import { ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import type { Arguments, Command } from '../command.ts'
import { placeOf, readInput } from '../files.ts'
import type { CliHost } from '../host.ts'
import { editPlan } from '../open-plan.ts'
import { fail } from '../outcome.ts'
import type { CommandResult, Failure } from '../outcome.ts'

export const mergeCommand: Command = {
  name: 'merge',
  usage: 'merge PLAN.hoshin RESPONSE… [--accept agreed|none] [--take M3.target]… [--passphrase TEXT]…',
  about:
    'Files responses, reports what is in them, and takes counters that are named. Ends with 1 where something waits.',
  help: [
    [
      '--accept agreed',
      'record the acceptances of values that still stand; none, the default, decides nothing',
    ],
    ['--take ITEM.FIELD', 'accept a counter, M3.target for one; may stand several times, all are one change'],
    ['--passphrase TEXT', 'opens responses to packets that were protected with it; may stand several times'],
  ],
  options: {
    accept: { type: 'string' },
    take: { type: 'string', multiple: true },
    passphrase: { type: 'string', multiple: true },
  },
  takes: [2, Number.POSITIVE_INFINITY],
  run,
}

async function run(args: Arguments, host: CliHost): Promise<CommandResult> {
  const [given = '', ...responses] = args.positionals
  const accept = args.text('accept') ?? 'none'
  if (accept !== 'agreed' && accept !== 'none') return fail(`--accept is "agreed" or "none", not "${accept}"`)
  const files = await readAll(host, responses)
  if (!files.ok) return files
  const request: MergeRequest = {
    ...{ files: files.value, accept, take: args.list('take'), author: args.author },
    passphrases: args.list('passphrase'),
  }
  return editPlan(host, given, args.author, async ({ session, catchball }) => {
    const { clock, ids } = host
    const merged = await mergeResponses({ session, catchball, clock, ids }, request)
    return merged.ok ? outcomeOf(merged.value) : fail(...merged.error.map(problem => problem.message))
  })
}

async function readAll(host: CliHost, paths: readonly string[]): Promise<Result<ResponseFile[], Failure>> {
  const files: ResponseFile[] = []
  const problems: string[] = []
  for (const path of paths) {
    const bytes = await readInput(placeOf(host.cwd, path), RESPONSE_MAX_BYTES)
    if (bytes.ok) files.push({ name: basename(path), bytes: bytes.value })
    else problems.push(bytes.error)
  }
  return problems.length === 0 ? ok(files) : fail(...problems)
}

function outcomeOf({ report, waiting, notes }: Merged): CommandResult {
  return ok({
    json: report,
    text: [...linesOf(report), ...waiting.map(counterLine)],
    notes,
    status: report.waiting > 0 ? 1 : 0,
  })
}

function linesOf(report: MergeReport): string[] {
  const { responses, duplicates, accepted, countered, cannot, questions, offers, waiting, taken } = report
  return [
    `Responses: ${responses}${duplicates === 0 ? '' : `, filed before: ${duplicates}`}`,
    `Accepted: ${accepted}, countered: ${countered}, cannot: ${cannot}, questions: ${questions}, offers: ${offers}`,
    `Waiting for a decision: ${waiting}, taken: ${taken}`,
  ]
}

function counterLine({ matrix, code, field, from, base, theirs, ours, stand }: FoundCounter): string {
  const now = stand === 'clean' ? '' : `, the plan says ${said(ours)} by now`
  return `${matrix} ${code}.${field}: ${said(base)} → ${said(theirs)} (${from})${now}`
}

function said(value: FoundCounter['base']): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
