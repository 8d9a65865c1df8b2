import { useMemo } from 'react'
import type { Board } from '../../../../../src/catchball/board.ts'
import type { Matrix } from '../../../../../src/domain/record/entities.ts'
import { openDialog } from '../../../../store/app.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { useNegotiation } from '../../../../store/use-negotiation.ts'
import { catchballStrings as s } from '../../../../strings/catchball.ts'
import { Button } from '../../../../ui/button.tsx'
import { BoardFilterBar } from './board-filter.tsx'
import { BoardFoot } from './board-foot.tsx'
import { BoardHead } from './board-head.tsx'
import { BoardTable } from './board-table.tsx'
import { PacketBar } from './packet-bar.tsx'
import { filtered, namedRows } from './standing.ts'

/** The left side of the page: how the rounds stand, the board, and what can be done with the packet that is chosen on it. */
export function BoardPane({ matrix }: { readonly matrix: Matrix }) {
  const negotiation = useNegotiation()
  const board = negotiation?.view?.board
  return (
    <main className="board-pane" data-region="catchball">
      <div className="board-scroll">
        <BoardHead board={board} />
        {negotiation?.problem !== undefined && (
          <p className="problem" role="alert">
            {negotiation.problem}
          </p>
        )}
        {board?.rounds.length === 0 && <NoRound />}
        {board && board.rounds.length > 0 && <Shown board={board} matrix={matrix} />}
      </div>
      {board && <PacketBar board={board} />}
    </main>
  )
}

function Shown({ board, matrix }: { readonly board: Board; readonly matrix: Matrix }) {
  const { plan } = useOpenDocument()
  const filter = useAppState(state => state.view.boardFilter)
  const all = useMemo(() => namedRows(board, plan), [board, plan])
  const rows = useMemo(() => filtered(all, filter), [all, filter])
  return (
    <>
      <BoardFilterBar all={all} shown={rows.length} />
      {rows.length > 0 && <BoardTable board={board} rows={rows} name={s.board(matrix.title)} />}
      {rows.length === 0 && all.length > 0 && <p className="empty">{s.noneShown}</p>}
      <BoardFoot board={board} all={all} />
    </>
  )
}

/** Says how a round begins. */
function NoRound() {
  const app = useApp()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  return (
    <div className="empty-board">
      <p>
        <b>{s.empty}</b>
      </p>
      <p>{s.emptyHow}</p>
      <Button
        look="primary"
        icon="mail"
        disabled={fixed}
        onClick={() => openDialog(app, { kind: 'packets' })}
      >
        {s.begin}
      </Button>
    </div>
  )
}
