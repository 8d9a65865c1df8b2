import type { KeyboardEvent } from 'react'
import { CENTRE, hasPlace } from './grid-model.ts'
import type { GridModel, GridPlace } from './grid-model.ts'

/** The letters over the cells of a row, by column. */
export type RowLetters = ReadonlyMap<string, string>

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

/** The cells of a row, from left to right. */
function cellsOf(model: GridModel, row: string): GridPlace[] {
  return model.columns
    .filter(column => column.id !== CENTRE)
    .map(column => ({ row, column: column.id }))
    .filter(place => hasPlace(model, place))
}

/**
 * Letters for the cells of a row, one each from left to right. Where there are more cells than letters, the 26 among which the
 * place stands have one.
 */
export function lettersOf(model: GridModel, place: GridPlace): RowLetters {
  const cells = cellsOf(model, place.row)
  const at = cells.findIndex(cell => cell.column === place.column)
  const start = Math.floor(Math.max(0, at) / ALPHABET.length) * ALPHABET.length
  return new Map(
    cells.slice(start, start + ALPHABET.length).map(({ column }, index) => [column, ALPHABET.charAt(index)]),
  )
}

/** The first cell of the next or the earlier lot of letters in the row of a place; undefined where there is none. */
export function lotBeside(model: GridModel, place: GridPlace, by: 1 | -1): GridPlace | undefined {
  const cells = cellsOf(model, place.row)
  const at = cells.findIndex(cell => cell.column === place.column)
  return cells[(Math.floor(Math.max(0, at) / ALPHABET.length) + by) * ALPHABET.length]
}

/** A row's cell in the next row up or down that has cells: in the same column, else at the end that is nearest. */
export function cellBeside(model: GridModel, from: GridPlace, by: 1 | -1): GridPlace | undefined {
  const at = model.rows.findIndex(row => row.id === from.row)
  for (let next = at + by; at >= 0 && next >= 0 && next < model.rows.length; next += by) {
    const row = model.rows[next]?.id
    const cells = row === undefined || row === CENTRE ? [] : cellsOf(model, row)
    if (cells.length > 0) return cells.find(cell => cell.column === from.column) ?? cells.at(-1)
  }
  return undefined
}

/** What a key of the row letters asks for: a column, and how far down the ladder of marks or roles. */
export interface LetterPress {
  readonly column: string
  /** 0 strong or accountable, 1 medium or responsible, 2 weak or consulted, 3 informed. */
  readonly rank: 0 | 1 | 2 | 3
}

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** Reads a key press against the letters of a row; undefined where it is none of them. */
export function letterPress(event: Keys, letters: RowLetters): LetterPress | undefined {
  if (event.ctrlKey || event.metaKey) return undefined
  const letter = letterOf(event)
  const column = [...letters].find(([, own]) => own === letter)?.[0]
  if (column === undefined) return undefined
  return { column, rank: event.altKey ? (event.shiftKey ? 3 : 2) : event.shiftKey ? 1 : 0 }
}

/** The letter that the key has on this keyboard; where it writes no Latin letter, the one of its place. */
function letterOf({ key, code }: Keys): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : undefined
}
