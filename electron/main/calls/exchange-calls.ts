import type { ImportPreview } from '../../../src/contract/answers.ts'
import { ok } from '../../../src/support/result.ts'
import type { Desk } from '../desk/desk.ts'
import { DATA_FILE, chooseFiles } from '../documents/dialogs.ts'
import type { CallHandlers } from '../ipc-router.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { withDocument, withEditable } from './with-document.ts'

type ExchangeCalls = Pick<
  CallHandlers<DeskWindow>,
  'chooseImport' | 'applyImport' | 'exportAs' | 'print' | 'sheetFacts' | 'saveSheets' | 'stopSheets'
>

/** Documents in and out. What they need is loaded when they are first asked for. */
export function exchangeCalls(desk: Desk): ExchangeCalls {
  return {
    chooseImport: from =>
      withEditable<ImportPreview | null>(from, async document => {
        const [path] = await chooseFiles(from.window, 'Import plan data', DATA_FILE)
        if (path === undefined) return ok(null)
        const { previewImport } = await import('../exchange/import-file.ts')
        return previewImport(desk, from, document, path)
      }),
    applyImport: (from, token) =>
      withEditable(from, async document => {
        const { applyImport } = await import('../exchange/import-file.ts')
        return applyImport(from, document, token)
      }),
    exportAs: (from, request) =>
      withDocument(from, async document => {
        const { exportAs } = await import('../exchange/export-file.ts')
        return exportAs(desk, from, document, request)
      }),
    print: (from, request) =>
      withDocument(from, async document => {
        const { printSheet } = await import('../exchange/print-sheet.ts')
        return printSheet(desk, from, document, request)
      }),
    sheetFacts: from =>
      withDocument(from, async document => {
        const { factsFor } = await import('../exchange/sheet-files.ts')
        return factsFor(document)
      }),
    saveSheets: (from, request) =>
      withDocument(from, async document => {
        const { saveSheets } = await import('../exchange/sheet-files.ts')
        return saveSheets(desk, from, document, request)
      }),
    stopSheets: from => {
      if (from.sheetWork !== undefined) from.sheetWork.stopped = true
      return ok(null)
    },
  }
}
