const LETTER = /\p{L}\p{M}*|\p{N}/u

/**
 * Two letters that stand for a name on a tile: of the first and the last word, or the first two of a single word.
 *
 * "A. Okafor" gives AO, "Quality" gives Qu. Empty only for a name without a letter or digit.
 */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.,/()&-]+/u).filter(word => LETTER.test(word))
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  if (words.length > 1)
    return letterAt(first, 0).toLocaleUpperCase('en') + letterAt(last, 0).toLocaleUpperCase('en')
  return letterAt(first, 0).toLocaleUpperCase('en') + letterAt(first, 1)
}

function letterAt(word: string, index: number): string {
  return [...word.matchAll(new RegExp(LETTER, 'gu'))][index]?.[0] ?? ''
}
