import { useApp, useAppState } from '../../../store/use-app.tsx'
import { focusOf } from '../../../store/focus.ts'
import { editorStrings } from '../../../strings/editor.ts'
import { IconButton } from '../../../ui/button.tsx'
import { shownKeys } from '../../verbs/accelerators.ts'
import { runVerb } from '../../verbs/run.ts'

const { hints } = editorStrings

/** Below the sheet: the zoom, and the keys that work at the cursor. */
export function Dock() {
  return (
    <div className="dock">
      <ZoomControl />
      <span className="grow" />
      <KeyHints />
    </div>
  )
}

function ZoomControl() {
  const app = useApp()
  const shown = useAppState(state => state.view.shownZoom)
  const mac = useAppState(state => state.platform === 'darwin')
  return (
    <div className="zoom" role="group" aria-label={editorStrings.zoom}>
      <IconButton icon="minus" label={editorStrings.zoomOut} onClick={() => runVerb(app, 'view.zoom-out')} />
      <button
        type="button"
        className="zoom-value"
        onClick={() => runVerb(app, 'view.actual')}
        aria-live="polite"
      >
        {editorStrings.percent(Math.round(shown * 100))}
      </button>
      <IconButton icon="plus" label={editorStrings.zoomIn} onClick={() => runVerb(app, 'view.zoom-in')} />
      <span className="divider" />
      <button type="button" className="zoom-fit" onClick={() => runVerb(app, 'view.fit')}>
        {editorStrings.fit} <kbd>{shownKeys('CmdOrCtrl+0', mac)}</kbd>
      </button>
    </div>
  )
}

function KeyHints() {
  const app = useApp()
  const kind = useAppState(state => focusOf(state)?.kind)
  const digits = useAppState(state => state.settings.digits)
  const letters = useAppState(state => state.view.letters)
  if (letters) return <LetterHints roles={kind === 'role'} />
  return (
    <div className="hints">
      <Hint keys={['↑↓←→']} does={hints.move} />
      {kind === 'role' ? (
        <Hint keys={['A', 'R', 'C', 'I']} does={hints.role} />
      ) : (
        <Hint keys={digits.split('-')} does={hints.strength} />
      )}
      <Hint keys={['0']} does={hints.clear} />
      <Hint keys={['Enter']} does={hints.edit} />
      <Hint keys={['Tab']} does={hints.side} />
      <button type="button" className="hint-button" onClick={() => runVerb(app, 'help.keys')}>
        <kbd>F1</kbd>
        {hints.keys}
      </button>
    </div>
  )
}

/** What the letters over a row do, while they are on. */
function LetterHints({ roles }: { readonly roles: boolean }) {
  const { first, second, third } = hints.letters[roles ? 'roles' : 'marks']
  return (
    <div className="hints">
      <Hint keys={['A…Z']} does={first} />
      <Hint keys={['Shift']} does={second} />
      <Hint keys={['Alt']} does={third} />
      <Hint keys={['↑↓']} does={hints.letters.row} />
      <Hint keys={['Esc']} does={hints.letters.end} />
    </div>
  )
}

function Hint({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <span>
      {keys.map(key => (
        <kbd key={key}>{key}</kbd>
      ))}
      {does}
    </span>
  )
}
