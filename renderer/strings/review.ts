import { wordsOf } from './catalogue.ts'

/** The review pane of catch-ball. */
export const reviewStrings = wordsOf('review', {
  pane: 'Answers',
  choose: 'Choose somebody on the board to read what they said.',
  nothing: 'Nothing has come back from them yet.',
  verdicts: { accept: 'accepted', counter: 'countered', cannot: 'cannot' },
  asks: 'asks',
  offers: 'offers',
} as const)
