import { memo } from 'react'
import type { MouseEvent } from 'react'
import { hueOf } from '../../../../../src/layout/matrix/places.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { readingStrings as s } from '../../../../strings/readings.ts'
import { Chip } from '../../../../ui/glyphs.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { textOf } from './columns.ts'
import type { Column } from './columns.ts'
import { EditCell, NewItemCell } from './edit-cell.tsx'
import { LoadBar } from './load-bar.tsx'
import type { ListRow } from './rows.ts'
import { HEADINGS, cellId } from './use-list-cursor.ts'
import type { ListCursor } from './use-list-cursor.ts'
import type { CellEdit, Entry, ListContent } from './use-list.ts'

interface ListProps {
  readonly list: ListContent
  readonly cursor: ListCursor
}

/** The headings; each sorts by its column. */
export function HeadRow({ list: { columns, sort, sortBy, rows }, cursor }: ListProps) {
  // Without a row under the cursor the list is entered by its headings.
  const entered = cursor.row === HEADINGS || rows[cursor.row] === undefined
  return (
    <tr aria-rowindex={1}>
      {columns.map((column, at) => {
        const by = sort?.column === column.id ? sort : undefined
        return (
          <th
            key={column.id}
            id={cellId('head', column.id)}
            scope="col"
            aria-sort={by === undefined ? 'none' : by.down ? 'descending' : 'ascending'}
            className={column.figures ? 'figures' : undefined}
            tabIndex={entered && cursor.column === at ? 0 : -1}
            title={s.sortBy(column.name)}
            onClick={() => {
              sortBy(column)
              cursor.move(HEADINGS, at)
            }}
          >
            <span className="list-heading">
              <span>{column.name}</span>
              {by && <Icon name={by.down ? 'arrow-down' : 'arrow-up'} size={13} />}
            </span>
          </th>
        )
      })}
    </tr>
  )
}

interface EntryProps {
  readonly entry: Entry
  /** Among the entries, from 0. */
  readonly index: number
  /** Among the rows, from 0. */
  readonly row: number
  readonly columns: readonly Column[]
  /** The column of the cursor, if it is on this row. */
  readonly active: number | undefined
  /** What is being typed in this row. */
  readonly edit: CellEdit | undefined
  readonly move: ListCursor['move']
  readonly setEdit: ListContent['setEdit']
}

/** One item, or the field for a new one; drawn again only for what changed about it. */
export const EntryRow = memo(function EntryRow(props: EntryProps) {
  const { entry, index, row, columns, active, edit, move, setEdit } = props
  if (!('item' in entry)) return <NewRow entry={entry} index={index} columns={columns} />
  const here = active !== undefined
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={here}
      className={`${hueOf(entry.item.kind)}${here ? ' here' : ''}`}
    >
      {columns.map((column, at) => (
        <Cell
          key={column.id}
          row={entry}
          column={column}
          columns={columns}
          active={active === at}
          edit={edit?.column === column.id ? edit : undefined}
          setEdit={setEdit}
          onGo={() => move(row, at)}
          onStep={(down, across) => move(row + down, at + across)}
        />
      ))}
    </tr>
  )
})

interface NewRowProps {
  readonly entry: Exclude<Entry, ListRow>
  readonly index: number
  readonly columns: readonly Column[]
}

function NewRow({ entry, index, columns }: NewRowProps) {
  return (
    <tr aria-rowindex={index + 2} className={hueOf(entry.kind)}>
      <td />
      <td>{s.kinds[entry.kind]}</td>
      <td className="typing" colSpan={columns.length - 2}>
        <NewItemCell key={entry.after} entry={entry} />
      </td>
    </tr>
  )
}

interface CellProps {
  readonly row: ListRow
  readonly column: Column
  readonly columns: readonly Column[]
  readonly active: boolean
  readonly edit: CellEdit | undefined
  readonly setEdit: ListContent['setEdit']
  readonly onGo: () => void
  /** Goes by some rows and columns. */
  readonly onStep: (down: number, across: number) => void
}

function Cell({ row, column, columns, active, edit, setEdit, onGo, onStep }: CellProps) {
  const { plan, readOnly } = useOpenDocument()
  const { item } = row
  const editor = readOnly === undefined ? column.editor?.(plan, item) : undefined
  const open = (event: MouseEvent) => {
    event.preventDefault()
    if (editor !== undefined) setEdit({ item: item.id, column: column.id })
  }
  const text = textOf(column, row)
  return (
    <td
      id={cellId(item.id, column.id)}
      role={column.id === 'text' ? 'rowheader' : 'gridcell'}
      className={[column.figures ? 'figures' : '', edit ? 'typing' : ''].join(' ').trim() || undefined}
      tabIndex={active && !edit ? 0 : -1}
      aria-readonly={editor === undefined}
      title={text === '' ? undefined : text}
      onClick={edit ? undefined : onGo}
      onDoubleClick={open}
    >
      {edit && editor ? (
        <EditCell
          row={row}
          column={column}
          columns={columns}
          editor={editor}
          edit={edit}
          setEdit={setEdit}
          onStep={onStep}
        />
      ) : (
        <CellText row={row} column={column} text={text} />
      )}
    </td>
  )
}

function CellText({
  row,
  column,
  text,
}: {
  readonly row: ListRow
  readonly column: Column
  readonly text: string
}) {
  if (column.id === 'code') return <Chip kind={row.item.kind} code={text} />
  if (column.id === 'load') return row.load === undefined ? null : <LoadBar load={row.load} />
  return <span className="list-text">{text}</span>
}
