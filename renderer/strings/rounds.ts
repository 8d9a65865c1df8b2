import type { Part } from '../../src/catchball/asked.ts'
import type { MissingPart } from '../../src/catchball/missing.ts'
import type { Gap } from '../../src/catchball/round-state.ts'
import type { ItemKind } from '../../src/domain/item/item.ts'
import { wordsOf } from './catalogue.ts'
import { dateWords } from './days.ts'
import { counted } from './shell.ts'

const PARTS: Readonly<Record<MissingPart, string>> = {
  why: 'why',
  baseline: 'baseline',
  target: 'target',
  owner: 'owner',
  answerer: 'somebody to answer',
}

const SAID: Readonly<Record<string, string>> = {
  accept: 'accepted',
  counter: 'countered',
  cannot: 'cannot',
  decline: 'declined',
  reply: 'answered',
  withdraw: 'withdrew it',
  escalate: 'escalated it',
  carry: 'carried it over',
  close: 'closed the round',
  approve: 'approved',
  question: 'asked',
  obstacle: 'an obstacle',
  need: 'a need',
  condition: 'a condition',
  comment: 'remarked',
  offer: 'offered',
  message: 'wrote',
}

/** The dialogs about rounds: opening one, closing it, what is done with a packet. */
export const roundStrings = wordsOf('rounds', {
  open: (number: number) => `Open round ${number}`,
  more: (number: number) => `Make packets of round ${number}`,
  reading: 'Make review packets',
  lead: 'Each person gets one file to answer in a browser, without a network. Nothing is kept before the folder is chosen.',
  due: 'Answers by',
  dueHint: 'Optional. A day as 2026-11-30.',
  badDate: 'Write a day as 2026-11-30.',
  message: 'Message',
  messageHint: 'Stands at the top of every packet.',
  to: 'For',
  all: 'Everyone',
  nobodyAsked: 'Nobody is asked here. Give somebody a role or a metric first, or decide what is still open.',
  asked: (count: number, minutes: number) => `${counted(count, 'item')}, about ${minutes} minutes`,
  missingFor: (count: number) => `something is missing on ${counted(count, 'item')}`,
  unanswered: (codes: readonly string[]) =>
    `Nobody can be asked about ${codes.join(', ')}: there is nobody accountable, no owner, or a vacant post (finding C40).`,
  titles: 'Titles instead of names',
  drafts: 'With a mail draft for each',
  draftsHint: 'An .eml file beside each packet, with the packet and the due date as a calendar entry in it.',
  copies: 'With copies to read',
  copiesHint: 'For everybody who is informed (I): the same page, with nothing to answer.',
  booklets: 'With a booklet on paper for each',
  bookletsHint:
    'A PDF to be printed and written on; the office enters the answers. Never protected by a passphrase.',
  passphrase: 'Passphrase',
  showPassphrase: 'Show what is typed',
  passphraseHint:
    'Optional. Whoever has a file needs it to read and answer. Tell it by another way than the file; it is not kept here.',
  make: (count: number) => `Make ${counted(count, 'packet')}`,
  making: (done: number, of: number) => `Made ${done} of ${of}`,
  saved: (files: readonly string[]) =>
    files.length === 1 ? `Saved ${files[0] ?? ''}` : `Saved ${files.length} files`,

  preview: (name: string) => `As ${name} will see it`,
  choosePreview: 'Show',
  showPreview: (name: string) => `Show the packet as ${name} will see it`,
  from: (name: string) => `From ${name}`,
  minutes: (count: number) => `Takes about ${count} minutes.`,
  missing: (code: string, parts: readonly MissingPart[]) =>
    `${code} lacks ${parts.map(part => PARTS[part]).join(', ')}.`,
  nothingMissing: 'Nothing is missing on what is asked.',
  asks: 'You are asked',
  agreed: 'Agreed in an earlier round, not asked again',
  why: (why: string) => `Why: ${why}`,
  period: (start: string | undefined, due: string | undefined) =>
    [start && `from ${dateWords(start)}`, due && `due ${dateWords(due)}`].filter(Boolean).join(', '),
  withOthers: (accountable: readonly string[], responsible: readonly string[]) =>
    [
      accountable.length === 0 ? '' : `${accountable.join(', ')} accountable`,
      responsible.length === 0 ? '' : `with ${responsible.join(', ')}`,
    ]
      .filter(Boolean)
      .join(', '),
  parts: {
    accountable: 'you are accountable',
    responsible: 'you help with it',
    owner: 'you own it',
    carrier: 'you carry it',
    consulted: 'you are consulted',
    informed: 'you are informed',
    request: 'others need it of you',
  } satisfies Record<Part | 'informed' | 'request', string>,
  kinds: {
    breakthrough: 'Breakthrough',
    goal: 'Annual goal',
    priority: 'Priority',
    metric: 'Metric',
  } satisfies Record<ItemKind, string>,
  earlier: (on: string, who: string, what: string, text: string | undefined) =>
    `${dateWords(on)}, ${who}: ${SAID[what] ?? what}${text === undefined ? '' : ` – ${text}`}`,

  closeTitle: (number: number) => `Close round ${number}`,
  closeLead:
    'A round closes when every item is accepted, decided, carried over, withdrawn, or escalated to somebody by a date. Undo opens it again.',
  closeReady: 'Everything is answered and decided.',
  closeGaps: (count: number) => `${counted(count, 'thing')} still open. Say what becomes of each.`,
  closeDo: (number: number) => `Close round ${number}`,
  closeAll: 'All of them',
  gap: {
    'no answer': 'no answer yet',
    undecided: 'waits for a decision',
    'unanswered item': 'nobody spoke to it',
  } satisfies Record<Gap['kind'], string>,
  ways: {
    '': 'Leave open',
    'no-answer': 'Note “no answer”',
    carry: 'Carry over',
    withdraw: 'Withdraw',
    escalate: 'Escalate',
  },
  leaveOpen: (count: number) => `${counted(count, 'thing')} would stay open. Choose what becomes of it.`,
  whatBecomes: (what: string) => `What becomes of ${what}`,
  closed: (number: number) => `Round ${number} is closed. The next packets open round ${number + 1}.`,
  reason: 'Why',
  reasonHint: 'The next packet carries it.',
  reasonNeeded: 'Say why.',
  escalateTo: 'Escalated to',
  escalateBy: 'Decided by',
  personNeeded: 'Choose to whom.',
  choosePerson: 'Choose somebody',
  dateNeeded: 'Write the day by which it is decided, as 2026-11-30.',

  carryTitle: (who: string) => `Carry over: ${who}`,
  carryLead: 'The items are asked again in the next round. Nothing becomes agreed by it.',
  carryDo: (count: number) => `Carry over ${counted(count, 'item')}`,
  escalateTitle: (who: string) => `Escalate: ${who}`,
  escalateLead: 'Somebody named decides by a date. Until then the item is escalated, not agreed.',
  escalateDo: (count: number) => `Escalate ${counted(count, 'item')}`,
  withdrawTitle: (who: string) => `Withdraw the packet of ${who}`,
  withdrawLead:
    'What comes back to it is refused from then on, and what it asked counts as not asked. What was said stays in the threads.',
  withdrawDo: 'Withdraw packet',
  reportTitle: 'What changed between rounds',
  reportFrom: 'From',
  reportTo: 'To',
  reportToday: 'Today',
  reportRound: (number: number) => `Round ${number}`,
  reportSave: 'Save as PDF…',
  items: 'Items',
  noItems: 'Everything in this packet is agreed or settled already.',
} as const)
