import { exportJson, exportSheet } from '../../../src/app/export-plan/export-plan.ts'
import type { Exported } from '../../../src/app/export-plan/export-plan.ts'
import { matrixNamed } from '../../../src/app/export-plan/matrix-named.ts'
import { ok } from '../../../src/support/result.ts'
import type { Arguments, Command } from '../command.ts'
import { writeOutput } from '../file-drafts.ts'
import { placeOf } from '../files.ts'
import type { CliHost } from '../host.ts'
import { readPlan } from '../open-plan.ts'
import type { PlanToRead } from '../open-plan.ts'
import { fail } from '../outcome.ts'
import type { CommandResult } from '../outcome.ts'
import { sheetFonts } from '../resources.ts'
import { exportSheets, sheetHelp, sheetOptions, sheetUsage } from './export-sheets.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: 'export PLAN.hoshin --format json|svg|pdf|sheets [--matrix ID] [--person ID] --out PATH',
  about: 'Writes the whole plan as data or as contribution sheets, or one matrix as a picture or a page.',
  help: [
    ['--format FORMAT', 'json, sheets: the whole plan; svg, pdf: one matrix'],
    ['--matrix ID', 'which matrix; not needed where there is only one at the top'],
    ['--out PATH', 'where to write; an older export there is replaced'],
    ['--confidential', 'with the items that are marked as confidential'],
    ...sheetHelp,
  ],
  options: {
    format: { type: 'string' },
    matrix: { type: 'string' },
    out: { type: 'string' },
    confidential: { type: 'boolean' },
    ...sheetOptions,
  },
  takes: [1, 1],
  run,
}

async function run(args: Arguments, host: CliHost): Promise<CommandResult> {
  const [given = ''] = args.positionals
  const [format, out] = [args.text('format'), args.text('out')]
  if (format !== 'json' && format !== 'svg' && format !== 'pdf' && format !== 'sheets')
    return fail(
      format === undefined
        ? 'Say what to write: --format json, svg, pdf or sheets'
        : `There is no format "${format}". Choose json, svg, pdf or sheets`,
    )
  const misused = sheetUsage(format, args)
  if (misused !== undefined) return fail(misused)
  if (!out) return fail('Say where to write: --out PATH')
  return readPlan(host, given, async plan => {
    if (format === 'sheets') return exportSheets(plan, given, out, args, host)
    const made = format === 'json' ? dataOf(plan, args) : await sheetOf(plan, format, args, host)
    if (!made.ok) return made
    const { content, notes, matrix } = made.value
    const written = await writeOutput(placeOf(host.cwd, out), content)
    if (!written.ok) return fail(written.error)
    const json = { file: out, format, ...(matrix === undefined ? {} : { matrix }), notes }
    return ok({ json, text: [out], notes })
  })
}

interface Made extends Exported {
  readonly matrix?: string
}

function dataOf({ records }: PlanToRead, args: Arguments) {
  return ok<Made>(exportJson(records, args.flag('confidential')))
}

async function sheetOf(
  { records, revision }: PlanToRead,
  format: 'svg' | 'pdf',
  args: Arguments,
  host: CliHost,
) {
  const matrix = matrixNamed(records, args.text('matrix'))
  if (!matrix.ok) return fail(matrix.error)
  const request = {
    format,
    matrix: matrix.value.id,
    edition: revision,
    confidential: args.flag('confidential'),
  }
  const made = await exportSheet(records, request, await sheetFonts(host.root))
  return made.ok ? ok<Made>({ ...made.value, matrix: matrix.value.key }) : fail(made.error)
}
