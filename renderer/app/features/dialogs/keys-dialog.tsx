import { VERBS } from '../../../../src/contract/verbs.ts'
import type { Verb } from '../../../../src/contract/verbs.ts'
import { useAppState } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { shownKeys } from '../../verbs/accelerators.ts'
import { useClose } from './use-close.ts'

interface Line {
  readonly keys: readonly string[]
  readonly does: string
}

/** Every key, drawn from the table of verbs, and what the mouse does. */
export function KeysDialog() {
  const close = useClose()
  const mac = useAppState(state => state.platform === 'darwin')
  const verbs: readonly Verb[] = VERBS
  const linesOf = (inGrid: boolean): Line[] =>
    verbs
      .filter(verb => (verb.inGrid ?? false) === inGrid && verb.keys !== undefined)
      .map(verb => ({
        keys: (verb.keys ?? []).map(key => shownKeys(key, mac)),
        does: verb.label.replace('…', ''),
      }))
  const control = mac ? '⌘' : 'Ctrl+'
  const moves: Line[] = [
    { keys: ['↑↓←→'], does: s.moves.arrows },
    { keys: [`${control}↑↓←→`], does: s.moves.jump },
    { keys: ['Home', 'End'], does: s.moves.row },
    { keys: ['Tab', 'Shift+Tab'], does: s.moves.side },
    { keys: ['F6'], does: s.moves.region },
    { keys: ['A…Z'], does: s.moves.type },
    { keys: ['Esc'], does: s.moves.escape },
  ]
  return (
    <Dialog
      size="large"
      title={s.keys}
      closeLabel={s.close}
      onClose={close}
      onSubmit={close}
      actions={
        <Button look="primary" type="submit">
          {s.done}
        </Button>
      }
    >
      <div className="key-columns">
        <KeyTable title={s.keysGrid} lines={[...moves, ...linesOf(true)]} />
        <div>
          <KeyTable title={s.keysAnywhere} lines={linesOf(false)} />
          <h3>{s.mouse}</h3>
          <ul className="notes">
            {s.mouseLines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
    </Dialog>
  )
}

function KeyTable({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <table className="keys">
      <caption>{title}</caption>
      <tbody>
        {lines.map(({ keys, does }) => (
          <tr key={does}>
            <th scope="row">
              {keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
