import { figuresInWords } from './label-text.ts'
import { isRow } from './places.ts'
import type { Places } from './places.ts'
import type { Sizes } from './sizes.ts'
import type { Hue, ItemPicture, LabelPlace, MatrixPicture } from './picture.ts'

/** What a code stands for. */
export interface KeyEntry {
  readonly id: string
  /** An item's code, or an owner's initials. */
  readonly code: string
  readonly text: string
  /** Figures, a department, or why an item waits. */
  readonly sub?: string
}

/** The codes of one list. */
export interface KeySection {
  readonly name: string
  readonly hue: Hue | 'owner'
  readonly entries: readonly KeyEntry[]
}

/** The places whose labels show codes alone, in reading order. */
export function codedPlaces(places: Places, { codes }: Sizes): LabelPlace[] {
  if (codes === undefined) return []
  return places.reading.filter(place => codes === 'all' || !isRow(places, place))
}

/** The lists at some places with their codes, texts and figures; empty lists are left out. */
export function keySections(picture: MatrixPicture, places: readonly LabelPlace[]): KeySection[] {
  return places
    .map(place => (place === 'owner' ? ownersSection(picture) : listSection(picture, place)))
    .filter(section => section.entries.length > 0)
}

function listSection({ sides }: MatrixPicture, side: Exclude<LabelPlace, 'owner'>): KeySection {
  const { name, hue, items, backwards } = sides[side]
  const entries = items.map(itemEntry)
  return { name, hue, entries: backwards ? entries.toReversed() : entries }
}

function itemEntry({ id, code, text, figures }: ItemPicture): KeyEntry {
  return figures === undefined ? { id, code, text } : { id, code, text, sub: figuresInWords(figures) }
}

function ownersSection({ owners }: MatrixPicture): KeySection {
  const entries = owners.people.map(({ id, initials, name, note }) => ({
    id,
    code: initials,
    text: name,
    ...(note === undefined ? {} : { sub: note }),
  }))
  return { name: owners.name, hue: 'owner', entries }
}
