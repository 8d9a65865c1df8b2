import type { Matrix } from '../../../../../src/domain/record/entities.ts'
import { openDialog } from '../../../../store/app.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { useNegotiation } from '../../../../store/use-negotiation.ts'
import { catchballStrings as s } from '../../../../strings/catchball.ts'
import { Button } from '../../../../ui/button.tsx'
import { BoardTable } from './board-table.tsx'

/** The left side of the page: how the rounds stand, and the board. */
export function BoardPane({ matrix }: { readonly matrix: Matrix }) {
  const negotiation = useNegotiation()
  const board = negotiation?.view?.board
  return (
    <main className="catchball-board" data-region="catchball">
      <h1>{s.title}</h1>
      {negotiation?.problem !== undefined && (
        <p className="problem" role="alert">
          {negotiation.problem}
        </p>
      )}
      {board?.rounds.length === 0 && <NoRound />}
      {board && board.rounds.length > 0 && <BoardTable board={board} name={s.board(matrix.title)} />}
    </main>
  )
}

function NoRound() {
  const app = useApp()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  return (
    <div className="empty-board">
      <p>
        <b>{s.empty}</b>
      </p>
      <p>{s.emptyHow}</p>
      <Button look="primary" disabled={fixed} onClick={() => openDialog(app, { kind: 'packets' })}>
        {s.begin}
      </Button>
    </div>
  )
}
