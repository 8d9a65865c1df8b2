import { directionOf } from '../findings/measure.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Person } from '../../domain/record/entities.ts'
import type { ItemId, MatrixId } from '../../domain/record/ids.ts'
import type { Measure } from '../../domain/record/values.ts'
import { formatNumber, sharedDecimals } from '../../support/number-words.ts'
import type { FigureWords, SheetWording } from './sheet-wording.ts'

/** How a text names what is in a plan. */
export interface Speaker {
  readonly plan: Plan
  readonly wording: SheetWording
  /** The reader's language, for texts that the plan has in it. */
  readonly language: string | undefined
  /** Items of this matrix are named by their code alone. */
  readonly home: MatrixId | undefined
  /** What the page has named by its text already; from then on its code is enough. Grows while a page is written. */
  readonly said: Set<ItemId>
  /** The plan is only what its reader may see, so that nothing can be said of what is not in it. */
  readonly partial?: boolean
}

/** A text within a sentence is cut after so many characters; where it stands for itself it is whole. */
const LONGEST = 90

/** "P4", and with the code of its matrix where it stands outside of it: "CORP P4". Source: plan-format, section 2. */
export function codeOf({ plan, home }: Speaker, { code, matrix }: Item): string {
  if (matrix === home || plan.tables.matrix.size < 2) return code
  const of = plan.tables.matrix.get(matrix)
  return of === undefined ? code : `${of.code ?? of.key} ${code}`
}

/** An item's text on one line, in the reader's language where the plan has it. */
export function textOf({ language }: Pick<Speaker, 'language'>, { text, translations }: Item): string {
  const translated = language === undefined ? undefined : translations?.[language]?.trim()
  return onOneLine(translated || text)
}

/** An item in a sentence: by code and text where the page names it first, then by its code. */
export function nameOf(speaker: Speaker, item: Item): string {
  return speaker.said.has(item.id) ? codeOf(speaker, item) : fullNameOf(speaker, item)
}

/** "P4 “Pull from assembly back into machining”". */
export function fullNameOf(speaker: Speaker, item: Item): string {
  speaker.said.add(item.id)
  const text = shortened(textOf(speaker, item))
  return text === '' ? codeOf(speaker, item) : `${codeOf(speaker, item)}\u00a0${speaker.wording.quoted(text)}`
}

/** What somebody is called in a sentence: by name, or by their code where the name is blank. */
export function calledOf({ name, code }: Person): string {
  return onOneLine(name) || code
}

/** A text without line breaks, tabs and doubled spaces. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** A text with a full stop where it ends without any sign. */
export function closed(text: string): string {
  const line = onOneLine(text)
  return /[.!?…。！？።؟]["'”’»«)]*$/u.test(line) ? line : `${line}.`
}

/** A text of at most so many characters, cut after a word where it can be. */
export function shortened(text: string, most = LONGEST): string {
  const letters = Array.from(text)
  if (letters.length <= most) return text
  const start = letters.slice(0, most - 1).join('')
  const space = start.lastIndexOf(' ')
  const kept = space > most / 2 ? start.slice(0, space) : start
  return `${kept.replace(/[\s,;:.–-]+$/u, '')}…`
}

/** The figures of an item as words, in the signs of the wording. */
export function figureWords({ wording }: Pick<Speaker, 'wording'>, item: Item): FigureWords {
  const decimals = sharedDecimals(item.baseline, item.target)
  const show = (value: Measure) => measureInWords(wording, value, decimals)
  const { baseline, target, low, high, unit, due } = item
  return {
    ...(baseline === undefined ? {} : { from: show(baseline) }),
    ...(target === undefined ? {} : { to: show(target) }),
    ...(low === undefined ? {} : { low: show(low) }),
    ...(high === undefined ? {} : { high: show(high) }),
    ...(unit === undefined || unit.trim() === '' ? {} : { unit: onOneLine(unit) }),
    ...(due === undefined ? {} : { due: wording.date(due) }),
    ...wayOf(item),
  }
}

/** A number in the signs of the wording; a value in words in quotes. */
export function measureInWords(wording: SheetWording, value: Measure, decimals = 0): string {
  return typeof value === 'number'
    ? formatNumber(value, wording.number, decimals)
    : wording.quoted(onOneLine(value))
}

/** The way from the baseline to the target says more than the direction where both are numbers. */
function wayOf(item: Item): Pick<FigureWords, 'way'> {
  const { baseline, target, direction } = item
  if (typeof baseline === 'number' && typeof target === 'number' && baseline !== target)
    return { way: target > baseline ? 'up' : 'down' }
  const way = direction ?? directionOf(item)
  if (way === undefined) return {}
  return { way: ({ increase: 'up', decrease: 'down', maintain: 'kept' } as const)[way] }
}
