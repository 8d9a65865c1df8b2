import type { CounterField } from '../../src/domain/decision/decision.ts'
import type { DealState } from '../../src/catchball/machine.ts'
import type { ResponseOrigin } from '../../src/catchball/records.ts'
import type { Strength } from '../../src/domain/record/entities.ts'
import { wordsOf } from './catalogue.ts'
import { counted } from './shell.ts'

const DEALS: Readonly<Record<DealState, string>> = {
  waiting: 'no answer yet',
  accepted: 'accepted',
  'countered by them': 'countered by them',
  'countered by us': 'countered by us',
  cannot: 'cannot',
  declined: 'declined',
  agreed: 'agreed',
  'agreed subject to': 'agreed, subject to',
  'changed since agreed': 'changed since agreed',
  escalated: 'escalated',
  withdrawn: 'withdrawn',
}

const FIELDS: Readonly<Record<CounterField, string>> = {
  target: 'Target',
  due: 'Due',
  text: 'Wording',
  owner: 'Owner',
  milestones: 'Milestones',
}

const ORIGINS: Readonly<Record<ResponseOrigin, string>> = {
  file: 'response',
  meeting: 'said in a meeting',
  phone: 'said on the phone',
  paper: 'on paper',
}

const STRENGTHS: Readonly<Record<Strength, string>> = {
  strong: 'strong',
  medium: 'medium',
  weak: 'weak',
  none: 'none',
}

const BETTER = { increase: 'higher is better', decrease: 'lower is better', maintain: 'to be kept' } as const

/** What an acceptance holds for besides what can be countered. */
const TERMS: Readonly<Record<string, string>> = {
  unit: 'Unit',
  direction: 'Direction',
  low: 'Lower limit',
  high: 'Upper limit',
  links: 'Links',
  roles: 'Roles',
  parents: 'Parents',
}

