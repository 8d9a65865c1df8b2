import type { Review } from '../../../../../src/catchball/review.ts'
import { selectBall } from '../../../../store/negotiation.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { useNegotiation } from '../../../../store/use-negotiation.ts'
import { reviewStrings as s } from '../../../../strings/review.ts'

/** What the person whose row is selected has said, packet by packet. */
export function ReviewPane() {
  const ball = useAppState(state => state.view.ball)
  const reviews = useNegotiation()?.view?.reviews ?? []
  const own = reviews.filter(
    ({ person, packet }) => person === ball.person && (ball.packet === undefined || packet === ball.packet),
  )
  return (
    <aside className="review-pane" aria-label={s.pane} data-region="review">
      {ball.person === undefined && <p className="empty">{s.choose}</p>}
      {ball.person !== undefined && own.length === 0 && <p className="empty">{s.nothing}</p>}
      {own.length > 0 && (
        <ul>
          {own.map(review => (
            <ReviewLine key={`${review.response} ${review.item}`} review={review} />
          ))}
        </ul>
      )}
    </aside>
  )
}

function ReviewLine({ review }: { readonly review: Review }) {
  const app = useApp()
  const { code, text, answer, offer, item } = review
  const says = offer !== undefined ? s.offers : answer?.verdict ? s.verdicts[answer.verdict] : s.asks
  return (
    <li>
      <button type="button" className="link-button" onClick={() => selectBall(app, { item })}>
        {code} {text ?? offer?.text}
      </button>
      , {says}
      {(answer?.reason ?? offer?.reason) && <p>{answer?.reason ?? offer?.reason}</p>}
    </li>
  )
}
