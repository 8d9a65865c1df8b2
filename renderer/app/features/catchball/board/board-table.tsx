import { memo } from 'react'
import type { Board, BoardRound } from '../../../../../src/catchball/board.ts'
import { initialsOf } from '../../../../../src/layout/matrix/initials.ts'
import { selectBall } from '../../../../store/negotiation.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { catchballStrings as s } from '../../../../strings/catchball.ts'
import { dateWords } from '../../../../strings/days.ts'
import { spotProps, useRovingGrid } from '../../../../ui/use-roving-grid.ts'
import { BoardCellView } from './board-cell.tsx'
import { cellIn } from './standing.ts'
import type { NamedRow } from './standing.ts'

interface BoardTableProps {
  readonly board: Board
  readonly rows: readonly NamedRow[]
  readonly name: string
}

/** People down, rounds across, and what each said last. One tab stop; arrows walk, and where the focus is, is what is looked at. */
export function BoardTable({ board, rows, name }: BoardTableProps) {
  const { rounds } = board
  const { spot, onKeyDown, onFocus } = useRovingGrid(rows.length + 1, rounds.length + 2)
  return (
    <div className="board-frame">
      <table
        role="grid"
        className="board"
        aria-label={name}
        aria-rowcount={rows.length + 1}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <Heads rounds={rounds} stop={spot.row === 0 ? spot.column : undefined} />
        <tbody>
          {rows.map((named, at) => (
            <Row
              key={named.row.person}
              named={named}
              rounds={rounds}
              at={at + 1}
              stop={spot.row === at + 1 ? spot.column : undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadsProps {
  readonly rounds: readonly BoardRound[]
  readonly stop: number | undefined
}

function Heads({ rounds, stop }: HeadsProps) {
  return (
    <thead>
      <tr>
        <th scope="col" {...spotProps(0, 0, stop)}>
          {s.addressee}
        </th>
        {rounds.map(({ round, closed }, at) => (
          <th
            key={round.id}
            scope="col"
            className={closed ? undefined : 'open'}
            {...spotProps(0, at + 1, stop)}
          >
            {s.round(round.number)}
            <span>{closed ? s.headClosed : s.headOpen(round.due)}</span>
          </th>
        ))}
        <th scope="col" className="last-word" {...spotProps(0, rounds.length + 1, stop)}>
          {s.lastWord}
        </th>
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly named: NamedRow
  readonly rounds: readonly BoardRound[]
  readonly at: number
  /** The column of this row that Tab comes to. */
  readonly stop: number | undefined
}

const Row = memo(function Row({ named: { row, name, department }, rounds, at, stop }: RowProps) {
  const app = useApp()
  const here = useAppState(({ view: { ball } }) => ball.person === row.person && ball.packet === undefined)
  const look = () => selectBall(app, { person: row.person, packet: undefined })
  const { last } = row
  return (
    <tr>
      <th
        scope="row"
        aria-selected={here}
        onFocus={look}
        onClick={event => event.currentTarget.focus()}
        {...spotProps(at, 0, stop)}
      >
        <Addressee name={name} department={department} />
      </th>
      {rounds.map(({ round }, column) => (
        <BoardCellView
          key={round.id}
          row={row}
          cell={cellIn(row, round.number)}
          round={round.number}
          spot={spotProps(at, column + 1, stop)}
        />
      ))}
      <td className="last-word" {...spotProps(at, rounds.length + 1, stop)}>
        <span title={last?.text}>
          {last === undefined ? s.silent : s.saidOn(last.text, dateWords(last.at.slice(0, 10)))}
        </span>
      </td>
    </tr>
  )
})

function Addressee({ name, department }: Pick<NamedRow, 'name' | 'department'>) {
  return (
    <span className="addressee">
      <span className="initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span>
        <b>{department ?? name}</b>
        {department !== undefined && <span>{name}</span>}
      </span>
    </span>
  )
}