/** The review pane of catch-ball. */
export const reviewStrings = wordsOf('review', {
  pane: 'Answers',
  choose: 'Choose somebody on the board to read what they said.',
  nothing: 'Nothing has come back from them yet.',
  nothingHow: 'Merge their response, or enter what they said in a meeting, by phone or on paper.',
  enter: 'Enter answers…',
  heading: (department: string | undefined, name: string) =>
    department === undefined ? name : `${department}, ${name}`,
  heard: (round: number, origin: ResponseOrigin, at: string) => `Round ${round}, ${ORIGINS[origin]}, ${at}`,
  roundOnly: (round: number) => `Round ${round}, no answer yet`,
  place: (at: number, of: number) => `Item ${at} of ${of}`,
  next: 'Next item (J)',
  previous: 'Previous item (K)',
  items: 'Items of this response',
  verdicts: { accept: 'accepted', counter: 'countered', cannot: 'cannot' },
  asks: 'asks',
  says: 'remarks',
  offers: 'offers',
  staged: 'staged',
  decided: 'decided',
  deals: DEALS,
  notSet: 'not set',
  somebody: 'somebody who is gone',
  milestone: (by: string, value: string) => `${value} by ${by}`,
  offPlan: (off: string, above: boolean) => `${off} ${above ? 'above' : 'below'} plan`,
  fields: FIELDS,

  proposed: 'Proposed',
  theirs: 'Their counter',
  theirAnswer: 'Their answer',
  ours: 'Current plan',
  sentIn: (round: number) => `round ${round}`,
  theirsIn: (round: number, at: string) => `round ${round}, ${at}`,
  oursNow: 'as it is now',
  valuesOf: (name: string) => `Values of ${name}`,
  takeField: (field: string) => `Take ${field.toLowerCase()}`,
  clean: 'The plan has not moved since this was sent.',
  conflict: (fields: string) =>
    `Conflict: the plan has moved since this was sent (${fields}). Look at all three.`,
  held: 'The plan says this already.',
  gone: 'This item is no longer in the plan. Decline the answer, or undo the deletion.',
  needs: 'Needs',
  obstacles: 'Obstacles',
  questions: 'Questions',
  reasonTheirs: 'Their reason',
  comment: 'Comment',
  has: (kind: string, has: string | undefined, needs: string | undefined) =>
    [kind, has && `has ${has}`, needs && `needs ${needs}`].filter(Boolean).join(', '),
  owes: (what: string, from: string | undefined, by: string | undefined) =>
    [what, from && `from ${from}`, by && `by ${by}`].filter(Boolean).join(', '),
  baselineMark: 'baseline',
  theirMark: 'their counter',
  planMark: 'current plan',
  sentMark: 'proposed',
  apart: (off: string) => `${off} apart`,
  line: (parts: string) => `On one line: ${parts}`,
  together: 'Both sides hold the same.',

  voiceOnly: 'Their answer is heard; the agreement is made with the one who answers for the item.',
  subjectTo: 'Agreed, subject to',
  waitsFor: (who: string, what: string) => `${who}: ${what}`,
  refusedBy: (who: string, what: string) => `${who} cannot: ${what}`,
  metBy: (who: string, what: string) => `${who} accepted: ${what}`,
  parentTarget: (code: string) => `the target of ${code}`,
  changed: 'Changed since agreed',
  changedField: (field: string, agreed: string, now: string) => `${field}: agreed ${agreed}, now ${now}`,
  earlier: 'Their earlier answer to the same packet',
  reopens:
    'This came after the item was decided. The decision stays unless you decide on this later answer: accept to reopen it, decline to keep what was decided.',
  differs: (what: string, before: string, now: string) => `${what}: was ${before}, now ${now}`,
  verdict: 'Answer',
  noVerdict: 'no answer',

  effects: 'What it does to others',
  effect: (code: string, before: string, after: string, target: string) =>
    `${code} needs ${target}. Its parts come to ${before} now, and to ${after} with this.`,
  shareEffect: (code: string, before: string, after: string) =>
    `Of ${code}, ${before} is covered now, and ${after} with this.`,
  coveredStill: (code: string) => `${code} stays covered.`,
  missing: (code: string, missing: string) => `${missing} of ${code} is left uncovered. What becomes of it?`,
  wasUncovered: (code: string) => `${code} was not covered before either.`,
  raise: (code: string, target: string) => `Give ${code} the target ${target}; it has to agree`,
  cover: (code: string, missing: string) => `Somebody takes ${missing} of ${code} over`,
  carry: (code: string) => `Leave ${code} open, as a finding (C41)`,
  coveredBy: 'Who takes it over?',
  split: (code: string) => `Split ${code}…`,

  conditions: 'Conditions',
  addCondition: 'Add a condition',
  conditionWhat: 'What',
  conditionFrom: 'From whom',
  conditionBy: 'By when',
  conditionThird:
    'A person here is asked in their next packet; until they accept, the agreement is subject to it.',
  removeCondition: (what: string) => (what === '' ? 'Remove the condition' : `Remove the condition: ${what}`),
  nobodyAsked: 'Nobody else: a promise between the two of us',

  accept: (value: string) => `Accept ${value}`,
  acceptMore: (value: string, more: number) => `Accept ${value} and ${more} more`,
  acceptPart: (value: string, kept: string) => `Accept ${value}, keep ${kept}`,
  follows: (codes: string) => `, ${codes} ${codes.includes(',') ? 'follow' : 'follows'}`,
  wording: 'the wording',
  milestones: 'the milestones',
  agree: (value: string | undefined) => (value === undefined ? 'Agree' : `Agree ${value}`),
  acceptCannot: 'Accept, stop asking',
  acceptConditions: 'Accept the conditions',
  acceptRefusal: 'Accept that they cannot',
  acceptOffers: {
    priority: 'Add the priority',
    metric: 'Add the metric',
    link: 'Set the link',
    drop: 'Drop it',
    'hand-on': 'Hand it on',
  },
  setLink: (a: string, b: string, strength: Strength) =>
    strength === 'none' ? `Clear ${a} by ${b}` : `Set ${a} by ${b} ${STRENGTHS[strength]}`,
  dropItem: (code: string) => `Drop ${code}`,
  handOn: (code: string, to: string | undefined) =>
    to === undefined ? `Hand ${code} on` : `Hand ${code} to ${to}`,
  counter: 'Counter',
  counterWith: (value: string) => `Counter ${value}`,
  decline: 'Decline',
  declineKeep: (value: string) => `Decline, keep ${value}`,
  reasonHint: 'A counter or a decline needs a reason.',
  reason: 'Reason',
  reasonOptional: 'Reason (optional)',
  proposals: { target: 'Target', due: 'Due', text: 'Wording', owner: 'Owner' },
  keep: 'As it is',
  badDate: 'Write a month as 2027-12 or a day as 2027-12-15.',
  takesOver: 'Who takes it over?',
  cancel: 'Cancel',
  gaps: {
    reason: 'Say why. The next packet carries the reason.',
    values: 'Say what you propose instead.',
    taken: 'Tick at least one value to take, or decline.',
    parents: 'Choose what becomes of the target that is left uncovered.',
    cover: 'Say who takes the difference over.',
    conditions: 'Say what the condition is, or remove it.',
  },

  stagedAs: (what: string) => `Staged: ${what}`,
  change: 'Change',
  drop: 'Drop',
  dropStaged: (what: string) => `Drop the staged decision: ${what}`,
  changeStaged: (what: string) => `Change the staged decision: ${what}`,
  apply: (count: number) => `Apply ${counted(count, 'decision')}`,
  applied: (count: number) =>
    `${counted(count, 'decision')} applied. Undo takes ${count === 1 ? 'it' : 'them'} back.`,
  stagedList: (count: number) => `${counted(count, 'decision')} staged`,
  nothingStaged: 'Nothing is staged. Decide with A, C or D; J and K go to the next and the previous item.',
  clash: (code: string, field: string) =>
    `${code}, ${field.toLowerCase()}: two decisions set it differently. Drop one.`,
  agreeAll: (count: number) => `Agree to all ${count} accepted`,
  decidedAs: (what: string, who: string, at: string, reason: string) => `${what}, ${who}, ${at}: ${reason}`,
  acts: {
    accept: 'Accepted',
    counter: 'Countered by us',
    decline: 'Declined',
    reply: 'Answered',
    withdraw: 'Withdrawn',
    escalate: 'Escalated',
    carry: 'Carried over',
    'hand-over': 'Handed over',
    'no-answer': 'No answer',
    close: 'Closed',
    approve: 'Approved',
  },
  answered: 'Everything here is decided or only to be read.',
  code: (code: string | undefined, id: string) => code ?? id,
  request: 'Request',
  requestOf: (from: string, what: string) => `${from} needs: ${what}`,
  offered: {
    priority: 'New priority',
    metric: 'New metric',
    link: 'Link',
    drop: 'Drop',
    'hand-on': 'Hand on',
  },
  toItems: 'Contributes to',

  thread: 'What was said',
  decision: 'Decision',
  goneItem: 'an item that is gone',
  strengths: STRENGTHS,
  unitWords: (unit: string, direction: 'increase' | 'decrease' | 'maintain' | undefined) =>
    direction === undefined ? unit : `${unit}, ${BETTER[direction]}`,
  terms: TERMS,
  keepOpen: 'Choose somebody',
  asTheySay: 'As they say',
  questionAnswered: 'Answered.',

  approval: 'Approval',
  approvalNone: (approver: string | undefined) =>
    approver === undefined
      ? 'Nobody approves this matrix yet. Name its approver in the matrix settings.'
      : `${approver} has not approved this matrix yet.`,
  approvedBy: (approver: string, at: string, snapshot: string) =>
    `Approved by ${approver}, ${at}, as version “${snapshot}”.`,
  approvalHolds: 'It says today what was approved.',
  approvalChanged:
    'Something has changed since. What was approved is kept as a version; approve again when it is agreed.',
  approveAs: (approver: string) => `Approve for ${approver}…`,
  signOff: 'Sign-off sheet as PDF…',
  noProof:
    'A typed name is no proof of identity. The sheet is to be signed by hand; its fingerprint ties it to these values.',

  reply: 'Reply',
  replyTo: (name: string) => `Answer ${name}`,
  alsoAnswers: 'Answers the same question of',
} as const)
