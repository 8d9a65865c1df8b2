import type { Item } from '../domain/item/item.ts'
import type { TitledPlan } from '../domain/person/titles.ts'
import type { Asked } from './asked.ts'
import type { PacketDocument } from './packet-document.ts'
import type { Slice } from './slice.ts'

/** A slice with titles instead of names, for its page alone: what is kept of a packet stays as it is. */
export function titledSlice(slice: Slice, { plan, inText }: TitledPlan): Slice {
  const { person } = plan.tables
  const named = <T extends { readonly id: string; readonly name: string }>(one: T): T => ({
    ...one,
    name: person.get(one.id)?.name ?? one.name,
  })
  const item = (one: Item): Item => ({
    ...one,
    text: inText(one.text),
    ...(one.why === undefined ? {} : { why: inText(one.why) }),
  })
  const asked = (one: Asked): Asked => ({ ...one, item: item(one.item) })
  return {
    ...slice,
    person: named(slice.person),
    people: slice.people.map(named),
    items: slice.items.map(item),
    asked: slice.asked.map(asked),
  }
}

/** Fields that hold no words: ids, codes, and what is drawn already. */
const WORDLESS: ReadonlySet<string> = new Set([
  ...['format', 'plan', 'packet', 'base', 'language', 'id', 'person', 'item', 'code'],
  ...['kind', 'part', 'what', 'side', 'direction', 'picture', 'contribution'],
])

/** A document with titles in place of all names that are left in it: of the sender, in messages, and in what was said before. */
export function titledDocument(document: PacketDocument, titled: TitledPlan): PacketDocument {
  return { ...titledWords(document, titled.forName), name: document.name }
}

function titledWords<T>(value: T, forName: (text: string) => string): T {
  const words = (one: unknown): unknown => {
    if (typeof one === 'string') return forName(one)
    if (Array.isArray(one)) return one.map(words)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, WORDLESS.has(key) ? inner : words(inner)]),
    )
  }
  return words(value) as T
}
