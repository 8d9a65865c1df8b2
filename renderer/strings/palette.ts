import { wordsOf } from './catalogue.ts'
import { counted } from './shell.ts'

/** The command palette. */
export const paletteStrings = wordsOf('palette', {
  title: 'Find an item or run a command',
  results: 'Results',
  count: (count: number) => counted(count, 'result'),
  nothing: (query: string) =>
    `Nothing in this plan holds “${query}”. Try a code such as P2, also one from before a renumbering, a word of a text, a name, or a command such as “export”.`,
  earlier: (codes: readonly string[]) => `earlier ${codes.join(', ')}`,
  setAside: 'Not this year',
  person: 'Person',
  matrix: 'Matrix',
  notNow: 'not now',
} as const)
