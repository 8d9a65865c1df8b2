import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { makeSheets } from '../../../src/app/sheets/make-sheets.ts'
import type { MadeSheets } from '../../../src/app/sheets/make-sheets.ts'
import type { SheetsRequest, SheetSource } from '../../../src/app/sheets/sheet-parts.ts'
import { sheetFacts } from '../../../src/app/sheets/sheet-source.ts'
import { planName } from '../../../src/catchball/file-names.ts'
import type { Answer, SavedFiles, SheetFacts } from '../../../src/contract/answers.ts'
import type { CallArguments } from '../../../src/contract/calls.ts'
import { headOf } from '../../../src/domain/plan/plan.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import { writeTogether } from '../../cli/file-drafts.ts'
import type { OutputFile } from '../../cli/file-drafts.ts'
import { sheetFonts } from '../../cli/resources.ts'
import type { Desk } from '../desk/desk.ts'
import { chooseFolder, choosePlace, suggestedName } from '../documents/dialogs.ts'
import { revisionOf } from '../documents/document.ts'
import type { OpenDocument } from '../documents/document.ts'
import { sendEvent } from '../ipc-router.ts'
import type { DeskWindow, SheetWork } from '../windows/desk-window.ts'

type Wanted = CallArguments<'saveSheets'>[0]

const PDF_FILE = { label: 'PDF document', extension: 'pdf' }
/** A window is told so often how far the work is, in ms. */
const TELL_EVERY = 50

/** What stands on sheets besides the plan that the window has. */
export async function factsFor(document: OpenDocument): Promise<Answer<SheetFacts>> {
  const source = await sourceOf(document)
  if (!source.ok) return source
  const { revision, at, questions } = source.value
  return ok({ revision, questions, ...(at === undefined ? {} : { at }) })
}

/**
 * Writes contribution sheets, cards or the plan in sentences where the person says. The work is done piece by piece, so that the
 * windows go on meanwhile, tells how far it is, and ends when it is stopped; then nothing is written.
 */
export async function saveSheets(
  desk: Desk,
  from: DeskWindow,
  document: OpenDocument,
  wanted: Wanted,
): Promise<Answer<SavedFiles>> {
  if (from.sheetWork !== undefined)
    return err({ code: 'busy', message: 'Sheets are being made already. Wait for them, or stop them.' })
  const work: SheetWork = { stopped: false }
  from.sheetWork = work
  try {
    const place = await placeFor(from, document, wanted)
    if (place === undefined) return ok({ files: [] })
    if (!place.ok) return place
    const source = await sourceOf(document)
    if (!source.ok) return source
    const made = await makeSheets(
      source.value,
      requestOf(wanted),
      await sheetFonts(desk.resources.root),
      paceOf(from, work),
    )
    if (!made.ok) return made.error.code === 'stopped' ? ok({ files: [] }) : err(made.error)
    return await write(made.value, place.value, wanted, work)
  } finally {
    from.sheetWork = undefined
  }
}

async function placeFor(
  from: DeskWindow,
  document: OpenDocument,
  wanted: Wanted,
): Promise<Answer<string> | undefined> {
  if (wanted.each) {
    const folder = await chooseFolder(from.window, 'Choose a folder for the sheets')
    return folder === undefined ? undefined : ok(folder)
  }
  const suggested = suggestedName(nameFor(document, wanted), '.pdf', document.path)
  return choosePlace(from.window, TITLES[wanted.kind], PDF_FILE, suggested)
}

const TITLES: Readonly<Record<Wanted['kind'], string>> = {
  sheets: 'Save contribution sheets as PDF',
  cards: 'Save pocket cards as PDF',
  reading: 'Save the plan in sentences as PDF',
}
const NAMES: Readonly<Record<Wanted['kind'], string>> = {
  sheets: 'sheets',
  cards: 'cards',
  reading: 'in sentences',
}

function nameFor({ plan }: OpenDocument, { kind, people, titles }: Wanted): string {
  const [only, ...more] = people ?? []
  const person = only === undefined || more.length > 0 ? undefined : plan.tables.person.get(only)
  const whose = person === undefined ? '' : ` ${titles ? (person.title ?? '') : person.name}`
  return `${headOf(plan).title} ${NAMES[kind]}${whose}`
}

async function sourceOf(
  document: OpenDocument,
): Promise<Result<SheetSource, { code: string; message: string }>> {
  const { plan, catchball, path } = document
  const reader = document.kind === 'editable' ? document.session.store : document.reader
  const facts = await sheetFacts({ plan, revision: revisionOf(document), reader, catchball })
  if (!facts.ok) return err({ code: facts.error.code, message: facts.error.message })
  return ok({ ...facts.value, name: planName(path) })
}

function requestOf({ people, ...wanted }: Wanted): SheetsRequest {
  return people === undefined ? wanted : { ...wanted, people }
}

/** Lets the windows have their turn between two pieces of work, and tells this one now and then how far it is. */
function paceOf({ window }: DeskWindow, work: SheetWork) {
  let told = 0
  return async (done: number, total: number): Promise<boolean> => {
    await setImmediate()
    const now = performance.now()
    if (now - told >= TELL_EVERY && !window.isDestroyed()) {
      told = now
      sendEvent(window.webContents, 'sheetProgress', { done, total })
    }
    return !work.stopped && !window.isDestroyed()
  }
}

async function write(
  { documents, notes }: MadeSheets,
  place: string,
  { each }: Wanted,
  work: SheetWork,
): Promise<Answer<SavedFiles>> {
  const files = documents.map(({ name, bytes }): OutputFile => {
    return { path: each ? join(place, `${name}.pdf`) : place, content: bytes }
  })
  const written = await writeTogether(files, () => !work.stopped)
  if (!written.ok) return err({ code: 'io', message: written.error })
  if (!written.value) return ok({ files: [] })
  const names = each ? documents.map(({ name }) => `${name}.pdf`) : [basename(place)]
  return ok({ files: names, notes })
}
