import type { PersonId } from '../../../../src/domain/record/ids.ts'
import { saveSheets } from '../../../store/sheets.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { Button } from '../../../ui/button.tsx'

/** A way to save what is shown: for these people or everybody, as one file or one for each. */
interface SaveWay {
  readonly label: string
  readonly people?: readonly PersonId[]
  readonly each?: boolean
}

/** The ways to save what is shown, the usual one first. Greyed while one is under way; the focus comes back from its progress. */
export function SaveButtons({ ways }: { readonly ways: readonly SaveWay[] }) {
  const app = useApp()
  const busy = useAppState(state => state.sheetWork !== undefined)
  const save = async ({ people, each = false }: SaveWay, button: HTMLElement) => {
    await saveSheets(app, { each, ...(people === undefined ? {} : { people: [...people] }) })
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.focus()
    })
  }
  return (
    <div className="sheet-actions">
      {ways.map((way, at) => (
        <Button
          key={way.label}
          look={at === 0 ? 'primary' : 'normal'}
          icon={at === 0 ? 'download' : undefined}
          disabled={busy}
          onClick={event => void save(way, event.currentTarget)}
        >
          {way.label}
        </Button>
      ))}
    </div>
  )
}
