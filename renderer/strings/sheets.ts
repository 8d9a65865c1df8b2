import type { SheetsView } from '../store/state.ts'
import { wordsOf } from './catalogue.ts'
import { counted } from './shell.ts'

/** The page of contribution sheets, pocket cards and the plan in sentences. */
export const sheetStrings = wordsOf('sheets', {
  title: 'Sheets',
  lead: 'The plan for the people in it: what each contributes, as a page to hand over, a card for the pocket, or the whole plan in sentences.',
  tabs: 'Sheets',
  tab: {
    sheets: 'Contribution sheets',
    cards: 'Pocket cards',
    reading: 'The plan in sentences',
  } satisfies Record<SheetsView['tab'], string>,
  whose: 'Whose sheet',
  whoseHint: 'Type a name or a title',
  nobody: (text: string) => `Nobody here is called “${text}”. Choose somebody from the list.`,
  noneFound: 'Nobody found',
  previous: 'Previous sheet',
  next: 'Next sheet',
  noPeople: 'This plan has no people yet. Add owners to the matrix, or people on the page People.',
  noCards: 'There is no card yet: nobody owns a metric or has a role on a priority.',
  options: 'Options',
  paper: 'Paper',
  papers: { A4: 'A4', Letter: 'Letter' } satisfies Record<SheetsView['paper'], string>,
  titles: 'Titles instead of names',
  confidential: (count: number) => `With ${counted(count, 'confidential item')}`,
  left: (count: number) => `${counted(count, 'confidential item')} left out.`,
  saveOne: 'Save this sheet as PDF…',
  saveAll: 'All sheets as one PDF…',
  saveEach: 'One PDF each…',
  saveCards: 'All cards as PDF…',
  saveCardsEach: 'One PDF of cards each…',
  saveReading: 'Save as PDF…',
  working: 'Making sheets',
  progress: (percent: number) => `${percent} %`,
  cancel: 'Cancel',
  stopped: 'Stopped. Nothing was written.',
  saved: (files: readonly string[], notes: readonly string[]) =>
    [files.length === 1 ? `Saved ${files[0] ?? ''}.` : `Saved ${files.length} files.`, ...notes].join(' '),
  goTo: (code: string) => `Go to ${code}`,
  cards: 'Pocket cards',
} as const)
