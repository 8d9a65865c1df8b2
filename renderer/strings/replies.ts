import type { Visibility } from '../../src/catchball/records.ts'
import { wordsOf } from './catalogue.ts'
import { counted } from './shell.ts'

/** The dialog that answers the same question of several. */
export const replyStrings = wordsOf('replies', {
  title: 'Answer questions',
  lead: 'One answer to everybody who asked the same. It stands in the thread of the item and in their next packet.',
  none: 'No question is open.',
  item: 'About',
  itemOf: (code: string, text: string, count: number) => `${code} ${text} (${counted(count, 'question')})`,
  asked: 'Asked by',
  answer: 'Answer',
  answerNeeded: 'Write the answer.',
  visibility: 'Read by',
  visibilities: {
    addressee: 'Those who asked',
    carriers: 'Everybody who carries the item',
    office: 'The office only',
  } satisfies Record<Visibility, string>,
  send: (count: number) => `Answer ${counted(count, 'question')}`,
  done: (count: number) => `${counted(count, 'question')} answered.`,
} as const)
