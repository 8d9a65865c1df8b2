import { useAppState } from '../../../store/use-app.tsx'
import { shownMatrix } from '../../../store/focus.ts'
import { useNegotiation, useNegotiationInStep } from '../../../store/use-negotiation.ts'
import { catchballStrings as s } from '../../../strings/catchball.ts'
import { BoardPane } from './board/board-pane.tsx'
import './catchball.css'
import { ReviewPane } from './review/review-pane.tsx'

/** The negotiation of the shown matrix: the board of people by round, and beside it, once there is a round, what was answered. */
export function CatchballPage() {
  const matrix = useAppState(shownMatrix)
  useNegotiationInStep()
  const rounds = useNegotiation()?.view?.board.rounds.length
  if (matrix === undefined) {
    return (
      <main className="page" data-region="catchball">
        <div className="page-body">
          <h1>{s.title}</h1>
          <p className="empty">{s.noMatrix}</p>
        </div>
      </main>
    )
  }
  return (
    <>
      <BoardPane matrix={matrix} />
      {rounds !== 0 && <ReviewPane />}
    </>
  )
}
