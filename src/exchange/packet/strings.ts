import type { CounterField } from '../../domain/decision/decision.ts'
import type { EarlierLine } from '../../catchball/packet-document.ts'
import type { ItemKind } from '../../domain/item/item.ts'

/** Every word of the packet page. One such record a language; English is the one that others fall back to. */
export interface PacketStrings {
  readonly decimal: string
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
  readonly counts: readonly string[]
  readonly and: (list: readonly string[]) => string
  readonly title: string
  readonly lead: (items: string) => string
  readonly items: (count: string, one: boolean) => string
  readonly cover: Readonly<Record<'for' | 'round' | 'due' | 'noDue', string>>
  readonly steps: {
    readonly read: readonly [verb: string, rest: string]
    readonly answer: (items: string, minutes: number) => readonly [verb: string, rest: string]
    readonly save: (to: string) => readonly [verb: string, rest: string]
  }
  readonly offline: string
  readonly sight: {
    readonly title: string
    readonly lead: string
    readonly picture: (name: string) => string
    readonly words: string
    readonly swipe: string
    /** Names the picture as a place that can be moved sideways. */
    readonly scroll: string
    readonly strengths: Readonly<Record<'strong' | 'medium' | 'weak' | 'none' | 'against', string>>
    readonly roles: Readonly<Record<'accountable' | 'responsible' | 'consulted' | 'informed', string>>
  }
  readonly yourItems: (items: string) => string
  readonly roles: {
    readonly accountable: (others: string, helpers: readonly string[]) => string
    readonly responsible: (leads: readonly string[]) => string
    readonly consulted: (leads: readonly string[]) => string
    readonly owner: string
    readonly carrier: (others: string) => string
    readonly request: (from: string) => string
  }
  readonly noWhy: string
  /** What was said about an item before. */
  readonly earlier: {
    readonly title: string
    readonly line: (who: string, date: string, what: string) => string
    readonly what: Readonly<Record<EarlierLine['what'], string>>
    readonly ours: Readonly<Partial<Record<EarlierLine['what'], string>>>
  }
  readonly agreedBefore: (items: string) => string
  readonly better: Readonly<Record<'increase' | 'decrease' | 'maintain', string>>
  readonly by: (date: string) => string
  readonly verdicts: Readonly<Record<'accept' | 'counter' | 'cannot', string>>
  readonly answerTo: (code: string) => string
  readonly question: { readonly add: string; readonly label: string; readonly paper: string }
  readonly concern: { readonly add: string; readonly label: string; readonly paper: string }
  readonly nothing: string
  readonly counter: Readonly<Record<Exclude<CounterField, 'owner' | 'milestones'>, string>> & {
    readonly lead: string
    readonly changeText: string
    readonly plan: (value: string) => string
    readonly planNone: string
    readonly readAs: (value: string) => string
    readonly which: string
    readonly dateExample: string
  }
  readonly reason: Readonly<Record<'counter' | 'cannot', string>>
  readonly errors: {
    readonly nothingChanged: string
    readonly dateUnchanged: string
    readonly reasonForCounter: string
    readonly reasonForCannot: string
    readonly question: string
    readonly concern: string
    readonly number: string
    readonly date: string
    readonly dateTwoWays: string
    readonly tooLong: (most: number) => string
    readonly sameAsPlan: string
    readonly chooseOne: string
  }
  readonly done: string
  readonly clear: string
  readonly clearFor: (code: string) => string
  readonly change: string
  readonly changeFor: (code: string) => string
  readonly summary: {
    readonly accepted: string
    readonly countered: (what: string) => string
    readonly newText: string
    readonly cannot: string
    readonly asked: string
    readonly concern: string
  }
  readonly progress: (answered: number, all: number, asked: number) => string
  readonly cleared: string
  readonly announce: (code: string, summary: string, progress: string) => string
  readonly dueShort: (date: string) => string
  readonly save: string
  readonly saved: (file: string, to: string) => string
  readonly savedPart: (open: number) => string
  readonly unfinished: (codes: readonly string[]) => string
  readonly nothingAnswered: string
  readonly draftsKept: string
  readonly draftsNotKept: string
  readonly madeOn: (name: string, date: string) => string
  readonly foot: (name: string, round: number, due: string | undefined) => string
  /** Between page number and number of pages. */
  readonly of: string
  readonly sign: Readonly<Record<'signed' | 'date', string>>
  readonly staticHow: (to: string) => string
  readonly kinds: Readonly<Record<ItemKind, string>>
}

