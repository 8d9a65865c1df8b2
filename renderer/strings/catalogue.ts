import type { Language } from '../../src/contract/settings.ts'

/** Every language by the name that its speakers give it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English' }

/** Words of a part of the window: texts, texts made from values, and groups of either. */
type Words = Readonly<Record<string, unknown>>

/** Parts by name, each with the words that a language has for it. */
type Catalogue = Readonly<Record<string, Words>>

/**
 * What the languages have besides English.
 *
 * A language is added as data: its code in `contract/settings.ts`, its name above, and here its words by part, in the shape of
 * the English ones. Any may be missing.
 */
const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: {} }

let spoken: Catalogue = {}

/** Has every part speak a language; what its catalogue lacks is said in English. */
export function speak(language: Language, catalogue: Catalogue = CATALOGUES[language]): void {
  spoken = catalogue
}

/**
 * The words of one part. Reads look into the language that is spoken, so whoever holds a part, or a group in it, follows a
 * change of language with the next drawing.
 */
export function wordsOf<T extends object>(part: string, english: T): T {
  return following(english, () => spoken[part])
}

function following<T extends object>(english: T, other: () => Words | undefined): T {
  const groups = new Map<PropertyKey, unknown>()
  return new Proxy(english, {
    get(target, key) {
      const word: unknown = Reflect.get(target, key)
      if (!isGroup(word)) return (typeof key === 'string' ? other()?.[key] : undefined) ?? word
      const group = groups.get(key) ?? following(word, () => groupIn(other(), key))
      groups.set(key, group)
      return group
    },
  })
}

function groupIn(words: Words | undefined, key: PropertyKey): Words | undefined {
  const group = typeof key === 'string' ? words?.[key] : undefined
  return isGroup(group) ? group : undefined
}

function isGroup(word: unknown): word is Words {
  return typeof word === 'object' && word !== null && !Array.isArray(word)
}
