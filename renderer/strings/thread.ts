import type { Visibility } from '../../src/catchball/records.ts'
import type { StoryEntry } from '../../src/catchball/story.ts'
import type { Decision } from '../../src/domain/decision/decision.ts'
import { wordsOf } from './catalogue.ts'

type Said = Extract<StoryEntry, { kind: 'said' }>['what']

const SAID: Readonly<Record<Said, string>> = {
  question: 'asks',
  obstacle: 'sees an obstacle',
  need: 'needs',
  condition: 'sets a condition',
  comment: 'remarks',
  offer: 'offers',
  message: 'says',
}

const ACTS: Readonly<Record<Decision['act'], string>> = {
  accept: 'accepted',
  counter: 'countered',
  decline: 'declined',
  reply: 'answered',
  withdraw: 'withdrew it',
  escalate: 'escalated it',
  carry: 'carried it over',
  'hand-over': 'handed it over',
  'no-answer': 'noted that no answer came',
  close: 'closed the round',
  approve: 'approved it',
}

const VISIBLE: Readonly<Record<Visibility, string>> = {
  office: 'office only',
  addressee: 'us and the addressee',
  carriers: 'all who carry the item',
}

/** What was said and decided about an item, in order. */
export const threadStrings = wordsOf('thread', {
  title: 'Thread',
  empty: 'Nothing has been sent or said about this yet.',
  loading: 'Reading…',
  list: 'What was said, oldest first',
  sent: (round: number, to: string) => `asked ${to} in round ${round}`,
  verdicts: { accept: 'accepts', counter: 'counters', cannot: 'cannot' },
  said: SAID,
  acts: ACTS,
  replaced: 'replaced by a later answer',
  proposed: (value: string) => `proposed ${value}`,
  takes: (value: string) => `takes ${value}`,
  condition: (what: string) => `on condition: ${what}`,
  visible: (who: string) => `Seen by ${who}`,
  addressees: (names: string) => `us and ${names}`,
  visibilities: VISIBLE,
  say: 'Say something',
  whoSees: 'Who sees it',
  post: 'Post',
  stays: 'What is said stays. Undo does not take it back.',
  office: 'Office',
} as const)
