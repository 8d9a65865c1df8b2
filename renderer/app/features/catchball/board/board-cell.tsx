import type { BoardCell, BoardRow } from '../../../../../src/catchball/board.ts'
import { selectBall } from '../../../../store/negotiation.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { catchballStrings as s } from '../../../../strings/catchball.ts'
import type { SpotProps } from '../../../../ui/use-roving-grid.ts'
import { BallIcon, StateIcon, TurnIcon } from '../ball-icon.tsx'

interface BoardCellProps {
  readonly row: BoardRow
  /** The packet of this round; undefined where none was made. */
  readonly cell: BoardCell | undefined
  readonly round: number
  readonly spot: SpotProps
}

/** What went to a person in a round and what came back. Yellow is our turn, the frame is what is looked at. */
export function BoardCellView({ row, cell, round, spot }: BoardCellProps) {
  const app = useApp()
  const here = useAppState(({ view }) => cell !== undefined && view.ball.packet === cell.packet)
  if (cell === undefined) {
    return (
      <td className="quiet" {...spot}>
        {wasAgreed(row, round) ? s.agreedBefore : s.nothingSent}
      </td>
    )
  }
  return (
    <td
      className={cell.turn === 'ours' ? 'ours' : undefined}
      aria-selected={here}
      onFocus={() => selectBall(app, { person: row.person, packet: cell.packet })}
      onClick={event => event.currentTarget.focus()}
      {...spot}
    >
      <Standing cell={cell} />
    </td>
  )
}

function Standing({ cell }: { readonly cell: BoardCell }) {
  const { state, turn, agreed, asked, questions, overdue, due } = cell
  return (
    <>
      <span className={`packet-state ${state.replace(' ', '-')}`}>
        <StateIcon state={state} />
        {s.states[state]}
      </span>
      <span className="cell-line strong">{s.agreed(agreed, asked)}</span>
      {questions > 0 && (
        <span className="cell-line">
          <BallIcon name="question" />
          {s.questions(questions)}
        </span>
      )}
      <span className="cell-line">
        <TurnIcon turn={turn} />
        {s.turns[turn]}
        {turn === 'theirs' && due !== undefined && !overdue && `, ${s.due(due)}`}
      </span>
      {overdue && due !== undefined && (
        <span className="cell-line overdue">
          <BallIcon name="clock-alert" />
          {s.overdue(due)}
        </span>
      )}
    </>
  )
}

/** Whether everything was agreed before a round, so that nothing was asked in it. */
function wasAgreed({ cells }: BoardRow, round: number): boolean {
  return cells.findLast(cell => cell.round < round)?.state === 'agreed'
}
