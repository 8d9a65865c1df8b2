import type { Board } from '../../../../../src/catchball/board.ts'
import { catchballStrings as s } from '../../../../strings/catchball.ts'
import { agreedOf, turnOf } from './standing.ts'
import type { NamedRow } from './standing.ts'

/** Names that are said before the rest is counted. */
const NAMED = 4

/** How much is agreed, and who waits for us. */
export function BoardFoot({ board, all }: { readonly board: Board; readonly all: readonly NamedRow[] }) {
  const { agreed, asked } = agreedOf(board)
  const ours = all.filter(({ row }) => turnOf(row) === 'ours').map(each => each.department ?? each.name)
  const names = s.names(ours.slice(0, NAMED), Math.max(0, ours.length - NAMED))
  return (
    <footer className="board-foot">
      <span>{s.totalAgreed(agreed, asked)}</span>
      <span>
        {ours.length === 0 ? (
          s.waitingForNone
        ) : (
          <>
            {s.waitingForYou} <b>{names}</b>
          </>
        )}
      </span>
    </footer>
  )
}
