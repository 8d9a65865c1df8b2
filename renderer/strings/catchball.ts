import type { PacketState } from '../../src/catchball/packet-state.ts'
import { wordsOf } from './catalogue.ts'
import { counted } from './shell.ts'

/** The page of catch-ball: its board. */
export const catchballStrings = wordsOf('catchball', {
  title: 'Catch-ball',
  noMatrix: 'There is no matrix yet. Catch-ball begins with one: add a matrix and say who carries what.',
  empty: 'No round has begun in this matrix.',
  emptyHow:
    'A round asks everybody who carries something here. Each gets a file of their own, answers it in a browser without a network, and sends a file back.',
  begin: 'Open round 1…',
  addressee: 'Person',
  board: (matrix: string) => `Catch-ball of ${matrix}`,
  round: (number: number) => `Round ${number}`,
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
  nothingSent: 'Nothing sent',
} as const)
