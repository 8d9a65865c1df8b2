import { useRef } from 'react'
import type { ItemId } from '../../../../../src/domain/record/ids.ts'
import { setView } from '../../../../store/app.ts'
import { addItem } from '../../../../store/edit-items.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { readingStrings as s } from '../../../../strings/readings.ts'
import { CellField } from '../cell-field.tsx'
import type { Leaving } from '../cell-field.tsx'
import { goTo } from '../current-item.ts'
import { textOf } from './columns.ts'
import type { CellEditor, Column } from './columns.ts'
import type { ListRow } from './rows.ts'
import type { CellEdit, Entry, ListContent } from './use-list.ts'

interface EditCellProps {
  readonly row: ListRow
  readonly column: Column
  readonly editor: CellEditor
  readonly edit: CellEdit
  readonly columns: readonly Column[]
  readonly setEdit: ListContent['setEdit']
  readonly onStep: (down: number, across: number) => void
}

/** The field in a cell: Enter goes down afterwards, Tab opens the next cell that can be typed in. */
export function EditCell(props: EditCellProps) {
  const { row, column, columns, editor, edit, setEdit, onStep } = props
  const { item } = row
  const app = useApp()
  const { plan } = useOpenDocument()
  const value = textOf(column, row)
  const leave = (leaving: Leaving) => {
    setEdit(undefined)
    if (leaving === 'down') onStep(1, 0)
    else if (leaving === 'given-up') onStep(0, 0)
    else if (leaving === 'stay') return
    else {
      const by = leaving === 'next' ? 1 : -1
      const at = columns.indexOf(column)
      const others = by > 0 ? columns.slice(at + 1) : columns.slice(0, at).toReversed()
      const next = others.find(other => other.editor?.(plan, item) !== undefined)
      onStep(0, next === undefined ? 0 : columns.indexOf(next) - at)
      if (next !== undefined) setEdit({ item: item.id, column: next.id })
    }
  }
  return (
    <CellField
      label={s.cell(column.name, item.code)}
      value={edit.text ?? startOf(editor, value)}
      {...(editor.options === undefined ? {} : { options: editor.options })}
      {...(column.id === 'text' ? { draft: { record: item.id, field: 'text' } } : {})}
      commit={text => {
        if (text === startOf(editor, value)) return undefined
        const read = editor.read(text)
        if (!read.ok) return read.error
        return editor.write(app, read.value) ? undefined : false
      }}
      onLeave={leave}
    />
  )
}

/** What the field opens with: the text, or the id of the choice that has this name. */
function startOf({ options }: CellEditor, value: string): string {
  return options === undefined ? value : (options.find(({ name }) => name === value)?.id ?? '')
}

/** The field for a new item; Enter goes on to the one after it, and an empty one ends the list. */
export function NewItemCell({ entry: { kind, after } }: { readonly entry: Exclude<Entry, ListRow> }) {
  const app = useApp()
  const matrix = useAppState(state => state.view.matrix)
  const made = useRef<ItemId>(undefined)
  if (matrix === undefined) return null
  const commit = (text: string) => {
    if (text === '') return undefined
    const id = addItem(app, { matrix, kind, after }, text)
    const item = id && app.store.getState().open?.plan.tables.item.get(id)
    if (item === undefined) return false
    made.current = item.id
    goTo(app, item)
    return undefined
  }
  const leave = (leaving: Leaving) => {
    const next = leaving === 'down' ? made.current : undefined
    setView(app, { editing: next === undefined ? undefined : { kind: 'new', list: kind, after: next } })
  }
  return (
    <CellField
      label={s.newItem[kind]}
      value=""
      draft={{ record: matrix, field: `new.${kind}` }}
      commit={commit}
      onLeave={leave}
    />
  )
}
