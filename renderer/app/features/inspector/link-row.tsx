import type { KeyboardEvent } from 'react'
import type { Item } from '../../../../src/domain/item/item.ts'
import type { Link, Strength } from '../../../../src/domain/record/entities.ts'
import { LONG_MAX } from '../../../../src/domain/record/values.ts'
import { setView } from '../../../store/app.ts'
import { setAgainst, setNote, setStrength } from '../../../store/edit-links.ts'
import { markPlace } from '../../../store/places.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { gridStrings } from '../../../strings/grid.ts'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { IconButton } from '../../../ui/button.tsx'
import { Chip, MarkGlyph } from '../../../ui/glyphs.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import type { MenuItem } from '../../../ui/menu.tsx'
import { CommittedField } from './committed-field.tsx'
import { readText } from '../../../store/readers.ts'
import { RecordProvider, useRecord } from './record-editing.tsx'

/** A link of an item and what it leads to. */
export interface Line {
  readonly link: Link
  readonly other: Item
}

interface LinkRowProps {
  readonly item: Item
  readonly line: Line
  readonly open: boolean
  readonly onToggle: () => void
}

/** A link: its strength to be changed, what it leads to, and its reason behind a button. */
export function LinkRow({ item, line, open, onToggle }: LinkRowProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const { link, other } = line
  return (
    <li className="link-row">
      <StrengthButton item={item} line={line} />
      <button
        type="button"
        className="link-line"
        onClick={() => setView(app, { cursor: markPlace(plan, item, other) })}
      >
        <Chip kind={other.kind} code={other.code} />
        <span>
          {other.text}
          {link.effect === 'against' && <span className="quiet"> {s.against}</span>}
        </span>
      </button>
      <IconButton
        icon="note"
        size={14}
        label={s.reasonOf(item.code, other.code)}
        aria-expanded={open}
        onClick={onToggle}
      />
      {open ? (
        <LinkDetails item={item} line={line} />
      ) : (
        link.reason !== undefined && <p className="link-reason">{link.reason}</p>
      )}
    </li>
  )
}

const BY_KEY: Readonly<Record<string, Strength | null>> = {
  3: 'strong',
  2: 'medium',
  1: 'weak',
  0: null,
  Delete: null,
}

/** Digits equal strength as on the sheet; the menu says the same in words. */
function StrengthButton({ item, line: { link, other } }: { readonly item: Item; readonly line: Line }) {
  const app = useApp()
  const { fixed } = useRecord()
  const words = s.strengthOf(item.code, other.code, gridStrings.strengths[link.strength])
  const set = (strength: Strength | null) => {
    if (strength === null) leaveRow()
    setStrength(app, { row: item, column: other, link }, strength)
  }
  const press = (event: KeyboardEvent) => {
    const key = /^(?:Digit|Numpad)([0-3])$/.exec(event.code)?.[1] ?? event.key
    const strength = BY_KEY[key]
    if (strength === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    set(strength)
  }
  if (fixed)
    return (
      <span className="strength-button" role="img" aria-label={words}>
        <MarkGlyph strength={link.strength} size={13} />
      </span>
    )
  return (
    <span onKeyDown={press}>
      <MenuButton label={words} className="strength-button" items={choices(link.strength, set)}>
        <MarkGlyph strength={link.strength} size={13} />
      </MenuButton>
    </span>
  )
}

function choices(now: Strength, set: (strength: Strength | null) => void): (MenuItem | null)[] {
  const one = (strength: Strength, keys?: string): MenuItem => ({
    label: gridStrings.strengths[strength],
    checked: now === strength,
    run: () => set(strength),
    ...(keys === undefined ? {} : { keys }),
  })
  return [
    one('strong', '3'),
    one('medium', '2'),
    one('weak', '1'),
    one('none'),
    null,
    { label: s.clearLink, keys: '0', run: () => set(null) },
  ]
}

/** The row of the button that has the focus is about to go: the focus goes to the next one, or to where links are added. */
function leaveRow(): void {
  const button = document.activeElement
  const all = [
    ...(button?.closest('.links')?.querySelectorAll<HTMLElement>('.strength-button, .add-link') ?? []),
  ]
  all[all.findIndex(each => each === button) + 1]?.focus()
}

function LinkDetails({ item, line: { link, other } }: { readonly item: Item; readonly line: Line }) {
  const app = useApp()
  const { fixed } = useRecord()
  const cell = { row: item, column: other, link }
  return (
    <div className="link-details">
      <RecordProvider value={link.id}>
        <CommittedField
          area
          autoFocus
          label={s.reasonOf(item.code, other.code)}
          field="reason"
          value={link.reason ?? ''}
          read={readText(LONG_MAX)}
          write={reason => setNote(app, cell, reason ?? '')}
        />
      </RecordProvider>
      <label className="check">
        <input
          type="checkbox"
          disabled={fixed}
          checked={link.effect === 'against'}
          onChange={event => setAgainst(app, cell, event.target.checked)}
        />
        {s.againstHint}
      </label>
    </div>
  )
}
