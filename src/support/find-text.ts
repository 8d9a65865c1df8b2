/** What a search looks at. */
export interface Findable {
  /** What it is called by now, such as "P4". */
  readonly code?: string
  /** Codes from before a renumbering. */
  readonly earlier?: readonly string[]
  readonly text: string
  /** Where it stands, such as the name of its matrix: narrows a search down, but is not what is searched for. */
  readonly beside?: string
}

/** Letters that stand for others without being made of them. */
const LIKE: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
}

/** Accents, and the vowel points of Hebrew and Arabic; signs of other scripts are letters of theirs and stay. */
const POINTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g

/** A text as it is compared: without case, accents and differences of width, in any script. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(POINTS, '')
    .toUpperCase()
    .toLowerCase()
    .replace(POINTS, '')
    .replace(/[øłđðþæœς]/g, letter => LIKE[letter] ?? letter)
    .normalize('NFC')
}

/** A thing with its folded words, made once and searched for every key. */
export interface Indexed<T> {
  readonly entry: T
  readonly code: string
  readonly earlier: readonly string[]
  readonly text: string
  readonly beside: string
}

/** Makes things ready to be searched. */
export function indexed<T extends Findable>(entries: readonly T[]): Indexed<T>[] {
  return entries.map(entry => ({
    entry,
    code: folded(entry.code ?? ''),
    earlier: (entry.earlier ?? []).map(folded),
    text: folded(entry.text),
    beside: folded(entry.beside ?? ''),
  }))
}

/** How well a word fits, the best first. */
const FIT = { code: 0, earlier: 1, start: 2, beginning: 3, wordStart: 4, inside: 6, beside: 8 } as const

/**
 * The things that hold every word of a query, the best first: called so, called so before, beginning so, a word beginning so, and
 * at last just holding it. Things that fit equally well keep their order. A query without words finds nothing.
 */
export function found<T>(entries: readonly Indexed<T>[], query: string): T[] {
  const whole = folded(query).trim()
  const words = whole.split(/\s+/).filter(word => word !== '')
  if (words.length === 0) return []
  const ranked: { readonly entry: T; readonly fit: number }[] = []
  for (const each of entries) {
    const fits = words.map(word => fitOf(each, word))
    if (fits.includes(undefined)) continue
    const sum = fits.reduce<number>((total, fit) => total + (fit ?? 0), 0)
    ranked.push({ entry: each.entry, fit: each.text.startsWith(whole) ? Math.min(sum, FIT.start) : sum })
  }
  return ranked.sort((a, b) => a.fit - b.fit).map(({ entry }) => entry)
}

function fitOf({ code, earlier, text, beside }: Indexed<unknown>, word: string): number | undefined {
  if (word === code) return FIT.code
  if (earlier.includes(word)) return FIT.earlier
  if (text.startsWith(word)) return FIT.beginning
  if (code.startsWith(word) || startsWord(text, word)) return FIT.wordStart
  if (text.includes(word)) return FIT.inside
  return beside.includes(word) ? FIT.beside : undefined
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  return false
}
