import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { parseNumber } from '../../support/number-input.ts'
import type { Measure } from '../../domain/record/values.ts'
import { isCopyOfItems } from './list-columns.ts'
import type { ColumnUse, ListKind, ListReading } from './list-columns.ts'
import type { Table } from './table.ts'
import { withoutBullets, withoutCodes } from './without-bullets.ts'

/** An entry of a list as it was pasted: an item with its figures, or an owner with a post. */
export interface ListEntry {
  readonly text: string
  readonly baseline?: Measure
  readonly target?: Measure
  readonly unit?: string
  readonly title?: string
}

/** Why a table cannot be these entries; the row counts from 1. */
export type ListProblem =
  | { readonly code: 'nothing' }
  | { readonly code: 'too-many'; readonly count: number; readonly room: number }
  | {
      readonly code: 'too-long'
      readonly use: ColumnUse
      readonly row: number
      readonly length: number
      readonly most: number
    }

/** The most entries of a list (plan-format, section 2). */
const MOST_ENTRIES = 500
/** Limits of a figure that is a text, and of units, names and posts (the schemas of the records). */
const MOST_CHARACTERS = { baseline: 60, target: 60, unit: 200, title: 200 } as const

/**
 * The entries that a table holds for a list: without blank ones, without bullets and numbers, with the lines of a cell kept.
 *
 * `present` is how many entries the list has. "97 %" as a figure is 97 with the unit %, where the table names no other. A figure
 * with two readings ("1,200") is read like the other figures of the table; where none of them tells, it stays the text that it is.
 */
export function entriesOf(
  table: Table,
  list: ListKind,
  reading: ListReading,
  present: number,
): Result<readonly ListEntry[], ListProblem> {
  const rows = table.map((cells, at) => ({ cells, row: at + 1 })).slice(reading.heading ? 1 : 0)
  const found =
    reading.by === 'cell'
      ? rows.flatMap(({ cells }) => cells.map(text => ({ text: withoutBullets(text) })))
      : rows.map(({ cells }) => entryOf(cells, reading.uses, decimalSign(table)))
  const problem = reading.by === 'row' ? firstTooLong(rows, reading.uses) : undefined
  if (problem !== undefined) return err(problem)
  const entries = found.filter(entry => entry.text !== '')
  if (entries.length === 0) return err({ code: 'nothing' })
  const room = MOST_ENTRIES - present
  if (entries.length > room) return err({ code: 'too-many', count: entries.length, room: Math.max(room, 0) })
  return ok(
    list === 'owner'
      ? entries.map(oneLine)
      : withTexts(
          entries,
          withoutCodes(
            entries.map(({ text }) => text),
            list,
          ),
        ),
  )
}

function entryOf(cells: readonly string[], uses: readonly ColumnUse[], decimal: Decimal): ListEntry {
  const read = (use: ColumnUse) => cells.filter((cell, at) => uses[at] === use && cell !== '').join(' ')
  const [baseline, target] = [figureOf(read('baseline'), decimal), figureOf(read('target'), decimal)]
  const unit = read('unit') || target?.unit || baseline?.unit
  const title = read('title')
  return {
    text: withoutBullets(read('text')),
    ...(baseline && { baseline: baseline.value }),
    ...(target && { target: target.value }),
    ...(unit && { unit }),
    ...(title && { title }),
  }
}

type Decimal = '.' | ',' | undefined

/** The decimal sign that a table uses: the point in a copy of ours, else by its figures that can be read in one way only; undefined where none says so, or both. */
function decimalSign(table: Table): Decimal {
  if (isCopyOfItems(table)) return '.'
  const signs = new Set(
    table.flat().flatMap(cell => /^[-−–+]?\d+([.,])(?!\d{3}$)\d+( ?%)?$/.exec(cell)?.[1] ?? []),
  )
  if (signs.size !== 1) return undefined
  return signs.has('.') ? '.' : ','
}

function figureOf(text: string, decimal: Decimal): { value: Measure; unit?: string } | undefined {
  if (text === '') return undefined
  const [, share] = /^(.*\d)\s*%$/s.exec(text) ?? []
  const value = numberOf(share ?? text, decimal)
  if (value === undefined) return { value: text }
  return share === undefined ? { value } : { value, unit: '%' }
}

function numberOf(text: string, decimal: Decimal): number | undefined {
  const number = parseNumber(text)
  if (number.ok) return number.value
  if (number.error.code !== 'ambiguous' || decimal === undefined) return undefined
  const [x, y] = number.error.readings
  const [small, large] = Math.abs(x) < Math.abs(y) ? [x, y] : [y, x]
  return text.includes(decimal) ? small : large
}

function firstTooLong(
  rows: readonly { readonly cells: readonly string[]; readonly row: number }[],
  uses: readonly ColumnUse[],
): ListProblem | undefined {
  for (const { cells, row } of rows)
    for (const [at, cell] of cells.entries()) {
      const use = uses[at]
      const most = use === undefined || use === 'text' || use === 'skip' ? undefined : MOST_CHARACTERS[use]
      if (use !== undefined && most !== undefined && cell.length > most)
        return { code: 'too-long', use, row, length: cell.length, most }
    }
  return undefined
}

function withTexts(entries: readonly ListEntry[], texts: readonly string[]): readonly ListEntry[] {
  return entries.map((entry, at) => ({ ...entry, text: texts[at] ?? entry.text }))
}

/** A name stands on one line. */
function oneLine(entry: ListEntry): ListEntry {
  return { ...entry, text: entry.text.replaceAll('\n', ' ') }
}
