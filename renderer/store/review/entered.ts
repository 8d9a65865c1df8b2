import type { AskedThing } from '../../../src/catchball/board.ts'
import type { Answer, Verdict } from '../../../src/catchball/response.ts'
import type { Counter, CounterField } from '../../../src/domain/decision/decision.ts'
import { TEXT_MAX } from '../../../src/domain/record/values.ts'
import { readDate, readMeasure, readText } from '../readers.ts'
import type { Read } from '../readers.ts'

/** What somebody said to one item, as it is typed. */
export interface Entry {
  readonly verdict: Verdict | undefined
  readonly target: string
  readonly due: string
  readonly text: string
  readonly reason: string
  readonly question: string
  readonly obstacle: string
  readonly condition: string
  readonly conditionFrom: string
  readonly conditionBy: string
}

export const EMPTY_ENTRY: Entry = {
  ...{ verdict: undefined, target: '', due: '', text: '', reason: '', question: '', obstacle: '' },
  ...{ condition: '', conditionFrom: '', conditionBy: '' },
}

/** The fields of an entry that a counter is made of. */
export const ENTRY_FIELDS = ['target', 'due', 'text'] as const satisfies readonly CounterField[]
type EntryField = (typeof ENTRY_FIELDS)[number]

const READERS: Readonly<Record<EntryField | 'conditionBy', Read<string | number | null>>> = {
  target: readMeasure,
  due: readDate,
  text: readText(TEXT_MAX),
  conditionBy: readDate,
}

/** What is wrong with a typed value, and undefined where it can be read. */
export function entryTrouble(field: keyof typeof READERS, text: string): string | undefined {
  const read = READERS[field](text.trim())
  return read.ok ? undefined : read.error.message
}

/** The answers that were typed, in the order of what was asked; items that nothing was said to are left out. */
export function enteredAnswers(
  things: readonly AskedThing[],
  entries: ReadonlyMap<string, Entry>,
): readonly Answer[] {
  return things.flatMap(({ id }) => {
    const entry = entries.get(id)
    return entry === undefined || !saysAnything(entry) ? [] : [answerOf(id, entry)]
  })
}

/** Whether an entry counters and does not say with what. */
export function lacksCounter(entry: Entry): boolean {
  return entry.verdict === 'counter' && Object.keys(counterOf(entry)).length === 0
}

/** Whether every typed value of the entries can be read, and every counter says something. */
export function canFile(entries: Iterable<Entry>): boolean {
  return [...entries].every(
    entry =>
      !lacksCounter(entry) &&
      (entry.verdict !== 'counter' ||
        ENTRY_FIELDS.every(field => entryTrouble(field, entry[field]) === undefined)) &&
      entryTrouble('conditionBy', entry.conditionBy) === undefined,
  )
}

function saysAnything({ verdict, question, obstacle, condition, reason }: Entry): boolean {
  return verdict !== undefined || [question, obstacle, condition, reason].some(text => text.trim() !== '')
}

function answerOf(item: string, entry: Entry): Answer {
  const { verdict = null, reason, question, obstacle, condition, conditionFrom } = entry
  const by = valueOf('conditionBy', entry.conditionBy)
  const promised = {
    what: condition.trim(),
    ...(conditionFrom.trim() === '' ? {} : { from: conditionFrom.trim() }),
    ...(typeof by === 'string' ? { by } : {}),
  }
  return {
    ...{ item, verdict },
    ...(verdict === 'counter' && { counter: counterOf(entry) }),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(question.trim() === '' ? {} : { questions: [question.trim()] }),
    ...(obstacle.trim() === '' ? {} : { obstacles: [obstacle.trim()] }),
    ...(promised.what === '' ? {} : { conditions: [promised] }),
  }
}

function counterOf(entry: Entry): Counter {
  const values = ENTRY_FIELDS.flatMap(field => {
    const value = valueOf(field, entry[field])
    return value === undefined ? [] : [[field, value] as const]
  })
  return Object.fromEntries(values)
}

function valueOf(field: keyof typeof READERS, text: string): string | number | undefined {
  const read = READERS[field](text.trim())
  return read.ok && read.value !== null ? read.value : undefined
}
