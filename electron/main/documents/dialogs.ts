import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { dialog } from 'electron'
import type { BaseWindow, FileFilter } from 'electron'
import type { CallError } from '../../../src/contract/answers.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'

/** A kind of file as a dialog offers it. */
export interface FileOffer {
  readonly label: string
  readonly extension: string
  /** Further ones that are shown, where an existing file is chosen. */
  readonly further?: readonly string[]
}

export const PLAN_FILE: FileOffer = { label: 'Hoshin plan', extension: 'hoshin' }
/** For opening: a packet ends in .packet.html, of which dialogs know the last part only. */
export const PLAN_OR_PACKET: FileOffer = {
  label: 'Plans and packets',
  extension: 'hoshin',
  further: ['html'],
}
export const DATA_FILE: FileOffer = { label: 'Plan data', extension: 'json' }
export const RESPONSE_FILE: FileOffer = { label: 'Response', extension: 'json' }

/** Asks for existing files. Answers none when the dialog was closed. */
export async function chooseFiles(
  window: BaseWindow,
  title: string,
  offer: FileOffer,
  many = false,
): Promise<string[]> {
  const properties = many ? (['openFile', 'multiSelections'] as const) : (['openFile'] as const)
  const answer = await dialog.showOpenDialog(window, {
    title,
    properties: [...properties],
    filters: filters(offer),
  })
  return answer.canceled ? [] : answer.filePaths
}

/** Asks for a folder. Answers undefined when the dialog was closed. */
export async function chooseFolder(window: BaseWindow, title: string): Promise<string | undefined> {
  const answer = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory'],
  })
  return answer.canceled ? undefined : answer.filePaths[0]
}

/**
 * Asks where to write a file. Answers undefined when the dialog was closed.
 *
 * Some systems leave the extension off; it is put on then, and a file of that name, which the dialog has not asked about,
 * is refused with `exists`.
 */
export async function choosePlace(
  window: BaseWindow,
  title: string,
  offer: FileOffer,
  suggested: string,
): Promise<Result<string, CallError> | undefined> {
  const answer = await dialog.showSaveDialog(window, {
    title,
    defaultPath: suggested,
    filters: filters(offer),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (answer.canceled || answer.filePath === '') return undefined
  const ending = `.${offer.extension}`
  if (answer.filePath.toLowerCase().endsWith(ending)) return ok(answer.filePath)
  const completed = `${answer.filePath}${ending}`
  return existsSync(completed) ? err(existsError(completed)) : ok(completed)
}

/** Refuses to write over a file. */
export function existsError(path: string): CallError {
  return { code: 'exists', message: `"${basename(path)}" is there already. Choose a name that is not taken.` }
}

/** A file name for a plan title, beside another file where there is one. */
export function suggestedName(title: string, ending: string, beside?: string): string {
  const characters = [...title.replace(/[\s\p{Cc}<>:"/\\|?*]+/gu, ' ')].slice(0, 80)
  const name = characters.join('').replace(/^[. ]+|[. ]+$/g, '')
  const file = `${name === '' ? 'Plan' : name}${ending}`
  return beside === undefined ? file : join(dirname(beside), file)
}

function filters(offer: FileOffer): FileFilter[] {
  return [
    { name: offer.label, extensions: [offer.extension, ...(offer.further ?? [])] },
    { name: 'All files', extensions: ['*'] },
  ]
}
