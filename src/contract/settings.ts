/** How the window looks; *system* follows the system, its wish for more contrast included. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** Which digits set strong, medium and weak in the grid: 3 2 1, or 9 3 1 as on many printed forms. */
export const DIGIT_MODES = ['3-2-1', '9-3-1'] as const
export type DigitMode = (typeof DIGIT_MODES)[number]

/** Languages of the interface's own words. */
export const LANGUAGES = ['en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What is remembered about a person, on their computer. */
export interface Settings {
  /** Stands beside every change; empty means the name of the system's user. */
  readonly name: string
  readonly theme: Theme
  readonly digits: DigitMode
  readonly language: Language
  /** Columns of a matrix show codes, and a key below it says what they stand for. */
  readonly numbered: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  name: '',
  theme: 'system',
  digits: '3-2-1',
  language: 'en',
  numbered: false,
}
