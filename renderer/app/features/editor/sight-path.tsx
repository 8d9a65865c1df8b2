import { Fragment } from 'react'
import type { Item } from '../../../../src/domain/item/item.ts'
import { goToItem } from '../../../store/go-to.ts'
import { useApp } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { Chip, MarkGlyph } from '../../../ui/glyphs.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { ChainWords, PathStep, SightWords } from './sight-words.ts'

interface PathProps {
  readonly words: SightWords
  /** How many chips fit. */
  readonly most: number
}

/** The line of sight step by step; every chip goes to its item, in whichever matrix it is. */
export function SightPath({ words, most }: PathProps) {
  const { item, level, name, up, down, below, chain } = words
  const each = longestList([...up, ...down], most)
  return (
    <nav className="path" aria-label={editorStrings.sight}>
      {level !== undefined && <span className="path-level">{level}</span>}
      {item && <ItemChip item={item} />}
      <b title={name}>{name}</b>
      <Steps steps={up} most={each} />
      {below !== '' && <span className="path-word">{below}</span>}
      <Steps steps={down} most={each} bare />
      {chain && <ChainTag chain={chain} />}
    </nav>
  )
}

/** How many chips of each list are shown, so that all of them together fit; the long lists give way, down to two. */
function longestList(steps: readonly PathStep[], most: number): number {
  let each = Math.max(2, ...steps.map(step => step.items.length))
  const total = () => steps.reduce((sum, step) => sum + Math.min(each, step.items.length), 0)
  while (each > 2 && total() > most) each -= 1
  return each
}

interface StepsProps {
  readonly steps: readonly PathStep[]
  readonly most: number
  /** The first step follows a word and needs no arrow. */
  readonly bare?: boolean
}

function Steps({ steps, most, bare = false }: StepsProps) {
  return steps.map(({ kind, level, items }, at) => (
    <Fragment key={`${level} ${kind} ${at}`}>
      {(at > 0 || !bare) && <Icon name="chevron-right" size={14} />}
      {level !== undefined && <span className="path-level">{level}</span>}
      {items.slice(0, most).map(item => (
        <ItemChip key={item.id} item={item} />
      ))}
      {items.length > most && <span>+{items.length - most}</span>}
    </Fragment>
  ))
}

function ItemChip({ item }: { readonly item: Item }) {
  const app = useApp()
  const name = `${item.code} ${item.text}`
  return (
    <button
      type="button"
      className="path-chip"
      aria-label={name}
      title={name}
      onClick={() => goToItem(app, item)}
    >
      <Chip kind={item.kind} code={item.code} on />
    </button>
  )
}

function ChainTag({ chain: { look, text } }: { readonly chain: ChainWords }) {
  return (
    <span className={`chain ${look}`}>
      {look === 'open' ? <Icon name="unlink" size={14} /> : <MarkGlyph strength={look} size={12} />}
      {text}
    </span>
  )
}
