import { rightsOf } from '../../src/catchball/rights.ts'
import type { Need, Verdict } from '../../src/catchball/response.ts'
import type { Matter } from '../../src/exchange/packet/matters.ts'

/** A row of what an item takes, as typed. */
export interface NeedRow {
  readonly kind: Need['kind']
  readonly has: string
  readonly needs: string
}
export interface ConditionRow {
  readonly what: string
  readonly from: string
  readonly by: string
}
export interface MilestoneRow {
  readonly by: string
  readonly value: string
}

/** What a reader has entered for one item, as typed. */
export interface Draft {
  readonly verdict: Verdict | null
  readonly target: string
  /** Which of two readings of the target is meant. */
  readonly meant?: number | undefined
  readonly due: string
  /** null: the wording is left as it is. */
  readonly text: string | null
  /** Id of the person proposed as owner; null: nobody else is. */
  readonly owner: string | null
  readonly milestones: readonly MilestoneRow[]
  readonly reason: string
  /** null: no question is asked. */
  readonly question: string | null
  /** An obstacle; of a reader who is only consulted, a concern. */
  readonly concern: string | null
  readonly comment: string | null
  readonly needs: readonly NeedRow[]
  readonly conditions: readonly ConditionRow[]
  /** Who should carry it instead. */
  readonly handOn: string | null
  /** Why it should be dropped. */
  readonly drop: string | null
  /** For the reader alone: in no response. */
  readonly note: string | null
  /** A reader who is only consulted has read it and says nothing. */
  readonly nothing: boolean
  /** Done: folded up, and counted. */
  readonly closed: boolean
}

export const EMPTY_DRAFT: Draft = {
  verdict: null,
  target: '',
  due: '',
  text: null,
  owner: null,
  milestones: [],
  reason: '',
  question: null,
  concern: null,
  comment: null,
  needs: [],
  conditions: [],
  handOn: null,
  drop: null,
  note: null,
  nothing: false,
  closed: false,
}

/** The fields that hold a text and can be opened beside a verdict. */
export const BESIDE_TEXTS = ['question', 'concern', 'comment', 'handOn', 'drop', 'note'] as const
export type BesideText = (typeof BESIDE_TEXTS)[number]

/** Whether a reader only asks and remarks: who is consulted, and on what is up the chain. */
export function onlySpeaks({ part }: Pick<Matter, 'part'>): boolean {
  return rightsOf(part).verdicts.length === 0
}

/** How far an item is: `asked` has a question and no verdict, `unfinished` has something entered that does not count yet. */
export type Progress = 'open' | 'unfinished' | 'asked' | 'answered'

/** How far a draft is. Counter, question and concern count once they are done; an acceptance counts at once. */
export function progressOf(item: Matter, draft: Draft): Progress {
  if (draft.verdict === 'accept') return 'answered'
  if (isBlank(draft)) return 'open'
  if (!draft.closed) return 'unfinished'
  const passedOn = hasText(draft.handOn) || hasText(draft.drop)
  return draft.verdict !== null || passedOn || item.part === 'consulted' ? 'answered' : 'asked'
}

/** Whether nothing is entered that would be sent. An open but empty question is nothing; so is a note to oneself. */
export function isBlank(draft: Draft): boolean {
  const rows = [...draft.milestones, ...draft.needs, ...draft.conditions]
  return draft.verdict === null && !draft.nothing && !hasWords(draft) && rows.length === 0
}

/** Whether a field holds more than blanks. */
export function hasText(text: string | null): text is string {
  return text !== null && text.trim() !== ''
}

/** Whether a counter of this item may name a target: metrics always, other items where the plan sets or measures one. */
export function takesTarget({ kind, part, target, baseline, unit, low, high }: Matter): boolean {
  if (!rightsOf(part).fields.includes('target')) return false
  return kind === 'metric' || [target, baseline, unit, low, high].some(value => value !== undefined)
}

function hasWords({ target, due, reason, question, concern, comment, handOn, drop }: Draft): boolean {
  return [target, due, reason, question, concern, comment, handOn, drop].some(hasText)
}
