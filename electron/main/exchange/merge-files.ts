import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CatchballDesk } from '../../../src/app/catchball/desk.ts'
import { mergeResponses } from '../../../src/app/packets/merge.ts'
import type { Merged } from '../../../src/app/packets/merge.ts'
import type { ResponseFile } from '../../../src/app/packets/examine.ts'
import type { Answer, CallError, MergeReport } from '../../../src/contract/answers.ts'
import { hasTextBlock } from '../../../src/exchange/packet/text-block.ts'
import { err, ok } from '../../../src/support/result.ts'
import { problemLines } from '../../cli/outcome.ts'
import type { Desk } from '../desk/desk.ts'
import { RESPONSE_FILE, chooseFiles, chooseFolder } from '../documents/dialogs.ts'
import type { EditableDocument } from '../documents/document.ts'
import { workOn } from '../documents/edit-document.ts'
import { readWhole } from '../documents/whole-files.ts'
import type { DeskWindow, PendingMerge } from '../windows/desk-window.ts'

/** Asks for responses and files them. Answers null when the dialog was closed. */
export async function chooseAndMerge(
  desk: Desk,
  from: DeskWindow,
  document: EditableDocument,
): Promise<Answer<MergeReport | null>> {
  const paths = await chooseFiles(from.window, 'Merge responses', RESPONSE_FILE, true)
  return paths.length === 0 ? ok(null) : mergeFiles(desk, from, document, paths)
}

/**
 * Asks for a folder and files every response in it in one pass, in the order in which they were last changed: of two files from
 * one reviewer the later one counts. Answers null when the dialog was closed.
 */
export async function chooseAndMergeFolder(
  desk: Desk,
  from: DeskWindow,
  document: EditableDocument,
): Promise<Answer<MergeReport | null>> {
  const folder = await chooseFolder(from.window, 'Merge all responses of a folder')
  if (folder === undefined) return ok(null)
  const paths = await responsesIn(folder)
  if (paths.length > 0) return mergeFiles(desk, from, document, paths)
  return err({
    code: 'missing',
    message: `"${basename(folder)}" holds no response. Responses end in .response.json.`,
  })
}

async function responsesIn(folder: string): Promise<string[]> {
  // A browser that has such a file already saves the next one as "x.response (1).json".
  const names = (await readdir(folder)).filter(name => /\.response\b[^/]*\.json$/i.test(name)).sort()
  const found = await Promise.all(
    names.map(async name => ({ path: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  )
  return found.sort((a, b) => a.at - b.at).map(({ path }) => path)
}

/** Files responses and says what is in them. With one bad file nothing is filed. */
export async function mergeFiles(
  desk: Desk,
  from: DeskWindow,
  document: EditableDocument,
  paths: readonly string[],
): Promise<Answer<MergeReport>> {
  const files: ResponseFile[] = []
  for (const path of paths) {
    // A response may have been renamed on its way; what it is shows when it is read.
    const bytes = await readWhole(path, ['response', 'data'])
    if (!bytes.ok) return bytes
    files.push({ name: basename(path), bytes: bytes.value })
  }
  return mergeGiven(desk, from, document, { files, passphrases: [] })
}

/** Files the answers in a text that was pasted: blocks of answers with whatever stands around them. */
export function mergeText(
  desk: Desk,
  from: DeskWindow,
  document: EditableDocument,
  text: string,
): Promise<Answer<MergeReport>> {
  const bytes = new TextEncoder().encode(text)
  if (!carriesAnswers(text)) return Promise.resolve(err({ code: 'wrong-format', message: NO_BLOCK }))
  return mergeGiven(desk, from, document, { files: [{ name: 'Pasted text', bytes }], passphrases: [] })
}

/** Files what the last merge of this window could not open, with one passphrase more. */
export async function mergeOpened(
  desk: Desk,
  from: DeskWindow,
  document: EditableDocument,
  passphrase: string,
): Promise<Answer<MergeReport>> {
  const { pendingMerge } = from
  if (pendingMerge === undefined) return err({ code: 'expired', message: 'Choose the responses again.' })
  const { files, passphrases } = pendingMerge
  return mergeGiven(desk, from, document, { files, passphrases: [...passphrases, passphrase] })
}

const NO_BLOCK =
  'The text holds no answers. Paste the whole block, from "BEGIN HOSHIN RESPONSE" to "END HOSHIN RESPONSE".'

/** Whether a pasted text can hold answers at all. A response that was opened as text is as good as its file. */
function carriesAnswers(text: string): boolean {
  return hasTextBlock(text) || text.trimStart().startsWith('{')
}

function mergeGiven(
  desk: Desk,
  from: DeskWindow,
  document: EditableDocument,
  given: PendingMerge,
): Promise<Answer<MergeReport>> {
  from.pendingMerge = undefined
  return workOn(document, async () => {
    const merged = await mergeResponses(mergeDesk(desk, document), {
      ...given,
      author: desk.documents.author(),
    })
    if (merged.ok) return ok(mergeReport(merged.value))
    if (merged.error.some(({ code }) => code === 'sealed')) from.pendingMerge = given
    return err(together(merged.error))
  })
}

function mergeDesk({ clock, ids }: Desk, { session, catchball }: EditableDocument): CatchballDesk {
  return { session, catchball, clock, ids }
}

/** What a window is told of a merge. */
export function mergeReport({ report, waiting, notes, packets }: Merged): MergeReport {
  const { responses, accepted, countered, cannot, questions, offers, duplicates } = report
  return {
    ...{ responses, accepted, countered, cannot, questions, offers, duplicates },
    packets: packets.map(({ id, addressee, matrix }) => ({ packet: id, person: addressee, matrix })),
    undecided: report.waiting,
    problems: notes,
    waiting: waiting.map(({ digest, from, item, code, field, base, theirs, ours, stand, reason }) => ({
      ...{ digest, from, item, code, field, base, theirs, ours },
      conflict: stand !== 'clean',
      ...(reason === undefined ? {} : { reason }),
    })),
  }
}

/** Several problems as one. That a passphrase is wanted comes first: then something can be done at once. */
export function together(errors: readonly CallError[]): CallError {
  const [first] = errors
  const code = (errors.find(error => error.code === 'sealed') ?? first)?.code ?? 'invalid'
  return { code, message: problemLines(errors.map(({ message }) => message)).join('\n') }
}
