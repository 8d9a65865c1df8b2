import { assertNever } from '../../support/assert-never.ts'
import type { Matrix } from '../record/entities.ts'
import type { Item, ItemKind } from './item.ts'

/** The letter before the number in the code of a new item: B, G, P or M. */
export function codeLetter(kind: ItemKind): string {
  switch (kind) {
    case 'breakthrough':
      return 'B'
    case 'goal':
      return 'G'
    case 'priority':
      return 'P'
    case 'metric':
      return 'M'
    default:
      return assertNever(kind)
  }
}

/** Every code that is or ever was in use in a matrix. A code is given once (plan-format, section 2). */
export function usedCodes(matrix: Matrix, items: readonly Item[]): Set<string> {
  const used = new Set(matrix.retired)
  for (const item of items) {
    used.add(item.code)
    for (const code of item.earlier) used.add(code)
  }
  return used
}

/** The code for a new item: its letter and one more than the highest number that the letter ever had here. */
export function nextCode(used: ReadonlySet<string>, kind: ItemKind): string {
  const letter = codeLetter(kind)
  let highest = 0
  for (const code of used) {
    if (!code.startsWith(letter)) continue
    const digits = code.slice(letter.length)
    if (/^\d{1,9}$/.test(digits)) highest = Math.max(highest, Number(digits))
  }
  do highest += 1
  while (used.has(`${letter}${highest}`))
  return `${letter}${highest}`
}
