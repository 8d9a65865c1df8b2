import type { ResponseOrigin } from '../../src/catchball/records.ts'
import { wordsOf } from './catalogue.ts'
import { counted } from './shell.ts'

const ORIGINS: Readonly<Record<Exclude<ResponseOrigin, 'file'>, string>> = {
  meeting: 'In a meeting',
  phone: 'On the phone',
  paper: 'On paper',
}

/** The dialogs of catch-ball: entering answers, splitting a target, approving. */
export const ballDialogStrings = wordsOf('ball-dialogs', {
  enter: (name: string) => `Enter answers of ${name}`,
  enterLead:
    'What they said is filed like a response, with where it came from. It is decided on the same way.',
  origin: 'How they said it',
  origins: ORIGINS,
  on: 'On which day',
  onHint: 'Optional. A day as 2026-11-30.',
  badDay: 'Write a day as 2026-11-30.',
  answerTo: (what: string) => `Answer to ${what}`,
  none: 'Nothing said',
  verdicts: { accept: 'Accepts', counter: 'Counters', cannot: 'Cannot' },
  values: { target: 'Target', due: 'Due', text: 'Wording' },
  reason: 'Why',
  question: 'Question',
  obstacle: 'Obstacle',
  condition: 'On condition that',
  conditionFrom: 'From whom',
  conditionBy: 'By when',
  fileAnswers: (count: number) => (count === 0 ? 'File answers' : `File ${counted(count, 'answer')}`),
  filed: (count: number, name: string) => `${counted(count, 'answer')} of ${name} filed.`,
  alreadyFiled: 'The same answers were filed before. Nothing new was filed.',
  counterNeeded: 'Say what they counter with.',
  goneItem: 'an item that is gone',
  request: (what: string) => `request “${what}”`,

  split: (code: string) => `Split the target of ${code}`,
  splitLead: (code: string, rule: 'sum' | 'average') =>
    rule === 'sum'
      ? `The parts are to add up to the target of ${code}. What is left empty shares the rest.`
      : `The average of the parts is to be the target of ${code}. What is left empty takes what the average needs.`,
  part: 'Part',
  who: 'Department',
  now: 'Now',
  target2: 'Target',
  toSplit: 'To split',
  partValue: (code: string) => `Target of ${code}`,
  gets: (value: string) => `gets ${value}`,
  remainder: 'Remainder',
  remainderNone: 'Nothing is left over.',
  remainderLeft: (value: string) => `${value} is given to nobody.`,
  remainderOver: (value: string) => `${value} more is given than there is.`,
  remainderOff: (value: string) => `The average is off by ${value}.`,
  splitDo: (count: number) => (count === 0 ? 'Set targets' : `Set ${counted(count, 'target')}`),
  splitLabel: (code: string, count: number) => `Split ${code} over ${counted(count, 'part')}`,
  noParts: 'Nothing feeds this target yet. Say under “Cascade” of an item what it feeds.',

  leave: (count: number) =>
    count === 1 ? 'One decision is not applied' : `${count} decisions are not applied`,
  leaveLead:
    'It was decided in the review of answers, and waits there to be applied. Closed now, the window forgets it.',
  leaveDo: 'Close without applying',
  stay: 'Keep the window open',

  approve: (title: string) => `Approve “${title}”`,
  approveLead: (approver: string) =>
    `${approver} approves the matrix as it stands now. A version of the plan is kept, and the fingerprint of what is agreed.`,
  noProof: 'A typed name is no proof of identity. Have the sign-off sheet signed by hand.',
  approveReason: 'What they say (optional)',
  approveDo: (approver: string) => `Record approval by ${approver}`,
  approved: (title: string) => `Approval of ${title} recorded. Undo takes it back.`,
} as const)
