import type { KeyboardEvent } from 'react'
import { kindBelow } from '../../../../../src/alignment/link-tree.ts'
import type { ItemRow, TreeRow } from '../../../../../src/alignment/link-tree.ts'
import { openDialog, setView } from '../../../../store/app.ts'
import type { App } from '../../../../store/app.ts'
import { runByKey } from '../../../verbs/run.ts'
import { isItemRow } from './use-tree.ts'
import type { TreeContent } from './use-tree.ts'
import type { TreeCursor } from './use-tree-cursor.ts'

/** What a key on the tree works on. */
export interface TreeAt {
  readonly app: App
  readonly content: TreeContent
  readonly cursor: TreeCursor
  /** Lines that are seen at once. */
  readonly page: number
  /** Finds a line by its first letters. */
  readonly seek: (event: KeyboardEvent) => void
}

/** A key on a line that is not being typed in. */
export function keyOnLine(at: TreeAt, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement)
    return
  if (!(walk(at, event) || change(at, event))) return
  event.preventDefault()
  event.stopPropagation()
}

function walk({ content, cursor, page }: TreeAt, event: KeyboardEvent): boolean {
  if (event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return false
  const { rows, fold, foldAll } = content
  const row = rows[cursor.at]
  switch (event.key) {
    case 'ArrowDown':
      cursor.move(cursor.at + 1)
      return true
    case 'ArrowUp':
      cursor.move(cursor.at - 1)
      return true
    case 'ArrowRight':
      if (row !== undefined && folds(row)) {
        if (row.open) cursor.move(cursor.at + 1)
        else fold(row.key, true)
      }
      return true
    case 'ArrowLeft':
      if (row !== undefined && row.open) fold(row.key, false)
      else cursor.move(parentAt(rows, cursor.at))
      return true
    case 'Home':
      cursor.move(0)
      return true
    case 'End':
      cursor.move(rows.length - 1)
      return true
    case 'PageDown':
      cursor.move(cursor.at + page - 1)
      return true
    case 'PageUp':
      cursor.move(cursor.at - page + 1)
      return true
    case '*':
      foldAll(true)
      return true
    default:
      return false
  }
}

function change(at: TreeAt, event: KeyboardEvent): boolean {
  const row = at.content.rows[at.cursor.at]
  const control = event.ctrlKey || event.metaKey
  if (control && event.key === 'Enter' && isItemRow(row)) return addBelow(at, row)
  if (!isItemRow(row)) {
    if (event.key !== 'Enter' || row === undefined) return false
    at.content.fold(row.key, !row.open)
    return true
  }
  if (control && event.key.toLowerCase() === 'm' && row.parent !== undefined)
    return moveElsewhere(at.app, row)
  if (!control && event.key === 'Insert') return addBeside(at, row)
  if (runByKey(at.app, event, true)) return true
  if (event.key === 'Escape') {
    setView(at.app, { selected: undefined })
    return true
  }
  if (control || event.altKey || event.key === ' ' || [...event.key].length !== 1) return false
  at.seek(event)
  return true
}

/** Opens the field for an item that hangs under this one; under a metric nothing hangs, so it goes beside it. */
function addBelow(at: Pick<TreeAt, 'app' | 'content'>, row: ItemRow): boolean {
  const kind = kindBelow(row.item.kind)
  if (kind === undefined) return addBeside(at, row)
  if (!isWritable(at.app)) return false
  const { tree, fold, setAdding } = at.content
  const last = tree.under.get(row.item.id)?.at(-1)?.item.id ?? null
  fold(row.key, true)
  setAdding({ parent: row.item, key: row.key, level: row.level + 1 })
  setView(at.app, { editing: { kind: 'new', list: kind, after: last } })
  return true
}

/** Asks what the item of a line hangs under instead of the parent that it is seen under. */
function moveElsewhere(app: App, { item, parent }: ItemRow): boolean {
  if (!isWritable(app)) return false
  openDialog(app, { kind: 'move-to', item: item.id, ...(parent === undefined ? {} : { from: parent.id }) })
  return true
}

function addBeside(at: Pick<TreeAt, 'app' | 'content'>, row: ItemRow): boolean {
  if (!isWritable(at.app)) return false
  at.content.setAdding({ parent: row.parent, key: row.key, level: row.level })
  setView(at.app, { editing: { kind: 'new', list: row.item.kind, after: row.item.id } })
  return true
}

function isWritable(app: App): boolean {
  const { open } = app.store.getState()
  return open !== undefined && open.readOnly === undefined
}

/** Whether a line can be folded. */
export function folds(row: TreeRow): boolean {
  return !isItemRow(row) || row.children > 0
}

function parentAt(rows: readonly TreeRow[], at: number): number {
  const level = rows[at]?.level ?? 1
  const above = rows.slice(0, at).findLastIndex(row => row.level < level)
  return above < 0 ? at : above
}
