import type { ItemKind, Metric } from '../../domain/item/item.ts'
import type { RoleName } from '../../domain/record/entities.ts'
import type { NumberSigns } from '../../support/number-words.ts'
import type { ChainStrength } from '../chain.ts'

/** Who speaks on a sheet: a person, several people, or a post that nobody holds. */
export type Voice = 'person' | 'team' | 'vacant'

/** Whoever the sheet is about, or somebody else by name. */
export type Who = { readonly voice: Voice } | { readonly name: string }

/** An item as a sentence names it, and how firmly it is moved. */
export interface MovedWords {
  readonly name: string
  readonly strength: ChainStrength
}

/** The figures of an item in words; a field that is missing is left out. */
export interface FigureWords {
  readonly from?: string
  readonly to?: string
  readonly low?: string
  readonly high?: string
  /** Whether the figure is to rise, to fall, or to be kept; undefined where nobody can tell. */
  readonly way?: 'up' | 'down' | 'kept'
  readonly unit?: string
  readonly due?: string
}

/** What somebody has to do with some items, each by its code. */
export interface PartWords {
  readonly part: RoleName | 'owner'
  readonly items: string
}

/**
 * Every sentence of contribution sheets, cards and the reading view. One such record a language; sentences stay whole where
 * something is missing.
 */
export interface SheetWording {
  /** Two letters, as in `person.language`. */
  readonly language: string
  readonly number: NumberSigns
  readonly list: (parts: readonly string[]) => string
  readonly quoted: (text: string) => string
  /** `YYYY-MM` or `YYYY-MM-DD` in words. */
  readonly date: (date: string) => string
  readonly strip: StripWording
  /** Who has no title, where titles stand for names. */
  readonly unnamed: (department: string | undefined) => string
  readonly sheet: ContributionWording
  readonly card: CardWording
  readonly reading: ReadingWording
  /** "It is to fall from 4.1 to 2.4 % of output by December 2027."; undefined where the plan says none of it. */
  readonly figures: (figures: FigureWords) => string | undefined
  readonly noTarget: string
}

/** The strip at the head of a page on paper. */
export interface StripWording {
  readonly plan: string
  readonly stand: string
  readonly revision: string
  readonly page: string
  readonly pageOf: (page: number, of: number) => string
}

/** The contribution sheet. Functions take the voice first. */
export interface ContributionWording {
  readonly kind: string
  readonly headings: Readonly<
    Record<'priorities' | 'metrics' | 'colleagues' | 'questions', (voice: Voice, renamed?: string) => string>
  >
  readonly trueNorth: (text: string) => string
  /** What somebody carries, by codes. */
  readonly carries: (voice: Voice, parts: readonly PartWords[]) => string
  readonly owns: (voice: Voice, matrices: string) => string
  readonly nothing: (voice: Voice) => string
  readonly role: (voice: Voice, role: RoleName, leads: readonly string[]) => string
  /** From `YYYY-MM` or `YYYY-MM-DD` on, to another. */
  readonly span: (start: string | undefined, due: string | undefined) => string | undefined
  readonly noDue: string
  readonly reason: (text: string) => string
  readonly goals: (goals: readonly MovedWords[]) => string
  readonly noGoal: string
  readonly breakthroughs: (ends: readonly MovedWords[]) => string
  readonly noBreakthrough: string
  readonly measuredBy: (metrics: string) => string
  readonly notMeasured: string
  readonly measures: (priorities: string, count: number) => string
  readonly measuresNothing: string
  readonly moves: (end: MovedWords, through: string) => string
  readonly movesAlso: (ends: readonly MovedWords[]) => string
  readonly movesNothing: string
  readonly marked: (names: string, alone: boolean) => string
  readonly cadence: Readonly<Record<NonNullable<Metric['cadence']>, string>>
  readonly colleague: (name: string, parts: readonly PartWords[]) => string
  readonly departments: (voice: Voice, names: readonly string[]) => string
  readonly alone: (voice: Voice) => string
  readonly question: (who: Who, item: string, words: string) => string
  readonly proposal: (
    who: Who,
    item: string,
    field: 'target' | 'due' | 'text' | 'owner' | 'milestones',
    value: string | undefined,
  ) => string
  readonly cannot: (who: Who, item: string, words: string | undefined) => string
  readonly noAnswer: (who: Who, items: string, due: string | undefined) => string
}

/** The pocket card. */
export interface CardWording {
  readonly metric: (voice: Voice) => string
  readonly priority: (voice: Voice) => string
  readonly goal: (voice: Voice) => string
  readonly breakthrough: string
  /** The one sentence: by what one moves which goal and which breakthrough. Any may be missing. */
  readonly sentence: (words: {
    readonly voice: Voice
    readonly metric: string | undefined
    readonly figures: FigureWords | undefined
    readonly goal: string | undefined
    readonly breakthrough: string | undefined
  }) => string
  readonly none: string
}

/** The reading view: a plan in sentences. */
export interface ReadingWording {
  readonly kind: string
  readonly trueNorth: (text: string) => string
  readonly noTrueNorth: string
  readonly period: (first: string, last: string) => string
  readonly how: string
  readonly carriesOut: (items: string, matrix: string) => string
  /** Who answers for the whole plan, or for a level of it. */
  readonly owner: (name: string, whole: boolean) => string
  readonly noMatrix: string
  readonly noBreakthrough: string
  readonly milestones: (steps: readonly { readonly value: string; readonly by: string }[]) => string
  readonly goalsBelow: (codes: string, count: number) => string
  readonly prioritiesBelow: (codes: string) => string
  readonly metricsBelow: (codes: string, count: number) => string
  readonly nothingBelow: Readonly<Record<Exclude<ItemKind, 'metric'>, string>>
  readonly leads: (names: readonly string[]) => string
  readonly helps: (names: readonly string[]) => string
  readonly asked: (names: readonly string[]) => string
  readonly ownedBy: (name: string) => string
  readonly noOwner: string
  /** An item that the text has told already. */
  readonly above: (code: string) => string
  readonly deployed: (matrices: string) => string
  readonly loose: string
  readonly looseLead: string
  readonly hangs: Readonly<Record<Exclude<ItemKind, 'breakthrough'>, string>>
}