const COUNTS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** "A, B and C". */
function inEnglish(list: readonly string[]): string {
  return list.length < 3 ? list.join(' and ') : `${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''}`
}

function holders(names: readonly string[]): string {
  if (names.length === 0) return 'nobody is'
  return `${inEnglish(names)} ${names.length === 1 ? 'is' : 'are'}`
}

/** English. */
const english: PacketStrings = {
  decimal: '.',
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  counts: COUNTS,
  and: inEnglish,
  title: 'Your part of the plan: what can you commit to?',
  lead: items =>
    `Before this part of the plan is agreed, we need your judgement on ${items}. Accept what you can commit to, counter what you cannot, and ask where it is unclear.`,
  items: (count, one) => (one ? `${count} item` : `${count} items`),
  cover: { for: 'For', round: 'Round', due: 'Due', noDue: 'No date set' },
  steps: {
    read: ['Read', 'your line of sight.'],
    answer: (items, minutes) => ['Answer', `${items}. About ${minutes} minutes.`],
    save: to => ['Save', `your response and mail the file to ${to}.`],
  },
  offline: 'This file works without a network. Nothing leaves this computer until you send your response.',
  sight: {
    title: 'Your line of sight',
    lead: 'Read clockwise from the bottom: where to (3–5 years), how far this year, how, how much. Only what your items touch is shown.',
    picture: name => `The part of the plan that ${name} works on, as an X-matrix. The same in words follows.`,
    words: 'The same in words',
    scroll: 'Picture of your line of sight',
    swipe: 'Move the picture sideways to see all of it, or read it in words.',
    strengths: {
      strong: 'strong',
      medium: 'medium',
      weak: 'weak',
      none: 'discussed, no effect',
      against: 'works against it',
    },
    roles: {
      accountable: 'accountable',
      responsible: 'responsible',
      consulted: 'consulted',
      informed: 'informed',
    },
  },
  yourItems: items => `Your ${items}`,
  roles: {
    accountable: (others, helpers) => {
      const you = others === '' ? 'You are accountable' : `You are accountable together with ${others}`
      return helpers.length === 0 ? `${you}.` : `${you}, ${holders(helpers)} responsible.`
    },
    responsible: leads =>
      `You are responsible, ${holders(leads)} accountable${leads.length === 0 ? ' yet' : ''}.`,
    consulted: leads =>
      `You are consulted, ${holders(leads)} accountable${leads.length === 0 ? ' yet' : ''}.`,
    owner: 'You own this metric.',
    carrier: others => (others === '' ? 'You carry this goal.' : `You carry this goal with ${others}.`),
    request: from => (from === '' ? 'This is needed for:' : `${from} needs this from you for:`),
  },
  noWhy: 'No reason is given for this item yet.',
  earlier: {
    title: 'Said before',
    line: (who, date, what) => `${who}, ${date}: ${what}`,
    what: {
      ...{
        accept: 'accepted',
        counter: 'countered',
        cannot: 'cannot',
        question: 'asked',
        obstacle: 'concern',
      },
      ...{ need: 'needs', condition: 'on condition', comment: 'said', offer: 'offered', message: 'wrote' },
      ...{ decline: 'declined', reply: 'answered', withdraw: 'withdrew it', escalate: 'escalated it' },
      ...{ carry: 'carried it over', 'hand-over': 'handed over', 'no-answer': 'no answer' },
      ...{ close: 'closed', approve: 'approved' },
    },
    ours: { accept: 'agreed', counter: 'countered' },
  },
  agreedBefore: items => `Agreed before: ${items}`,
  better: {
    increase: 'better when higher',
    decrease: 'better when lower',
    maintain: 'to be kept',
  },
  by: date => `by ${date}`,
  verdicts: { accept: 'Accept', counter: 'Counter-propose', cannot: 'Cannot' },
  answerTo: code => `Your answer to ${code}`,
  question: { add: 'Ask a question', label: 'Your question', paper: 'Question' },
  concern: { add: 'Raise a concern', label: 'Your concern', paper: 'Concern' },
  nothing: 'Nothing to add',
  counter: {
    lead: 'Leave empty what can stay as it is.',
    target: 'Target I can commit to',
    due: 'By',
    text: 'Wording',
    changeText: 'Change the wording',
    plan: value => `Plan: ${value}.`,
    planNone: 'The plan sets none.',
    readAs: value => `Read as ${value}`,
    which: 'Which one do you mean?',
    dateExample: 'Write it like 2027-12.',
  },
  reason: { counter: 'Reason', cannot: 'What makes it impossible' },
  errors: {
    nothingChanged: 'Change the target, the date or the wording.',
    dateUnchanged: 'Change the date.',
    reasonForCounter: 'Add a reason, so that the sender can decide.',
    reasonForCannot: 'Say why not, so that the sender can decide.',
    question: 'Write the question first.',
    concern: 'Write the concern first.',
    number: 'This is no number. Write it like 2.9 or 2,9.',
    date: 'Write the month like 2027-12 or December 2027, the day like 2027-12-15.',
    dateTwoWays: 'Day and month could be either way round. Write the date like 2027-12-15.',
    tooLong: most => `This is longer than ${most} characters.`,
    sameAsPlan: 'The plan says this already. Write another value, or accept.',
    chooseOne: 'Say which of the two numbers you mean.',
  },
  done: 'Done',
  clear: 'Clear answer',
  clearFor: code => `Clear the answer to ${code}`,
  change: 'Change',
  changeFor: code => `Change the answer to ${code}`,
  summary: {
    accepted: 'Accepted',
    countered: what => `Countered ${what}`,
    newText: 'with another wording',
    cannot: 'Cannot',
    asked: 'Question asked',
    concern: 'Concern raised',
  },
  progress: (answered, all, asked) =>
    `${answered} of ${all} answered${asked === 0 ? '' : `, ${asked} asked`}`,
  cleared: 'Answer cleared',
  announce: (code, summary, progress) => `${code}: ${summary}. ${progress}.`,
  dueShort: date => `Due ${date}`,
  save: 'Save my response',
  saved: (file, to) => `Saved as ${file}. Mail this file to ${to}.`,
  savedPart: open =>
    open === 1 ? ' One item goes back without an answer.' : ` ${open} items go back without an answer.`,
  unfinished: codes =>
    `${inEnglish(codes)} ${codes.length === 1 ? 'is' : 'are'} not finished. Press Done there, or clear the answer.`,
  nothingAnswered: 'Nothing is answered yet, so there is nothing to save.',
  draftsKept: 'Your answers are kept in this browser.',
  draftsNotKept: 'This browser does not keep drafts of this page. Save your response before you close it.',
  madeOn: (name, date) => `Packet ${name}, made ${date}.`,
  foot: (name, round, due) => `${name}, round ${round}${due === undefined ? '' : `, due ${due}`}`,
  of: 'of',
  sign: { signed: 'Signed on paper:', date: 'Date:' },
  staticHow: to =>
    `To answer, open this file in a current browser with scripts allowed. Or print it, write on it and send it back, or mail ${to} your answer by code: accept, counter (what, by when, why), cannot (why), or a question.`,
  kinds: { breakthrough: 'Breakthrough', goal: 'Annual goal', priority: 'Priority', metric: 'Metric' },
}

const languages: Readonly<Record<string, PacketStrings>> = { en: english }

/** The words for a reader's language; English where there are none of it yet. */
export function stringsFor(language: string): PacketStrings {
  return languages[language.split('-')[0] ?? ''] ?? english
}
