import { useLayoutEffect } from 'react'
import type { KeyboardEvent } from 'react'
import { ITEM_KINDS } from '../../../../../src/domain/item/item.ts'
import type { Matrix } from '../../../../../src/domain/record/entities.ts'
import { setView } from '../../../../store/app.ts'
import { shownMatrix } from '../../../../store/focus.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { readingStrings as s } from '../../../../strings/readings.ts'
import { Button } from '../../../../ui/button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { MenuButton } from '../../../../ui/menu.tsx'
import { useRowWindow } from '../../../../ui/use-row-window.ts'
import '../readings.css'
import './list.css'
import { keyOnCell } from './list-keys.ts'
import { EntryRow, HeadRow } from './list-rows.tsx'
import { useList } from './use-list.ts'
import type { ListContent } from './use-list.ts'
import { useListCursor } from './use-list-cursor.ts'
import type { ListCursor } from './use-list-cursor.ts'

/** Height of a row and of the row of headings, in px. */
const ROW = 34
const HEAD = 34

/** The items of a matrix as a table: sorted by any column, and typed in where they stand. */
export function ListReading() {
  const matrix = useAppState(shownMatrix)
  return matrix && <MatrixList key={matrix.id} matrix={matrix} />
}

function MatrixList({ matrix }: { readonly matrix: Matrix }) {
  const app = useApp()
  const list = useList(matrix)
  const [frame, view] = useRowWindow(list.entries.length, ROW, HEAD)
  const cursor = useListCursor(list, view)
  const added = list.entries.findIndex(entry => !('item' in entry))
  const { reveal } = view
  useLayoutEffect(() => reveal(added), [added, reveal])
  const press = (event: KeyboardEvent) => keyOnCell({ app, list, cursor, page: view.page }, event)
  return (
    <main className="canvas reading-page">
      <h1 className="unseen">{matrix.title}</h1>
      <ListTools list={list} />
      <div className="desk reading-desk" data-region="sheet" ref={frame}>
        <table
          role="grid"
          className="item-list"
          aria-label={s.list(matrix.title)}
          aria-rowcount={list.entries.length + 1}
          aria-colcount={list.columns.length}
          style={{ minWidth: list.columns.reduce((sum, { width }) => sum + width, 0) }}
          onKeyDown={press}
        >
          <colgroup>
            {list.columns.map(column => (
              <col key={column.id} style={column.id === 'text' ? undefined : { width: column.width }} />
            ))}
          </colgroup>
          <thead>
            <HeadRow list={list} cursor={cursor} />
          </thead>
          <Body list={list} cursor={cursor} first={view.first} last={view.last} />
        </table>
        {list.entries.length === 0 && <EmptyNote />}
      </div>
    </main>
  )
}

interface BodyProps {
  readonly list: ListContent
  readonly cursor: ListCursor
  readonly first: number
  readonly last: number
}

/** The rows that are seen; the room of the others is kept above and below. */
function Body({ list, cursor, first, last }: BodyProps) {
  const below = list.entries.length - last
  const added = list.entries.findIndex(entry => !('item' in entry))
  const rowOf = (index: number) => (added >= 0 && index > added ? index - 1 : index)
  return (
    <tbody>
      {first > 0 && <Room height={first * ROW} />}
      {list.entries.slice(first, last).map((entry, at) => (
        <EntryRow
          key={'item' in entry ? entry.item.id : 'new'}
          entry={entry}
          index={first + at}
          row={rowOf(first + at)}
          columns={list.columns}
          active={cursor.row === rowOf(first + at) && 'item' in entry ? cursor.column : undefined}
          edit={'item' in entry && list.edit?.item === entry.item.id ? list.edit : undefined}
          move={cursor.move}
          setEdit={list.setEdit}
        />
      ))}
      {below > 0 && <Room height={below * ROW} />}
    </tbody>
  )
}

function Room({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      <td className="list-room" style={{ height }} />
    </tr>
  )
}

function EmptyNote() {
  const hidden = useAppState(state => state.sifted.hidden.size > 0)
  return <p className="reading-empty">{hidden ? s.listAllHidden : s.listEmpty}</p>
}

function ListTools({ list }: { readonly list: ListContent }) {
  const app = useApp()
  const writable = useAppState(state => state.open?.readOnly === undefined)
  return (
    <div className="reading-tools">
      <b>{s.rows(list.rows.length)}</b>
      <span className="reading-hint">{s.listHint}</span>
      <span className="grow" />
      {list.sort !== undefined && <Button onClick={list.unsort}>{s.inOrder}</Button>}
      {writable && (
        <MenuButton
          label={s.add}
          className="button"
          align="end"
          items={ITEM_KINDS.map(kind => ({
            label: s.newItem[kind],
            run: () => setView(app, { editing: { kind: 'new', list: kind, after: null } }),
          }))}
        >
          <Icon name="plus" />
          {s.add}
        </MenuButton>
      )}
    </div>
  )
}
