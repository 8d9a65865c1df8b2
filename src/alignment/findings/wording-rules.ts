import type { Item } from '../../domain/item/item.ts'
import { aboutItems } from './finding.ts'
import type { Finding } from './finding.ts'
import type { RuleSheet } from './sheet.ts'
import { normalText } from './wording/normal-text.ts'
import type { NormalText } from './wording/normal-text.ts'
import { WORD_LISTS } from './wording/word-lists.ts'
import type { WordList } from './wording/word-lists.ts'

/** Each text of a matrix, split once. */
export type Texts = ReadonlyMap<string, NormalText>

/** Splits every text of a matrix. */
export function textsOf({ lists }: RuleSheet): Texts {
  const texts = new Map<string, NormalText>()
  for (const list of Object.values(lists)) for (const item of list) texts.set(item.id, normalText(item.text))
  return texts
}

/**
 * Rule C24: breakthroughs, goals and priorities that promise "better" with neither a number in the text nor a numeric target.
 * Source: domain, 1.19.
 */
export function vagueRule(sheet: RuleSheet, texts: Texts): Finding[] {
  const { breakthrough, goal, priority } = sheet.lists
  return [...breakthrough, ...goal, ...priority].flatMap(item => {
    const text = texts.get(item.id)
    if (text === undefined || text.numbers.length > 0 || typeof item.target === 'number') return []
    const word = found(text, list => list.vague)
    if (word === undefined) return []
    const message = `${item.code} says "${word}" and no figure`
    return [aboutItems('C24', 'hint', sheet.matrix.id, [item], message)]
  })
}

/** Rule C25: a metric that counts an activity. Source: domain, 1.17 and 1.19. */
export function narrowRule(sheet: RuleSheet, texts: Texts): Finding[] {
  return sheet.lists.metric.flatMap(item => {
    const text = texts.get(item.id)
    if (text === undefined) return []
    const word = countsActivity(text)
    if (word === undefined) return []
    return [aboutItems('C25', 'hint', sheet.matrix.id, [item], `${item.code} counts an activity: "${word}"`)]
  })
}

/** Counted by name ("number of meetings"), or nothing but the activity ("audits"). */
function countsActivity(text: NormalText): string | undefined {
  for (const list of WORD_LISTS) {
    const word = firstOf(text, list, list.activity)
    if (word === undefined) continue
    const counted = list.counted.some(start => text.text.includes(start))
    if (counted || text.words.size <= 1) return word
  }
  return undefined
}

/** As few words as this, on one date, are a reminder and no priority. */
const FEW_WORDS = 4

/** Rule C27: a priority on a single date, in few words, without an outcome. Source: domain, 1.8 and 1.19. */
export function todoRule(sheet: RuleSheet, texts: Texts): Finding[] {
  return sheet.lists.priority.flatMap(item => {
    const text = texts.get(item.id)
    if (text === undefined || !isReminder(item, text)) return []
    const message = `${item.code} is a task for one date, with no outcome`
    return [aboutItems('C27', 'hint', sheet.matrix.id, [item], message)]
  })
}

function isReminder(item: Item, text: NormalText): boolean {
  const single = item.due !== undefined && (item.start === undefined || item.start === item.due)
  const outcome = item.target !== undefined || text.numbers.length > 0 || Boolean(item.why?.trim())
  const short = text.tokens.length <= FEW_WORDS && item.text.length <= 40
  return single && short && !outcome
}

function found(text: NormalText, words: (list: WordList) => readonly string[]): string | undefined {
  for (const list of WORD_LISTS) {
    const word = firstOf(text, list, words(list))
    if (word !== undefined) return word
  }
  return undefined
}

/** The word of the text that a list names, as it stands in the text. */
function firstOf(text: NormalText, list: WordList, words: readonly string[]): string | undefined {
  if (!list.spaced) return words.find(word => text.text.includes(word))
  return text.tokens.find(token => words.some(word => token.startsWith(word)))
}
