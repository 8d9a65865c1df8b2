import { VERBS, keysOf } from '../../../../src/contract/verbs.ts'
import type { Verb } from '../../../../src/contract/verbs.ts'
import type { DigitMode } from '../../../../src/contract/settings.ts'
import { useAppState } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { shownKeys } from '../../verbs/accelerators.ts'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

interface Line {
  readonly keys: readonly string[]
  readonly does: string
}

/** Every key, drawn from the table of verbs, and what the mouse does. */
export function KeysDialog() {
  const close = useClose()
  const mac = useAppState(state => state.platform === 'darwin')
  const digits = useAppState(state => state.settings.digits)
  return (
    <FormDialog title={s.keys} size="large" confirm={s.done} cancel={false} onSubmit={close}>
      <div className="key-columns">
        <KeyTable title={s.keysGrid} lines={[...moveLines(mac), ...verbLines(true, mac, digits)]} />
        <div>
          <KeyTable title={s.keysAnywhere} lines={verbLines(false, mac, digits)} />
          <h3>{s.mouse}</h3>
          <ul className="notes">
            {s.mouseLines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
    </FormDialog>
  )
}

function verbLines(inGrid: boolean, mac: boolean, digits: DigitMode): Line[] {
  const verbs: readonly Verb[] = VERBS
  return verbs.flatMap(verb => {
    const keys = keysOf(verb, digits)
    return (verb.inGrid ?? false) === inGrid && keys.length > 0
      ? [{ keys: keys.map(key => shownKeys(key, mac)), does: verb.label.replace('…', '') }]
      : []
  })
}

function moveLines(mac: boolean): Line[] {
  const control = mac ? '⌘' : 'Ctrl+'
  return [
    { keys: ['↑↓←→'], does: s.moves.arrows },
    { keys: [`${control}↑↓←→`], does: s.moves.jump },
    { keys: ['Home', 'End'], does: s.moves.row },
    { keys: ['Tab', 'Shift+Tab'], does: s.moves.side },
    { keys: ['F6'], does: s.moves.region },
    { keys: ['A…Z'], does: s.moves.type },
    { keys: ['Esc'], does: s.moves.escape },
  ]
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
