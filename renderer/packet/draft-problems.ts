import { rightsOf } from '../../src/catchball/rights.ts'
import { LONG_MAX, TEXT_MAX } from '../../src/domain/record/values.ts'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import type { PacketStrings } from '../../src/exchange/packet/packet-strings.ts'
import { counterFrom } from './draft-answer.ts'
import { BESIDE_TEXTS, hasText, takesTarget } from './draft.ts'
import type { BesideText, Draft } from './draft.ts'
import { readDue, readTarget } from './readings.ts'
import type { Reading } from './readings.ts'

/** The field that a problem is about. */
type DraftField = 'target' | 'due' | 'text' | 'reason' | 'milestones' | 'needs' | 'conditions' | BesideText
export type Problems = Partial<Readonly<Record<DraftField, string>>>
type Wrong = { -readonly [F in DraftField]?: string }

/** What keeps a draft from being done, by field; empty where nothing does. */
export function problemsOf(item: Matter, draft: Draft, strings: PacketStrings): Problems {
  return {
    ...(draft.verdict === 'counter' ? counterProblems(item, draft, strings) : {}),
    ...(draft.verdict === 'cannot' && !hasText(draft.reason)
      ? { reason: strings.errors.reasonForCannot }
      : {}),
    ...nothingSaid(draft, strings),
    ...rowProblems(draft, strings),
    ...tooLong(draft, strings),
  }
}

/** A field that was opened and left empty says nothing; where nothing else is said either, it has to be filled. */
function nothingSaid(draft: Draft, { errors }: PacketStrings): Problems {
  const said = BESIDE_TEXTS.some(field => hasText(draft[field]))
  const rows = draft.needs.length + draft.conditions.length
  if (draft.verdict !== null || draft.nothing || said || rows > 0) return {}
  const open = BESIDE_TEXTS.find(field => draft[field] !== null)
  if (open === undefined) return {}
  const words = { question: errors.question, concern: errors.concern }
  return { [open]: open === 'question' || open === 'concern' ? words[open] : errors.needed }
}

function rowProblems({ needs, conditions }: Draft, strings: PacketStrings): Problems {
  const { errors } = strings
  const emptyNeed = needs.some(({ has, needs: wanted }) => !hasText(has) && !hasText(wanted))
  const emptyCondition = conditions.some(({ what }) => !hasText(what))
  const dates = conditions.map(({ by }) => readDue(by, strings))
  return {
    ...(emptyNeed ? { needs: errors.needed } : {}),
    ...(emptyCondition
      ? { conditions: errors.needed }
      : dates.some(isUnread)
        ? { conditions: errors.date }
        : {}),
  }
}

function counterProblems(item: Matter, draft: Draft, strings: PacketStrings): Problems {
  const { errors } = strings
  const mayTarget = takesTarget(item)
  const target = mayTarget ? readTarget(item, draft.target, draft.meant) : ({ kind: 'none' } as const)
  const due = readDue(draft.due, strings)
  const wrong: Wrong = {}
  if (target.kind === 'wrong') wrong.target = errors.number
  if (target.kind === 'either') wrong.target = errors.chooseOne
  if (target.kind === 'value' && target.value === item.target) wrong.target = errors.sameAsPlan
  if (due.kind === 'wrong') wrong.due = errors.date
  if (due.kind === 'either') wrong.due = errors.dateTwoWays
  if (due.kind === 'value' && due.value === item.due) wrong.due = errors.sameAsPlan
  const milestone = milestoneProblem(item, draft, strings)
  if (milestone !== undefined) wrong.milestones = milestone
  const changed = Object.keys(counterFrom(item, draft, strings)).length > 0
  const fine = Object.keys(wrong).length === 0
  if (fine && !changed) {
    const { fields } = rightsOf(item.part)
    wrong[mayTarget ? 'target' : 'due'] = fields.includes('text')
      ? errors.nothingChanged
      : errors.dateUnchanged
  }
  if (!hasText(draft.reason)) wrong.reason = errors.reasonForCounter
  return wrong
}

function milestoneProblem(item: Matter, draft: Draft, strings: PacketStrings): string | undefined {
  const { errors } = strings
  for (const row of draft.milestones) {
    const [by, value] = [readDue(row.by, strings), readTarget(item, row.value)]
    if (by.kind === 'none' || value.kind === 'none') return errors.needed
    if (isUnread(by)) return errors.date
    if (isUnread(value)) return errors.number
  }
  return undefined
}

function isUnread({ kind }: Reading<unknown>): boolean {
  return kind === 'wrong' || kind === 'either'
}

function tooLong(draft: Draft, { errors }: PacketStrings): Problems {
  const limits = [
    ...(['reason', 'question', 'concern', 'comment', 'drop'] as const).map(
      field => [field, LONG_MAX] as const,
    ),
    ...(['text', 'handOn'] as const).map(field => [field, TEXT_MAX] as const),
  ]
  const over = limits.filter(([field, most]) => (draft[field] ?? '').length > most)
  return Object.fromEntries(over.map(([field, most]) => [field, errors.tooLong(most)]))
}
