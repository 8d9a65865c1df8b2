import { ballsOf } from '../../../../src/catchball/ball.ts'
import type { Ball } from '../../../../src/catchball/ball.ts'
import type { NegotiationView } from '../../../../src/contract/answers.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { ballStrings } from '../../../strings/ball.ts'

/** Who has the ball by item, and what the names of labels say of it. */
export interface ShownBalls {
  readonly balls: ReadonlyMap<string, Ball>
  readonly notes: ReadonlyMap<string, string>
}

/** Who has the ball on the items of a negotiation. */
export function shownBalls(plan: Plan, { board, reviews }: NegotiationView): ShownBalls {
  const balls = ballsOf(plan, board.deals, reviews)
  return { balls, notes: new Map([...balls].map(([id, ball]) => [id, ballStrings.spoken(ball)])) }
}
