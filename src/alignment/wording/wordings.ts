import { englishSheets } from './english.ts'
import { germanSheets } from './german.ts'
import type { SheetWording } from './sheet-wording.ts'

const LANGUAGES: Readonly<Record<string, SheetWording>> = { en: englishSheets, de: germanSheets }

/** The sentences for a reader's language ("de", "pt-BR"); English where there are none in it yet. */
export function sheetWording(language: string | undefined): SheetWording {
  return LANGUAGES[language?.split('-')[0] ?? ''] ?? englishSheets
}
