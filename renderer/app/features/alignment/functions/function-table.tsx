import { useMemo } from 'react'
import type { FunctionColumn, FunctionGrid } from '../../../../../src/alignment/functions/function-grid.ts'
import type { MatrixId } from '../../../../../src/domain/record/ids.ts'
import { functionStrings as s } from '../../../../strings/functions.ts'
import { useRowWindow } from '../../../../ui/use-row-window.ts'
import type { RowWindow } from '../../../../ui/use-row-window.ts'
import { FunctionRowView } from './function-row.tsx'
import { rowHeightOf } from './row-height.ts'
import { HEAD_ROW, useTableCursor } from './use-table-cursor.ts'
import type { TableCursor } from './use-table-cursor.ts'
import { useGoThere } from './use-go-there.ts'
import type { GoThere } from './use-go-there.ts'

/** In px. */
const HEAD = 58
const LABEL_WIDTH = 300
const COLUMN_WIDTH = 116

interface FunctionTableProps {
  readonly grid: FunctionGrid
  /** The one matrix that it is about; undefined for the whole plan. */
  readonly matrix: MatrixId | undefined
}

/** The table: priorities down, departments across, with headings that stay in view; one tab stop, arrows walk. */
export function FunctionTable({ grid, matrix }: FunctionTableProps) {
  const rowHeight = useMemo(() => rowHeightOf(grid, COLUMN_WIDTH), [grid])
  const [frame, view] = useRowWindow(grid.rows.length, rowHeight, HEAD)
  const cursor = useTableCursor(grid.rows.length, grid.columns.length, view)
  const go = useGoThere()
  const names = useMemo(
    () => grid.columns.map(({ department }) => department?.name ?? s.noDepartment),
    [grid],
  )
  return (
    <div className="function-frame" ref={frame}>
      <table
        role="grid"
        className="function-table"
        aria-label={s.table}
        aria-rowcount={grid.rows.length + 1}
        aria-colcount={grid.columns.length + 1}
        style={{ width: LABEL_WIDTH + COLUMN_WIDTH * grid.columns.length, minWidth: '100%' }}
        onKeyDown={cursor.press}
      >
        <Widths names={names} />
        <thead>
          <Heads columns={grid.columns} names={names} cursor={cursor} go={go} />
        </thead>
        <Body
          rows={grid.rows}
          matrix={matrix}
          names={names}
          cursor={cursor}
          view={view}
          rowHeight={rowHeight}
          go={go}
        />
      </table>
    </div>
  )
}

function Widths({ names }: { readonly names: readonly string[] }) {
  return (
    <colgroup>
      <col style={{ width: LABEL_WIDTH }} />
      {names.map((name, at) => (
        <col key={`${at} ${name}`} style={{ width: COLUMN_WIDTH }} />
      ))}
    </colgroup>
  )
}

interface BodyProps {
  readonly rows: FunctionGrid['rows']
  readonly matrix: MatrixId | undefined
  readonly names: readonly string[]
  readonly cursor: TableCursor
  readonly view: RowWindow
  readonly rowHeight: number
  readonly go: GoThere
}

/** The rows that are seen; the room of the others is kept above and below. */
function Body({ rows, matrix, names, cursor, view: { first, last }, rowHeight, go }: BodyProps) {
  const below = rows.length - last
  return (
    <tbody>
      {first > 0 && <Room height={first * rowHeight} />}
      {rows.slice(first, last).map((row, at) => (
        <FunctionRowView
          key={row.priority.id}
          row={row}
          matrix={matrix}
          names={names}
          index={first + at}
          height={rowHeight}
          active={cursor.row === first + at ? cursor.column : undefined}
          put={cursor.put}
          go={go}
        />
      ))}
      {below > 0 && <Room height={below * rowHeight} />}
    </tbody>
  )
}

function Room({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      <td className="function-room" style={{ height }} />
    </tr>
  )
}

interface HeadsProps {
  readonly columns: readonly FunctionColumn[]
  readonly names: readonly string[]
  readonly cursor: TableCursor
  readonly go: GoThere
}

function Heads({ columns, names, cursor, go }: HeadsProps) {
  const tab = (column: number) => (cursor.row === HEAD_ROW && cursor.column === column ? 0 : -1)
  return (
    <tr aria-rowindex={1}>
      <th scope="col" data-cell={`${HEAD_ROW} 0`} tabIndex={tab(0)} onFocus={() => cursor.put(HEAD_ROW, 0)}>
        {s.priorities}
      </th>
      {columns.map(({ department, depth, priorities, idle }, at) => (
        <th
          key={department?.id ?? ''}
          scope="col"
          data-cell={`${HEAD_ROW} ${at + 1}`}
          tabIndex={tab(at + 1)}
          className={idle ? 'idle' : undefined}
          onFocus={() => cursor.put(HEAD_ROW, at + 1)}
          onClick={() => department && go.department(department)}
        >
          <span className="function-name" title={names[at]}>
            {'› '.repeat(depth)}
            {names[at]}
          </span>
          <span className="function-count">{idle ? s.idle : s.count(priorities)}</span>
        </th>
      ))}
    </tr>
  )
}
