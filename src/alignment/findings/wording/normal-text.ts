/** A text as the wording rules read it. */
export interface NormalText {
  /** Lower case, one form of every letter. */
  readonly text: string
  /** Words and numbers, in order. */
  readonly tokens: readonly string[]
  /** The different words, without numbers and the words that carry no meaning. */
  readonly words: ReadonlySet<string>
  /** Every number in it, with its percent sign where it has one. */
  readonly numbers: readonly string[]
}

const TOKEN = /\p{L}[\p{L}\p{M}'’-]*|\d+(?:[.,]\d+)*(?:\s?%)?/gu

/** Small words that two texts about one thing need not share. */
const SMALL = new Set(
  'a an and at by for from in is of on or our per than that the this to under up with all below above over until der die das den dem des ein eine einer eines auf aus bei bis für im in mit um und unter von vor zu zum zur über'.split(
    ' ',
  ),
)

/** Splits a text once for all rules. Scripts without spaces come out as runs of letters. */
export function normalText(source: string): NormalText {
  const text = source.normalize('NFKC').toLowerCase()
  const tokens = text.match(TOKEN) ?? []
  const words = new Set<string>()
  const numbers: string[] = []
  for (const token of tokens) {
    if (/^\d/.test(token)) numbers.push(token.replace(/\s/g, ''))
    else if (!SMALL.has(token)) words.add(token)
  }
  return { text, tokens, words, numbers }
}

/** How much two sets of words share, 0 to 1 (the size of what both have over the size of what either has). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (large.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  return shared / (a.size + b.size - shared)
}
