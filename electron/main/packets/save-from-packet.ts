import { mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { dialog } from 'electron'
import type { BrowserWindow, DownloadItem, Event, WebContents } from 'electron'
import type { CallError } from '../../../src/contract/answers.ts'
import { err } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import { choosePlace } from '../documents/dialogs.ts'
import { writeWhole } from '../documents/whole-files.ts'

/**
 * Takes what the page of a packet hands over to be saved, asks where, and writes it whole or not at all. The page takes it as saved
 * at once, so a file that came to nothing is said here. `told`: whether the answers are in a file that can be sent back; a draft or
 * a copy for the reader says nothing of that.
 *
 * Chromium wants to know the place at once and has no dialog of ours, so the file lies in a folder of its own until it is chosen.
 */
export function saveFromPacket(window: BrowserWindow, folder: string, told: (saved: boolean) => void) {
  return (_event: Event, item: DownloadItem, contents: WebContents): void => {
    if (window.isDestroyed() || contents !== window.webContents) return
    const waiting = mkdtempSync(join(tmpdir(), 'hoshin-packet-'))
    const file = join(waiting, 'file')
    const name = item.getFilename()
    item.setSavePath(file)
    item.once('done', (_done, state) => {
      const kept =
        state === 'completed' ? keepAt(window, file, join(folder, name)) : Promise.resolve(INTERRUPTED)
      kept
        .catch((): Result<string, CallError> => INTERRUPTED)
        .then(async result => {
          await rm(waiting, { recursive: true, force: true })
          if (canBeSent(name)) told(result?.ok === true)
          if (result?.ok !== true && !window.isDestroyed()) await say(window, name, result?.error)
        })
        .catch(() => undefined)
    })
  }
}

/** Whether a file with this name takes the answers back to the office: the page marks them as saved for these alone. */
function canBeSent(name: string): boolean {
  return name.endsWith('.response.json') || name.endsWith('.packet.html')
}

const INTERRUPTED: Result<string, CallError> = err({ code: 'io', message: 'It could not be handed over.' })

/** Undefined where the dialog was closed. */
async function keepAt(
  window: BrowserWindow,
  file: string,
  suggested: string,
): Promise<Result<string, CallError> | undefined> {
  const ending = extname(suggested)
  const offer = { label: LABELS[ending] ?? 'File', extension: ending.slice(1) }
  const place = await choosePlace(window, 'Save', offer, suggested)
  if (place === undefined || !place.ok) return place
  return writeWhole(place.value, await readFile(file))
}

const LABELS: Readonly<Record<string, string>> = { '.json': 'Response', '.html': 'Packet', '.txt': 'Text' }

async function say(window: BrowserWindow, name: string, error: CallError | undefined): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: `"${name}" was not saved.`,
    detail: [error?.message, 'The answers are still in the window. Save them again when you are ready.']
      .filter(Boolean)
      .join('\n'),
    buttons: ['OK'],
  })
}
