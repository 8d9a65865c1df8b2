import type { ItemKind } from '../../domain/item/item.ts'
import { parseNumber } from '../../support/number-input.ts'
import { widthOf } from './table.ts'
import type { Table } from './table.ts'
import { isCode } from './without-bullets.ts'

export type ListKind = ItemKind | 'owner'

/** What a column of a pasted table holds for a list; `title` is the post of an owner. */
export type ColumnUse = 'text' | 'baseline' | 'target' | 'unit' | 'title' | 'skip'

/** How a table is read as entries of a list. */
export interface ListReading {
  /** One entry a row, or one a cell. */
  readonly by: 'row' | 'cell'
  /** Whether the first row names the columns. */
  readonly heading: boolean
  readonly uses: readonly ColumnUse[]
}

/** What the columns of a list can hold. */
export function usesFor(list: ListKind): readonly ColumnUse[] {
  return list === 'owner' ? ['text', 'title', 'skip'] : ['text', 'baseline', 'target', 'unit', 'skip']
}

/** Longer texts beside a figure are no units. */
const UNIT_LENGTH = 24

const HEADINGS: readonly (readonly [ColumnUse, RegExp])[] = [
  [
    'text',
    /^(text|name|item|measure|metrics?|kpis?|indicators?|goals?|objectives?|priorit(y|ies)|breakthroughs?|owners?|persons?|who)$/i,
  ],
  ['baseline', /^(baseline|base|actual|current|as is)$/i],
  ['target', /^(target|to be)$/i],
  ['unit', /^(units?|uom)$/i],
  ['title', /^(title|post|position|job title)$/i],
  ['skip', /^(code|id|no\.?|nr\.?|#)$/i],
]

/**
 * The likeliest reading of a table for a list; a person sees it before it is used, unless there is one column only.
 *
 * Headings lead. Else codes and running numbers are left out, the first column of words is the text, and for metrics the figures
 * after it are baseline and target (a single one is the target) and short words after those the unit.
 */
export function guessReading(table: Table, list: ListKind): ListReading {
  const named = (table[0] ?? []).map(cell => HEADINGS.find(([, words]) => words.test(cell))?.[0])
  if (isCopyOfItems(table)) {
    const uses = (['skip', 'text', 'baseline', 'target', 'unit'] as const).slice(0, widthOf(table))
    return { by: 'row', heading: false, uses }
  }
  const heading =
    table.length > 1 && named.includes('text') && named.filter(use => use !== undefined).length > 1
  const uses = heading ? named.map(use => use ?? 'skip') : guessUses(columnsOf(table), list)
  const possible = usesFor(list)
  return { by: 'row', heading, uses: uses.map(use => (possible.includes(use) ? use : 'skip')) }
}

/** Whether a table is what a copy of labels makes: codes and texts, of metrics also baseline, target and unit. */
export function isCopyOfItems(table: Table): boolean {
  const known = widthOf(table) === 2 || widthOf(table) === 5
  return known && table.every(([code = '']) => isCode(code))
}

function columnsOf(table: Table): string[][] {
  return Array.from({ length: widthOf(table) }, (_, at) =>
    table.flatMap(row => (row[at] === undefined || row[at] === '' ? [] : [row[at]])),
  )
}

function guessUses(columns: readonly (readonly string[])[], list: ListKind): ColumnUse[] {
  const words = columns.findIndex(
    cells => cells.length > 0 && !cells.every(cell => isCode(cell) || isFigure(cell)),
  )
  const text = Math.max(words, 0)
  const uses = columns.map((_, at): ColumnUse => (at === text ? 'text' : 'skip'))
  if (list !== 'metric') return uses
  const figures = columns.flatMap((cells, at) =>
    at > text && cells.length > 0 && cells.every(isFigure) ? [at] : [],
  )
  const [first, second] = figures
  if (first === undefined) return uses
  uses[first] = second === undefined ? 'target' : 'baseline'
  if (second !== undefined) uses[second] = 'target'
  const unit = columns.findIndex(
    (cells, at) => at > (second ?? first) && cells.length > 0 && cells.every(isUnit),
  )
  if (unit >= 0) uses[unit] = 'unit'
  return uses
}

function isFigure(cell: string): boolean {
  const number = parseNumber(cell.replace(/\s*%$/, ''))
  return number.ok || number.error.code === 'ambiguous'
}

function isUnit(cell: string): boolean {
  return cell.length <= UNIT_LENGTH && !isFigure(cell)
}
