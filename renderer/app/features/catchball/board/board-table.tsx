import type { Board, BoardCell, BoardRow } from '../../../../../src/catchball/board.ts'
import { selectBall } from '../../../../store/negotiation.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { catchballStrings as s } from '../../../../strings/catchball.ts'

/** People down, rounds across. */
export function BoardTable({ board, name }: { readonly board: Board; readonly name: string }) {
  const rounds = board.rounds.map(({ round }) => round.number)
  return (
    <table className="board" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{s.addressee}</th>
          {rounds.map(round => (
            <th key={round} scope="col">
              {s.round(round)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.rows.map(row => (
          <Row key={row.person} row={row} rounds={rounds} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, rounds }: { readonly row: BoardRow; readonly rounds: readonly number[] }) {
  const { plan } = useOpenDocument()
  const name = plan.tables.person.get(row.person)?.name ?? row.person
  return (
    <tr>
      <th scope="row">{row.department ?? name}</th>
      {rounds.map(round => (
        <Cell key={round} row={row} cell={row.cells.findLast(cell => cell.round === round)} />
      ))}
    </tr>
  )
}

function Cell({ row, cell }: { readonly row: BoardRow; readonly cell: BoardCell | undefined }) {
  const app = useApp()
  const here = useAppState(({ view }) => cell !== undefined && view.ball.packet === cell.packet)
  if (cell === undefined) return <td>{s.nothingSent}</td>
  return (
    <td aria-selected={here}>
      <button
        type="button"
        className="link-button"
        onClick={() => selectBall(app, { person: row.person, packet: cell.packet })}
      >
        {s.states[cell.state]}
      </button>
    </td>
  )
}
