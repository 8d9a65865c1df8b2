import { english } from './english.ts'
import { german } from './german.ts'
import type { PacketStrings } from './packet-strings.ts'

const languages: Readonly<Record<string, PacketStrings>> = { en: english, de: german }

/** The words for a reader's language; English where there are none of it yet. */
export function stringsFor(language: string): PacketStrings {
  return languages[language.split('-')[0] ?? ''] ?? english
}
