import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { makeSheets } from '../../../src/app/sheets/make-sheets.ts'
import type { SheetDocument } from '../../../src/app/sheets/make-sheets.ts'
import type { SheetsRequest } from '../../../src/app/sheets/sheet-parts.ts'
import { sheetFacts } from '../../../src/app/sheets/sheet-source.ts'
import { planName } from '../../../src/catchball/file-names.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import { peopleOf } from '../../../src/domain/plan/queries.ts'
import type { PersonId } from '../../../src/domain/record/ids.ts'
import type { Paper } from '../../../src/layout/paper.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import type { Arguments, Command } from '../command.ts'
import { writeTogether } from '../file-drafts.ts'
import { placeOf, reasonOf } from '../files.ts'
import type { CliHost } from '../host.ts'
import type { PlanToRead } from '../open-plan.ts'
import { fail } from '../outcome.ts'
import type { CommandResult } from '../outcome.ts'
import { sheetFonts } from '../resources.ts'

/** The options of `--format sheets`, besides those of every export. */
export const sheetOptions: Command['options'] = {
  person: { type: 'string' },
  paper: { type: 'string' },
  titles: { type: 'boolean' },
  cards: { type: 'boolean' },
  reading: { type: 'boolean' },
  each: { type: 'boolean' },
}

export const sheetHelp: Command['help'] = [
  ['--person ID', 'sheets: of one person alone'],
  ['--paper PAPER', 'sheets: a4, which is the default, or letter'],
  ['--titles', 'sheets: with titles instead of names'],
  ['--cards', 'sheets: pocket cards, eight on a page, instead'],
  ['--reading', 'sheets: the plan in sentences instead'],
  ['--each', 'sheets: one file for each person; --out is the folder for them'],
]

/** What is wrong with the options of an export of sheets; undefined where nothing is. */
export function sheetUsage(format: string, args: Arguments): string | undefined {
  const given = Object.keys(sheetOptions).find(name => args.flag(name) || args.text(name) !== undefined)
  if (format !== 'sheets')
    return given === undefined ? undefined : `--${given} goes with --format sheets only`
  if (args.text('matrix') !== undefined) return 'Sheets are of the whole plan; leave --matrix out'
  if (args.flag('cards') && args.flag('reading')) return 'Choose --cards or --reading'
  if (args.flag('reading') && (args.flag('each') || args.text('person') !== undefined))
    return 'The plan in sentences is one document for everybody; leave --person and --each out'
  const paper = args.text('paper')
  return paper === undefined || paperOf(paper) !== undefined
    ? undefined
    : `There is no paper "${paper}". Choose a4 or letter`
}

/** Writes contribution sheets, cards or the reading view: one PDF, or with `--each` a folder of them. */
export async function exportSheets(
  open: PlanToRead,
  plan: string,
  out: string,
  args: Arguments,
  host: CliHost,
): Promise<CommandResult> {
  const people = peopleNamed(open.records, args.text('person'))
  if (!people.ok) return fail(people.error)
  const { records, revision, catchball } = open
  const facts = await sheetFacts({ plan: records, revision, reader: open.plan, catchball })
  if (!facts.ok) return fail(facts.error.message)
  const request: SheetsRequest = {
    kind: args.flag('cards') ? 'cards' : args.flag('reading') ? 'reading' : 'sheets',
    paper: paperOf(args.text('paper') ?? 'a4') ?? 'A4',
    ...{ titles: args.flag('titles'), confidential: args.flag('confidential'), each: args.flag('each') },
    ...(people.value === undefined ? {} : { people: people.value }),
  }
  const made = await makeSheets(
    { ...facts.value, name: planName(plan) },
    request,
    await sheetFonts(host.root),
  )
  if (!made.ok) return fail(made.error.message)
  const { documents, notes } = made.value
  const written = await write(documents, placeOf(host.cwd, out), request.each === true)
  if (!written.ok) return fail(written.error)
  const files = request.each === true ? documents.map(({ name }) => join(out, `${name}.pdf`)) : [out]
  const named = request.each === true ? { files } : { file: out }
  return ok({ json: { ...named, format: 'sheets', notes }, text: files, notes })
}

async function write(
  documents: readonly SheetDocument[],
  out: string,
  each: boolean,
): Promise<Result<void, string>> {
  const files = documents.map(({ name, bytes }) => ({
    path: each ? join(out, `${name}.pdf`) : out,
    content: bytes,
  }))
  if (each) {
    try {
      await mkdir(out, { recursive: true })
    } catch (cause) {
      return err(`${basename(out)}: ${reasonOf(cause)}`)
    }
  }
  const written = await writeTogether(files)
  return written.ok ? ok(undefined) : written
}

function peopleNamed(plan: Plan, code: string | undefined): Result<readonly PersonId[] | undefined, string> {
  if (code === undefined) return ok(undefined)
  const people = peopleOf(plan)
  const found = people.find(person => person.code === code)
  if (found !== undefined) return ok([found.id])
  const codes = people.map(person => person.code)
  const list = codes.length > 12 ? [...codes.slice(0, 12), '…'] : codes
  return err(
    codes.length === 0
      ? 'The plan has no people yet.'
      : `The plan has no person "${code}". Name one with --person: ${list.join(', ')}`,
  )
}

function paperOf(text: string): Paper | undefined {
  return ({ a4: 'A4', letter: 'Letter' } as const)[text.toLowerCase()]
}
