import type { Language } from '../../src/contract/settings.ts'

/** Every language by the name that its speakers give it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English' }
