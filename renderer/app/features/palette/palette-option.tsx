import { useEffect, useRef } from 'react'
import { paletteStrings as s } from '../../../strings/palette.ts'
import { Chip } from '../../../ui/glyphs.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { PaletteEntry } from './palette-entries.ts'

interface OptionProps {
  readonly id: string
  readonly entry: PaletteEntry
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** One line of the palette: what it is, what it is called, and where it stands or which key does it. */
export function PaletteOption({ id, entry, chosen, onChoose }: OptionProps) {
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const off = entry.kind === 'verb' && !entry.enabled
  return (
    <li
      ref={line}
      id={id}
      role="option"
      className="palette-option"
      aria-selected={chosen}
      aria-disabled={off}
      onClick={onChoose}
    >
      <Sign entry={entry} />
      <span className="palette-text">
        {entry.text}
        <EarlierCodes entry={entry} />
      </span>
      <Beside entry={entry} />
    </li>
  )
}

function Sign({ entry }: { readonly entry: PaletteEntry }) {
  switch (entry.kind) {
    case 'item':
      return <Chip kind={entry.item.kind} code={entry.item.code} />
    case 'person':
      return <Icon name="user" />
    case 'matrix':
      return <Icon name="grid" />
    case 'verb':
      return <Icon name="chevron-right" />
  }
}

function EarlierCodes({ entry }: { readonly entry: PaletteEntry }) {
  if (entry.kind !== 'item' || entry.item.earlier.length === 0) return null
  return <span className="palette-note">{s.earlier(entry.item.earlier)}</span>
}

function Beside({ entry }: { readonly entry: PaletteEntry }) {
  switch (entry.kind) {
    case 'item':
      return (
        <span className="palette-beside">
          {entry.item.setAside !== undefined && <span className="tag">{s.setAside}</span>}
          {entry.matrix}
        </span>
      )
    case 'person':
      return <span className="palette-beside">{entry.beside ?? s.person}</span>
    case 'matrix':
      return <span className="palette-beside">{s.matrix}</span>
    case 'verb':
      return (
        <span className="palette-beside">
          {!entry.enabled && s.notNow}
          {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
        </span>
      )
  }
}
