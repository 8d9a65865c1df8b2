import type { PacketState } from '../../src/catchball/packet-state.ts'
import type { Gap } from '../../src/catchball/round-state.ts'
import { wordsOf } from './catalogue.ts'
import { dateWords } from './days.ts'
import { counted } from './shell.ts'

const GAPS: Readonly<Record<Gap['kind'], (count: number) => string>> = {
  'no answer': count => counted(count, 'packet without an answer', 'packets without an answer'),
  undecided: count => counted(count, 'answer to decide', 'answers to decide'),
  'unanswered item': count => counted(count, 'item nobody spoke to', 'items nobody spoke to'),
}

/** The page of catch-ball: its board. */
export const catchballStrings = wordsOf('catchball', {
  title: 'Catch-ball',
  noMatrix: 'There is no matrix yet. Catch-ball begins with one: add a matrix and say who carries what.',
  empty: 'No round has begun in this matrix.',
  emptyHow:
    'A round asks everybody who carries something here. Each gets a file of their own, answers it in a browser without a network, and sends a file back. Their answers appear on this board and change nothing in the plan until you decide.',
  begin: 'Open round 1…',
  openRound: (number: number) => `Open round ${number}…`,
  makePackets: 'Make packets…',
  merge: 'Merge responses…',
  mergeFolder: 'Merge a folder…',
  reply: 'Answer questions…',
  closeRound: (number: number) => `Close round ${number}…`,
  report: 'What changed between rounds…',
  approval: 'Approval and sign-off',
  more: 'More about the rounds',

  roundOpen: (number: number) => `Round ${number} is open, no date is set.`,
  roundDue: (number: number, due: string, days: number) =>
    `Round ${number}, answers by ${dateWords(due, 'long')}, ${
      days < 0 ? `${counted(-days, 'day')} over` : days === 0 ? 'today' : `${counted(days, 'day')} left`
    }`,
  roundClosed: (number: number) => `Round ${number} is closed.`,
  gaps: (kind: Gap['kind'], count: number) => GAPS[kind](count),
  ready: 'Everything is answered and decided: the round can be closed.',

  filter: 'Filter the board',
  text: 'Find',
  turn: 'Turn',
  department: 'Department',
  state: 'State',
  any: 'any',
  shown: (count: number, all: number) => `${count} of ${all} shown`,
  noneShown: 'Nobody on the board passes this filter.',
  clear: 'Clear filter',

  addressee: 'Person',
  lastWord: 'Last word',
  board: (matrix: string) => `Catch-ball of ${matrix}`,
  round: (number: number) => `Round ${number}`,
  headOpen: (due: string | undefined) => (due === undefined ? 'open' : `open to ${dateWords(due)}`),
  headClosed: 'closed',
  states: {
    made: 'Made',
    'handed over': 'Handed over',
    answered: 'Answered',
    decided: 'Decided',
    agreed: 'Agreed',
    'no answer': 'No answer',
    withdrawn: 'Withdrawn',
  } satisfies Record<PacketState, string>,
  turns: { ours: 'Your turn', theirs: 'Their turn', none: 'Nothing open' },
  agreed: (agreed: number, asked: number) => `${agreed} of ${asked} agreed`,
  questions: (count: number) => counted(count, 'open question'),
  due: (due: string) => `by ${dateWords(due)}`,
  overdue: (due: string) => `Overdue since ${dateWords(due)}`,
  nothingSent: 'Nothing sent',
  agreedBefore: 'Agreed before',
  silent: 'Nothing yet',
  saidOn: (text: string, day: string) => (text === '' ? day : `“${text}”, ${day}`),
  totalAgreed: (agreed: number, asked: number) => `${agreed} of ${asked} items agreed`,
  waitingForYou: 'Waiting for you:',
  waitingForNone: 'Nothing waits for you.',
  names: (names: readonly string[], more: number) =>
    more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`,

  packetBar: (who: string, round: number) => `${who}, round ${round}`,
  handedOver: 'Handed over',
  noAnswer: 'No answer came',
  carry: 'Carry over…',
  escalate: 'Escalate…',
  withdraw: 'Withdraw packet…',
  packetMenu: (name: string) => `More about packet ${name}`,
  packetMore: 'More',
} as const)
