import type { Ball } from '../../src/catchball/ball.ts'
import type { DealState, Turn } from '../../src/catchball/machine.ts'
import { formatNumber } from '../../src/support/number-words.ts'
import { wordsOf } from './catalogue.ts'

const TURNS: Readonly<Record<Turn, string>> = {
  ours: 'your turn',
  theirs: 'their turn',
  third: 'somebody else’s turn',
  none: 'nobody’s turn',
}

const STATES: Readonly<Record<DealState, string>> = {
  waiting: 'waiting for an answer',
  accepted: 'accepted',
  'countered by them': 'countered by them',
  'countered by us': 'countered by you',
  cannot: 'they cannot',
  declined: 'declined by you',
  agreed: 'agreed',
  'agreed subject to': 'agreed subject to others',
  'changed since agreed': 'changed since agreed',
  escalated: 'escalated',
  withdrawn: 'withdrawn',
}

const SIGNS = { decimal: '.', group: ',' }

/** Who has the ball on the items of a matrix. */
export const ballStrings = wordsOf('ball', {
  /** Beside the sign on a label. */
  short: ({ apart, other }: Ball) =>
    apart === undefined ? (other ? '≠' : '') : `± ${formatNumber(apart, SIGNS)}`,
  /** In the name of a label. */
  spoken: ({ state, turn, apart, unit, other }: Ball) =>
    [
      STATES[state],
      TURNS[turn],
      apart === undefined ? '' : `${formatNumber(apart, SIGNS)}${unit === undefined ? '' : ` ${unit}`} apart`,
      other ? 'other terms differ' : '',
    ]
      .filter(part => part !== '')
      .join(', '),
} as const)
