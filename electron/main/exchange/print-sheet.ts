import { BrowserWindow } from 'electron'
import { PAPER, pageSvg, sheetPages } from '../../../src/app/export-plan/export-plan.ts'
import type { Answer, Printed } from '../../../src/contract/answers.ts'
import type { CallArguments } from '../../../src/contract/calls.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import { sheetFonts } from '../../cli/resources.ts'
import type { Desk } from '../desk/desk.ts'
import type { OpenDocument } from '../documents/document.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { printWindowOptions } from '../windows/window-options.ts'
import { printPage } from './print-page.ts'
import { sheetRequest } from './sheet-request.ts'

/**
 * Prints a matrix through the system's dialog: the pages of the PDF export, as pictures with their letters, in a window of their
 * own that nobody sees and that runs no script. Confidential items are left out, and counted.
 */
export async function printSheet(
  desk: Desk,
  from: DeskWindow,
  document: OpenDocument,
  request: CallArguments<'print'>[0],
): Promise<Answer<Printed>> {
  const wanted = sheetRequest(desk, document, request)
  if (wanted === undefined) return err({ code: 'missing', message: 'The plan has no matrix to print.' })
  const fonts = await sheetFonts(desk.resources.root)
  const sheet = sheetPages(document.plan, wanted, fonts)
  if (!sheet.ok) return err({ code: 'print', message: sheet.error })
  const { pages, title, notes } = sheet.value
  const pictures: string[] = []
  for (const page of pages) {
    const picture = await pageSvg(page, title, fonts)
    if (!picture.ok) return err({ code: 'print', message: picture.error })
    pictures.push(picture.value)
  }
  const printed = await printPictures(desk, from, pictures)
  return printed.ok ? ok({ notes }) : err({ code: 'print', message: printed.error })
}

async function printPictures(
  desk: Desk,
  from: DeskWindow,
  pictures: readonly string[],
): Promise<Result<null, string>> {
  const page = desk.made.keep(printPage(pictures, PAPER))
  const window = new BrowserWindow({ ...printWindowOptions(), parent: from.window })
  try {
    await window.loadURL(page.address)
    return await printed(window)
  } finally {
    if (!window.isDestroyed()) window.destroy()
    page.drop()
  }
}

/** What Chromium says when the person closed the dialog: no trouble at all. */
const CANCELLED = /cancell?ed/i

function printed({ webContents }: BrowserWindow): Promise<Result<null, string>> {
  return new Promise(resolve => {
    webContents.print(
      { printBackground: true, pageSize: 'A3', landscape: true, margins: { marginType: 'none' } },
      (success, reason) =>
        resolve(
          success || CANCELLED.test(reason)
            ? ok(null)
            : err(`The sheet was not printed (${reason}). It can be exported as PDF and printed from there.`),
        ),
    )
  })
}
