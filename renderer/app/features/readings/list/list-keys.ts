import type { KeyboardEvent } from 'react'
import { setView } from '../../../../store/app.ts'
import type { App } from '../../../../store/app.ts'
import { runByKey } from '../../../verbs/run.ts'
import { HEADINGS } from './use-list-cursor.ts'
import type { ListCursor } from './use-list-cursor.ts'
import type { ListContent } from './use-list.ts'

/** What a key on the list works on. */
export interface ListAt {
  readonly app: App
  readonly list: ListContent
  readonly cursor: ListCursor
  /** Rows that are seen at once. */
  readonly page: number
}

/** A key on a cell that is not being typed in: goes somewhere, edits, sorts, or runs a verb on the item. */
export function keyOnCell(at: ListAt, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return
  const done = walk(at, event) || (at.cursor.row === HEADINGS ? sort(at, event) : onRow(at, event))
  if (!done) return
  event.preventDefault()
  event.stopPropagation()
}

function walk({ list, cursor, page }: ListAt, event: KeyboardEvent): boolean {
  if (event.altKey || event.shiftKey) return false
  const { row, column, move } = cursor
  const far = event.ctrlKey || event.metaKey
  const ends = { row: list.rows.length - 1, column: list.columns.length - 1 }
  switch (event.key) {
    case 'ArrowDown':
      move(far ? ends.row : row + 1, column)
      return true
    case 'ArrowUp':
      move(far ? 0 : row - 1, column)
      return true
    case 'ArrowRight':
      move(row, far ? ends.column : column + 1)
      return true
    case 'ArrowLeft':
      move(row, far ? 0 : column - 1)
      return true
    case 'Home':
      move(far ? 0 : row, 0)
      return true
    case 'End':
      move(far ? ends.row : row, ends.column)
      return true
    case 'PageDown':
      if (!far) move(row + page - 1, column)
      return !far
    case 'PageUp':
      if (!far) move(Math.max(0, row - page + 1), column)
      return !far
    default:
      return false
  }
}

function sort({ list, cursor }: ListAt, event: KeyboardEvent): boolean {
  const column = list.columns[cursor.column]
  if ((event.key !== 'Enter' && event.key !== ' ') || column === undefined) return false
  list.sortBy(column)
  return true
}

function onRow(at: ListAt, event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (plain && (event.key === 'Enter' || event.key === 'F2')) return startTyping(at)
  if (runByKey(at.app, event, true)) return true
  if (event.key === 'Escape') {
    setView(at.app, { selected: undefined })
    return true
  }
  return plain && event.key !== ' ' && [...event.key].length === 1 && startTyping(at, event.key)
}

/** Opens the field of the cell under the cursor. Answers whether it can be typed in. */
function startTyping({ app, list, cursor }: ListAt, text?: string): boolean {
  const { open } = app.store.getState()
  const item = list.rows[cursor.row]?.item
  const column = list.columns[cursor.column]
  if (open === undefined || open.readOnly !== undefined || item === undefined || column === undefined)
    return false
  const editor = column.editor?.(open.plan, item)
  if (editor === undefined) return false
  list.setEdit({ item: item.id, column: column.id, ...(text === undefined ? {} : { text }) })
  return true
}
