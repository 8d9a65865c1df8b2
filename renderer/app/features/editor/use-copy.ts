import { useEffect } from 'react'
import { writeTable } from '../../../../src/exchange/clipboard/write-table.ts'
import { say } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { copiedRows } from '../../../store/copied-rows.ts'
import { useApp } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { runVerb } from '../../verbs/run.ts'

/** Copies and cuts what is selected on the sheet, as text with tabs and as an HTML table, whichever way it is asked for. */
export function useCopy(): void {
  const app = useApp()
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (put(app, event)) say(app, editorStrings.copied)
    }
    const cut = (event: ClipboardEvent) => {
      if (!put(app, event)) return
      // Marks and roles are cleared, labels leave with their items; one of the two works now.
      if (!runVerb(app, 'link.clear')) runVerb(app, 'item.delete')
    }
    document.addEventListener('copy', copy)
    document.addEventListener('cut', cut)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', cut)
    }
  }, [app])
}

/** Puts the selection on the clipboard. Answers false where the focus is not on the sheet or nothing is there. */
function put(app: App, event: ClipboardEvent): boolean {
  const { clipboardData } = event
  const onSheet = document.activeElement?.closest('[role="grid"]') != null
  const rows = onSheet ? copiedRows(app.store.getState()) : []
  if (clipboardData === null || rows.length === 0) return false
  const { text, html } = writeTable(rows)
  clipboardData.setData('text/plain', text)
  clipboardData.setData('text/html', html)
  event.preventDefault()
  return true
}
