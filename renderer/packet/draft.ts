import type { Answer, Verdict } from '../../src/catchball/response.ts'
import type { Counter } from '../../src/domain/decision/decision.ts'
import type { AskedItem } from '../../src/catchball/packet-document.ts'
import { commits } from '../../src/catchball/asked.ts'
import { LONG_MAX, TEXT_MAX } from '../../src/domain/record/values.ts'
import type { PacketStrings } from '../../src/exchange/packet/strings.ts'
import { readDue, readTarget } from './readings.ts'

/** What a reader has entered for one item, as typed. */
export interface Draft {
  readonly verdict: Verdict | null
  readonly target: string
  /** Which of two readings of the target is meant. */
  readonly meant?: number
  readonly due: string
  /** null: the wording is left as it is. */
  readonly text: string | null
  readonly reason: string
  /** null: no question is asked. */
  readonly question: string | null
  readonly concern: string | null
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
  reason: '',
  question: null,
  concern: null,
  nothing: false,
  closed: false,
}

/** The field that a problem is about. */
export type DraftField = 'target' | 'due' | 'text' | 'reason' | 'question' | 'concern'
export type Problems = Partial<Readonly<Record<DraftField, string>>>

/** How far an item is: `asked` has a question and no verdict, `unfinished` has something entered that does not count yet. */
export type Progress = 'open' | 'unfinished' | 'asked' | 'answered'

/** How far a draft is. Counter, question and concern count once they are done; an acceptance counts at once. */
export function progressOf(item: AskedItem, draft: Draft): Progress {
  if (draft.verdict === 'accept') return 'answered'
  if (!draft.closed) return isBlank(draft) ? 'open' : 'unfinished'
  return draft.verdict !== null || !commits(item.part) ? 'answered' : 'asked'
}

/** Whether nothing is entered. An open but empty question is nothing. */
export function isBlank(draft: Draft): boolean {
  const texts = [draft.target, draft.due, draft.reason, draft.question ?? '', draft.concern ?? '']
  return draft.verdict === null && !draft.nothing && texts.every(text => text.trim() === '')
}

/** What keeps a draft from being done, by field; empty where nothing does. */
export function problemsOf(item: AskedItem, draft: Draft, strings: PacketStrings): Problems {
  const said = [draft.question, draft.concern].some(text => (text ?? '').trim() !== '')
  const needed = draft.verdict === null && !draft.nothing && !said
  return {
    ...(draft.verdict === 'counter' ? counterProblems(item, draft, strings) : {}),
    ...(draft.verdict === 'cannot' && draft.reason.trim() === ''
      ? { reason: strings.errors.reasonForCannot }
      : {}),
    ...(needed && draft.question !== null ? { question: strings.errors.question } : {}),
    ...(needed && draft.question === null && draft.concern !== null
      ? { concern: strings.errors.concern }
      : {}),
    ...tooLong(draft, strings),
  }
}

/** The answer that a draft comes to. Only drafts without problems make sense here. */
export function answerFrom(item: AskedItem, draft: Draft, strings: PacketStrings): Answer {
  const { verdict, reason, question, concern } = draft
  const countered = verdict === 'counter' ? counterFrom(item, draft, strings) : undefined
  return {
    ...{ item: item.id, verdict },
    ...(countered === undefined ? {} : { counter: countered }),
    ...(verdict === 'counter' || verdict === 'cannot' ? { reason } : {}),
    ...(concern === null ? {} : { obstacles: [concern] }),
    ...(question === null ? {} : { questions: [question] }),
    ...(draft.nothing && verdict === null ? { comment: strings.nothing } : {}),
  }
}

/** The fields that a draft counters, read. */
export function counterFrom(item: AskedItem, draft: Draft, strings: PacketStrings): Counter {
  const target = readTarget(item, draft.target, draft.meant)
  const due = readDue(draft.due, strings)
  const text = draft.text?.trim()
  return {
    ...(target.kind === 'value' ? { target: target.value } : {}),
    ...(due.kind === 'value' ? { due: due.value } : {}),
    ...(text === undefined || text === '' || text === item.text ? {} : { text }),
  }
}

function counterProblems(item: AskedItem, draft: Draft, strings: PacketStrings): Problems {
  const { errors } = strings
  const target = readTarget(item, draft.target, draft.meant)
  const due = readDue(draft.due, strings)
  const changed = Object.keys(counterFrom(item, draft, strings)).length > 0
  const wrong: { -readonly [F in DraftField]?: string } = {}
  if (target.kind === 'wrong') wrong.target = errors.number
  if (target.kind === 'either') wrong.target = errors.chooseOne
  if (target.kind === 'value' && target.value === item.target) wrong.target = errors.sameAsPlan
  if (due.kind === 'wrong') wrong.due = errors.date
  if (due.kind === 'either') wrong.due = errors.dateTwoWays
  if (due.kind === 'value' && due.value === item.due) wrong.due = errors.sameAsPlan
  const fine = Object.keys(wrong).length === 0
  if (fine && !changed) {
    wrong[takesTarget(item) ? 'target' : 'due'] = takesWording(item)
      ? errors.nothingChanged
      : errors.dateUnchanged
  }
  if (draft.reason.trim() === '') wrong.reason = errors.reasonForCounter
  return wrong
}

/** Whether a counter of this item may name another wording. Who only helps with it counters the date: theirs is their own part. */
export function takesWording({ part }: AskedItem): boolean {
  return part !== 'responsible'
}

/** Whether a counter of this item may name a target: metrics always, other items where the plan sets or measures one. */
export function takesTarget(item: AskedItem): boolean {
  const { kind, target, baseline, unit, low, high } = item
  if (!takesWording(item)) return false
  return kind === 'metric' || [target, baseline, unit, low, high].some(value => value !== undefined)
}

function tooLong(draft: Draft, { errors }: PacketStrings): Problems {
  const over = (text: string | null, most: number) => (text ?? '').length > most
  return {
    ...(over(draft.text, TEXT_MAX) ? { text: errors.tooLong(TEXT_MAX) } : {}),
    ...(over(draft.reason, LONG_MAX) ? { reason: errors.tooLong(LONG_MAX) } : {}),
    ...(over(draft.question, LONG_MAX) ? { question: errors.tooLong(LONG_MAX) } : {}),
    ...(over(draft.concern, LONG_MAX) ? { concern: errors.tooLong(LONG_MAX) } : {}),
  }
}
