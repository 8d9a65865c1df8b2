import { useEffect } from 'react'
import { gridModel } from '../../../matrix/grid-model.ts'
import type { ShownMatrix } from '../../../matrix/use-matrix-layout.ts'
import type { App } from '../../../store/app.ts'
import { useApp } from '../../../store/use-app.tsx'

/**
 * Takes what is pasted while the sheet is shown, with Ctrl+V or from the menu. A field keeps its own paste, and so does a dialog.
 *
 * Both flavours of the clipboard can be read only here, from the event itself; reading them otherwise is not allowed to the page.
 */
export function usePaste(layout: ShownMatrix['layout'] | undefined): void {
  const app = useApp()
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { clipboardData } = event
      if (clipboardData === null || layout === undefined || isTakenElsewhere(app)) return
      event.preventDefault()
      const clipboard = {
        html: clipboardData.getData('text/html'),
        text: clipboardData.getData('text/plain'),
      }
      void receive(app, clipboard, layout)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [app, layout])
}

function isTakenElsewhere(app: App): boolean {
  const active = document.activeElement
  const typing = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement
  return typing || app.store.getState().dialog !== undefined
}

/** The readers of tables are loaded with the first paste. */
async function receive(
  app: App,
  clipboard: { readonly html: string; readonly text: string },
  layout: ShownMatrix['layout'],
): Promise<void> {
  const { receivePaste } = await import('../../../store/paste/receive-paste.ts')
  receivePaste(app, clipboard, gridModel(layout))
}
