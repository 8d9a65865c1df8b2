/**
 * The state machine of an item in negotiation, as data. Code, documentation and tests read this one table.
 *
 * Source: the catch-ball issue, part 2; domain, 1.12.
 */
export const DEAL_STATES = [
  'waiting',
  'accepted',
  'countered by them',
  'countered by us',
  'cannot',
  'declined',
  'agreed',
  'agreed subject to',
  'changed since agreed',
  'escalated',
  'withdrawn',
] as const
export type DealState = (typeof DEAL_STATES)[number]

/**
 * What moves an item. `send`: a packet asks about it. `accept`, `counter`, `cannot`: the answerer says so. `settle`: we record
 * an acceptance, or take their counter whole; `settle-subject`: so, while somebody else still has to accept something;
 * `clear`: they have. `counter-back`, `decline`, `escalate`, `withdraw`: we do. `move`: the plan no longer says what was agreed.
 */
export const DEAL_EVENTS = [
  'send',
  'accept',
  'counter',
  'cannot',
  'settle',
  'settle-subject',
  'clear',
  'counter-back',
  'decline',
  'escalate',
  'withdraw',
  'move',
] as const
export type DealEvent = (typeof DEAL_EVENTS)[number]

/** Whose turn it is: ours, theirs, a third side's (whom an agreement waits for, or to whom it was escalated), or nobody's. */
export type Turn = 'ours' | 'theirs' | 'third' | 'none'

const THEIRS = { accept: 'accepted', counter: 'countered by them', cannot: 'cannot' } as const
const EXITS = { escalate: 'escalated', withdraw: 'withdrawn' } as const
const OURS = {
  settle: 'agreed',
  'settle-subject': 'agreed subject to',
  'counter-back': 'countered by us',
  decline: 'declined',
} as const

type Row = { readonly turn: Turn; readonly on: Readonly<Partial<Record<DealEvent, DealState>>> }

/** For every state: whose turn it is, and where each event leads. An event that is not there does not move the item. */
export const TRANSITIONS: Readonly<Record<DealState, Row>> = {
  waiting: { turn: 'theirs', on: { send: 'waiting', ...THEIRS, ...EXITS } },
  accepted: { turn: 'ours', on: { ...THEIRS, ...OURS, ...EXITS, move: 'waiting' } },
  'countered by them': { turn: 'ours', on: { ...THEIRS, ...OURS, ...EXITS } },
  cannot: {
    turn: 'ours',
    on: { ...THEIRS, 'counter-back': 'countered by us', decline: 'declined', ...EXITS },
  },
  'countered by us': { turn: 'theirs', on: { send: 'countered by us', ...THEIRS, ...EXITS } },
  declined: { turn: 'theirs', on: { send: 'declined', ...THEIRS, ...EXITS } },
  agreed: { turn: 'none', on: { ...THEIRS, ...EXITS, move: 'changed since agreed' } },
  'agreed subject to': {
    turn: 'third',
    on: { ...THEIRS, ...EXITS, clear: 'agreed', move: 'changed since agreed' },
  },
  'changed since agreed': { turn: 'theirs', on: { send: 'waiting', ...THEIRS, ...EXITS } },
  escalated: { turn: 'third', on: { send: 'waiting', ...THEIRS, ...OURS, withdraw: 'withdrawn' } },
  withdrawn: { turn: 'none', on: { send: 'waiting' } },
}

/** The state that an event leads to; the same one where the event does not move it. */
export function stepFrom(state: DealState, event: DealEvent): DealState {
  return TRANSITIONS[state].on[event] ?? state
}

/** Whose turn it is in a state. */
export function turnIn(state: DealState): Turn {
  return TRANSITIONS[state].turn
}

/** The table as Markdown, one row a state: what the documentation holds. */
export function machineTable(): string {
  const lines = DEAL_STATES.map(state => {
    const { turn, on } = TRANSITIONS[state]
    const cells = DEAL_EVENTS.map(event => on[event] ?? '')
    return `| ${[state, turn, ...cells].join(' | ')} |`
  })
  const head = ['state', 'turn', ...DEAL_EVENTS]
  return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...lines].join('\n')
}
