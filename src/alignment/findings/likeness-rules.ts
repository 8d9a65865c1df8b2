import { ITEM_KINDS } from '../../domain/item/item.ts'
import type { Item } from '../../domain/item/item.ts'
import { aboutItems } from './finding.ts'
import type { Finding } from './finding.ts'
import type { RuleSheet } from './sheet.ts'
import { likeness } from './wording/normal-text.ts'
import type { NormalText } from './wording/normal-text.ts'
import type { Texts } from './wording-rules.ts'

/** From here on two rows say the same thing; four words of five shared. */
const ALIKE = 0.8
/** From here on two goals speak of one quantity; their figures are left out of the comparison. */
const SAME_QUANTITY = 0.75

/**
 * Rules C22 and C23, over the pairs of each list: rows that say nearly the same, and goals that set different targets for one
 * quantity ("up 15 %" and "up 25 %"). A pair that is C23 is not C22 as well. Source: domain, 1.19.
 */
export function likenessRules(sheet: RuleSheet, texts: Texts): Finding[] {
  return ITEM_KINDS.flatMap(kind => {
    const list: readonly Item[] = sheet.lists[kind]
    const read = list.map(item => texts.get(item.id))
    const findings: Finding[] = []
    for (const [i, a] of list.entries()) {
      for (let j = i + 1; j < list.length; j += 1) {
        const b = list[j]
        const [first, second] = [read[i], read[j]]
        if (b === undefined || first === undefined || second === undefined) continue
        const finding = compare(sheet, [a, first], [b, second])
        if (finding !== undefined) findings.push(finding)
      }
    }
    return findings
  })
}

type Read = readonly [item: Item, text: NormalText]

function compare(sheet: RuleSheet, [a, first]: Read, [b, second]: Read): Finding | undefined {
  const alike = likeness(first.words, second.words)
  if (alike < SAME_QUANTITY) return alike === 0 && first.text === second.text ? same(sheet, a, b) : undefined
  if (a.kind === 'goal' && differ(a, first, b, second)) {
    const message = `${a.code} and ${b.code} set different targets for one quantity: ${figure(a, first)} and ${figure(b, second)}`
    return aboutItems('C23', 'warning', sheet.matrix.id, [a, b], message)
  }
  return alike >= ALIKE && sameFigures(first, second) ? same(sheet, a, b) : undefined
}

function same(sheet: RuleSheet, a: Item, b: Item): Finding {
  return aboutItems('C22', 'hint', sheet.matrix.id, [a, b], `${a.code} and ${b.code} say nearly the same`)
}

function differ(a: Item, first: NormalText, b: Item, second: NormalText): boolean {
  if (first.numbers.length > 0 && second.numbers.length > 0) return !sameFigures(first, second)
  return (
    a.unit === b.unit && typeof a.target === 'number' && typeof b.target === 'number' && a.target !== b.target
  )
}

/** "Phase 1" and "phase 2" are two things, so rows with different figures are not the same. */
function sameFigures(first: NormalText, second: NormalText): boolean {
  return first.numbers.join(' ') === second.numbers.join(' ')
}

function figure(item: Item, text: NormalText): string {
  return text.numbers.length > 0 ? text.numbers.join(', ') : `${item.target ?? ''} ${item.unit ?? ''}`.trim()
}
