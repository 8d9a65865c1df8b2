import type { CounterField } from '../../domain/decision/decision.ts'
import type { ItemKind } from '../../domain/item/item.ts'

/** What a line of an earlier round says somebody did. */
type Said =
  'accept' | 'counter' | 'decline' | 'reply' | 'withdraw' | 'escalate' | 'carry' | 'cannot' | 'question'
type Spoken = 'obstacle' | 'need' | 'condition' | 'comment' | 'offer' | 'message'

/** A field that can be opened beside a verdict: what opens it, and its label. */
interface BesideWords {
  readonly add: string
  readonly label: string
}

/** Every word of the packet page. One such record a language; English is the one that others fall back to. */
export interface PacketStrings {
  /** The language that these words are in. */
  readonly language: string
  readonly decimal: string
  /** What stands behind the day of a date. */
  readonly dayMark: string
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
  /** How many letters of them stand where there is little room. */
  readonly weekdayLetters: number
  readonly counts: readonly string[]
  readonly and: (list: readonly string[]) => string
  readonly title: string
  readonly lead: (items: string) => string
  /** Of a copy to read. */
  readonly reading: {
    readonly title: string
    readonly lead: (items: string) => string
    readonly how: (from: string) => string
    readonly items: (items: string) => string
  }
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
    /** Leads to the items that can be asked about besides the reader's own. */
    readonly ask: string
    readonly askAbout: (code: string) => string
    readonly askNothing: string
    readonly swipe: string
    /** Names the picture as a place that can be moved sideways. */
    readonly scroll: string
    readonly strengths: Readonly<Record<'strong' | 'medium' | 'weak' | 'none' | 'against', string>>
    readonly roles: Readonly<Record<'accountable' | 'responsible' | 'consulted' | 'informed', string>>
  }
  /** The lists of the matrix, and the question that each answers. */
  readonly lists: Readonly<Record<ItemKind, { readonly name: string; readonly question: string }>>
  readonly yourItems: (items: string) => string
  readonly roles: {
    readonly accountable: (others: string, helpers: readonly string[]) => string
    readonly responsible: (leads: readonly string[]) => string
    readonly consulted: (leads: readonly string[]) => string
    readonly informed: (leads: readonly string[]) => string
    readonly owner: string
    readonly chain: string
    readonly request: (from: string) => string
    readonly carrier: (others: string) => string
  }
  readonly noWhy: string
  readonly better: Readonly<Record<'increase' | 'decrease' | 'maintain', string>>
  readonly by: (date: string) => string
  readonly verdicts: Readonly<Record<'accept' | 'counter' | 'cannot', string>>
  readonly answerTo: (code: string) => string
  readonly question: { readonly add: string; readonly label: string; readonly paper: string }
  readonly concern: { readonly add: string; readonly label: string; readonly paper: string }
  readonly obstacle: { readonly add: string; readonly label: string; readonly paper: string }
  readonly suggestion: BesideWords
  readonly comment: BesideWords
  readonly needs: BesideWords & {
    readonly kinds: Readonly<Record<'people' | 'money' | 'training' | 'equipment', string>>
    readonly kind: string
    readonly has: string
    readonly needs: string
  }
  readonly conditions: BesideWords & Readonly<Record<'what' | 'from' | 'by', string>>
  readonly handOn: BesideWords
  readonly drop: BesideWords
  readonly note: BesideWords
  readonly more: string
  readonly remove: (what: string) => string
  readonly nothing: string
  readonly counter: Readonly<Record<CounterField, string>> & {
    readonly lead: string
    readonly changeText: string
    readonly changeOwner: string
    readonly keepOwner: string
    readonly addMilestone: string
    readonly milestoneValue: string
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
    readonly needed: string
    readonly day: string
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
    readonly handedOn: (to: string) => string
    readonly dropped: string
    readonly newOwner: (name: string) => string
    readonly milestone: (value: string, by: string) => string
    readonly said: string
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
  readonly past: { readonly title: string; readonly point: (month: string, value: string) => string }
  readonly milestonesOf: (list: string) => string
  readonly original: string
  readonly earlier: {
    readonly title: (lines: number) => string
    readonly ours: Readonly<Record<Said | Spoken, string>>
    readonly theirs: Readonly<Record<Said | Spoken, string>>
  }
  readonly agreed: {
    readonly title: (count: string) => string
    readonly state: (date: string) => string
    readonly reopen: string
    readonly reopenFor: (code: string) => string
    readonly putBack: string
  }
  readonly effect: {
    readonly kept: (parent: string, target: string) => string
    readonly missed: (parent: string, target: string, after: string) => string
    readonly share: (parent: string, before: string, after: string) => string
    readonly part: (parent: string) => string
  }
  readonly offers: {
    readonly title: string
    readonly lead: string
    readonly add: Readonly<Record<'priority' | 'metric' | 'link', string>>
    readonly names: Readonly<Record<'priority' | 'metric' | 'link', string>>
    readonly text: string
    readonly links: string
    readonly from: string
    readonly to: string
    readonly strength: string
    readonly noLink: string
    readonly reason: string
    readonly incomplete: string
  }
  readonly signOff: Readonly<
    Record<'title' | 'lead' | 'name' | 'date' | 'today' | 'behalf' | 'nameMissing' | 'dateMissing', string>
  >
  readonly back: {
    readonly title: string
    readonly lead: (to: string) => string
    readonly copy: string
    readonly copied: (to: string) => string
    readonly copyByHand: string
    readonly block: string
    readonly page: string
    readonly pageSaved: (file: string, to: string) => string
    readonly readable: string
    readonly draft: string
    readonly fileSaved: (file: string) => string
    readonly load: string
    readonly loadLead: string
    readonly loaded: (names: string) => string
    readonly restored: string
    readonly otherPacket: (file: string) => string
    readonly unreadable: (file: string) => string
    readonly answersOf: (packet: string) => string
    readonly use: (name: string, code: string) => string
    readonly says: (name: string) => string
    readonly putAside: (name: string) => string
    readonly inFile: string
    readonly useFile: string
  }
  /** Who has no title, where titles stand for names. */
  readonly somebody: string
  /** What asks for the passphrase. */
  readonly seal: Readonly<
    Record<'title' | 'lead' | 'label' | 'open' | 'opening' | 'wrong' | 'noScript', string>
  >
  readonly staticHow: (to: string) => string
}
