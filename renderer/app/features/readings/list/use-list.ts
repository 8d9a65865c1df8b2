import { useCallback, useMemo, useState } from 'react'
import type { ItemKind } from '../../../../../src/domain/item/item.ts'
import { headOf } from '../../../../../src/domain/plan/plan.ts'
import type { Matrix } from '../../../../../src/domain/record/entities.ts'
import type { ItemId } from '../../../../../src/domain/record/ids.ts'
import { say, setView } from '../../../../store/app.ts'
import type { App } from '../../../../store/app.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { readingStrings as s } from '../../../../strings/readings.ts'
import { columnsOf } from './columns.ts'
import type { Column } from './columns.ts'
import { inOrder, listRows, orderBy } from './rows.ts'
import type { ListRow, Sort } from './rows.ts'

/** A row of the list, or the field for a new item. */
export type Entry = ListRow | NewEntry
interface NewEntry {
  readonly kind: ItemKind
  readonly after: ItemId | null
}

/** A cell that is being typed in. */
export interface CellEdit {
  readonly item: string
  readonly column: string
  /** What the field opens with instead of the value. */
  readonly text?: string
}

/** The content of the list: rows in order, columns, and what is being typed. */
export interface ListContent {
  readonly rows: readonly ListRow[]
  readonly entries: readonly Entry[]
  readonly columns: readonly Column[]
  readonly sort: Sort | undefined
  readonly sortBy: (column: Column) => void
  readonly unsort: () => void
  readonly edit: CellEdit | undefined
  readonly setEdit: (edit: CellEdit | undefined) => void
}

/** The list of a matrix as it is shown now. */
export function useList(matrix: Matrix): ListContent {
  const app = useApp()
  const open = useOpenDocument()
  const hidden = useAppState(state => state.sifted.hidden)
  const head = headOf(open.plan)
  const columns = useMemo(() => columnsOf(head), [head])
  const read = useMemo(() => listRows(open.plan, matrix.id, hidden), [open, matrix, hidden])
  const [sorting, setSorting] = useState<{ sort: Sort; order: ReadonlyMap<string, number> }>()
  const rows = useMemo(() => (sorting === undefined ? read : inOrder(read, sorting.order)), [read, sorting])
  const editing = useAppState(state => state.view.editing)
  const [own, setOwn] = useState<CellEdit>()
  const setEdit = useCallback((edit: CellEdit | undefined) => startEdit(app, edit, setOwn), [app])
  return {
    rows,
    entries: useMemo(() => withNew(rows, editing?.kind === 'new' ? editing : undefined), [rows, editing]),
    columns,
    sort: sorting?.sort,
    sortBy: column => {
      const down = sorting?.sort.column === column.id && !sorting.sort.down
      setSorting({ sort: { column: column.id, down }, order: orderBy(read, column.value, down) })
      say(app, s.sorted(column.name, down))
    },
    unsort: () => {
      setSorting(undefined)
      say(app, s.unsorted)
    },
    edit: editing?.kind === 'item' ? { item: editing.id, column: 'text', text: editing.text } : own,
    setEdit,
  }
}

/** Texts are edited through the window's own state, as in every reading; other cells are the list's own. */
function startEdit(app: App, edit: CellEdit | undefined, setOwn: (edit: CellEdit | undefined) => void): void {
  const item = edit && app.store.getState().open?.plan.tables.item.get(edit.item)
  const text = item !== undefined && edit?.column === 'text'
  setOwn(text ? undefined : edit)
  setView(app, { editing: text ? { kind: 'item', id: item.id, text: edit.text } : undefined })
}

/** The rows with the field for a new item after the one it follows, else at the end of its kind. */
function withNew(
  rows: readonly ListRow[],
  added: { list: ItemKind; after: ItemId | null } | undefined,
): Entry[] {
  if (added === undefined) return [...rows]
  const { list, after } = added
  const before = rows.findIndex(({ item }) => item.id === after)
  const last = rows.findLastIndex(({ item }) => item.kind === list)
  const at = before >= 0 ? before : last >= 0 ? last : rows.length - 1
  return [...rows.slice(0, at + 1), { kind: list, after }, ...rows.slice(at + 1)]
}
