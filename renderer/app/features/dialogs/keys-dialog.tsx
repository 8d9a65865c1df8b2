import { useState } from 'react'
import { FIXED_KEYS } from '../../../../src/contract/fixed-keys.ts'
import type { FixedKey } from '../../../../src/contract/fixed-keys.ts'
import type { DigitMode } from '../../../../src/contract/settings.ts'
import { VERBS, keysOf } from '../../../../src/contract/verbs.ts'
import type { Verb } from '../../../../src/contract/verbs.ts'
import { folded } from '../../../../src/support/find-text.ts'
import { useAppState } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { TextField } from '../../../ui/field.tsx'
import { shownKeys } from '../../verbs/accelerators.ts'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

interface Line {
  readonly keys: readonly string[]
  readonly does: string
}

interface Group {
  readonly title: string
  readonly lines: readonly Line[]
}

const VERB_GROUPS = [
  'file',
  'edit',
  'item',
  'matrix',
  'view',
  'help',
] as const satisfies readonly Verb['group'][]

/** Every key, drawn from the table of verbs and the one beside it, and what the mouse does; with a search field. */
export function KeysDialog() {
  const close = useClose()
  const mac = useAppState(state => state.platform === 'darwin')
  const digits = useAppState(state => state.settings.digits)
  const [query, setQuery] = useState('')
  const groups = allGroups(mac, digits)
    .map(group => ({ ...group, lines: group.lines.filter(line => holds(line, query)) }))
    .filter(group => group.lines.length > 0)
  return (
    <FormDialog title={s.keys} size="large" confirm={s.done} cancel={false} onSubmit={close}>
      <TextField
        label={s.keysFind}
        value={query}
        onChange={event => setQuery(event.target.value)}
        hint={groups.length === 0 ? s.keysNone : undefined}
      />
      <div className="key-columns">
        {groups.map(group => (
          <KeyTable key={group.title} {...group} />
        ))}
      </div>
    </FormDialog>
  )
}

function allGroups(mac: boolean, digits: DigitMode): Group[] {
  const verbs: readonly Verb[] = VERBS
  const verbLines = (test: (verb: Verb) => boolean): Line[] => merged(verbs.filter(test), mac, digits)
  const fixed = (group: FixedKey['group']): Line[] =>
    FIXED_KEYS.filter(key => key.group === group).map(({ keys, does }) => ({ keys: shown(keys, mac), does }))
  return [
    { title: s.keyGroups.move, lines: fixed('move') },
    { title: s.keyGroups.sheet, lines: [...verbLines(verb => verb.inGrid === true), ...fixed('sheet')] },
    { title: s.keyGroups.letters, lines: fixed('letters') },
    { title: s.keyGroups.field, lines: fixed('field') },
    ...VERB_GROUPS.map(group => ({
      title: s.keyGroups[group],
      lines: verbLines(verb => verb.inGrid !== true && verb.group === group),
    })),
    { title: s.keyGroups.list, lines: fixed('list') },
    { title: s.keyGroups.mouse, lines: s.mouseLines.map(does => ({ keys: [], does })) },
  ]
}

/** One line for each label, with all keys that do it. */
function merged(verbs: readonly Verb[], mac: boolean, digits: DigitMode): Line[] {
  const lines = new Map<string, string[]>()
  for (const verb of verbs) {
    const keys = keysOf(verb, digits)
    if (keys.length === 0) continue
    const does = verb.label.replace('…', '')
    lines.set(does, [...(lines.get(does) ?? []), ...shown(keys, mac)])
  }
  return [...lines].map(([does, keys]) => ({ keys, does }))
}

function shown(keys: readonly string[], mac: boolean): string[] {
  return keys.map(key => shownKeys(key, mac))
}

function holds({ keys, does }: Line, query: string): boolean {
  const all = folded(`${does} ${keys.join(' ')}`)
  return folded(query)
    .split(/\s+/)
    .every(word => all.includes(word))
}

function KeyTable({ title, lines }: Group) {
  return (
    <table className="keys">
      <caption>{title}</caption>
      <tbody>
        {lines.map(({ keys, does }) => (
          <tr key={does}>
            {keys.length > 0 && (
              <th scope="row">
                {keys.map(key => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
            )}
            <td colSpan={keys.length > 0 ? 1 : 2}>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
