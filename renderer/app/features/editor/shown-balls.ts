import { ballsOf } from '../../../../src/catchball/ball.ts'
import type { Ball } from '../../../../src/catchball/ball.ts'
import type { NegotiationView } from '../../../../src/contract/answers.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { ballLength } from '../../../matrix/ball-size.ts'
import { ballStrings } from '../../../strings/ball.ts'

/** Who has the ball by item, and what the names of labels say of it. */
export interface ShownBalls {
  readonly balls: ReadonlyMap<string, Ball>
  readonly notes: ReadonlyMap<string, string>
  /** The room that each takes of its label, in px of the layout. */
  readonly asides: ReadonlyMap<string, number>
}

/** Who has the ball on the items of a negotiation. */
export function shownBalls(plan: Plan, { board, reviews }: NegotiationView): ShownBalls {
  const balls = ballsOf(plan, board.deals, reviews)
  const each = <T>(of: (ball: Ball) => T) => new Map([...balls].map(([id, ball]) => [id, of(ball)]))
  return { balls, notes: each(ballStrings.spoken), asides: each(ballLength) }
}
