import type { Review } from '../../../../../src/catchball/review.ts'
import type { Draft } from '../../../../store/review/draft.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Chip } from '../../../../ui/glyphs.tsx'
import { ItemThread } from '../../../../thread/item-thread.tsx'
import { DealNote } from './deal-note.tsx'
import { EffectsPart } from './effects-part.tsx'
import { OfferView } from './offer-view.tsx'
import { ReplyBox } from './reply-box.tsx'
import { SaidParts } from './said-parts.tsx'
import { ValueLine } from './value-line.tsx'
import { ValueTable } from './value-table.tsx'
import type { Desk } from './use-desk.ts'

interface AnswerViewProps {
  readonly review: Review
  readonly desk: Desk
  /** The decision that is being made about it. */
  readonly draft: Draft | undefined
  readonly onChange: (news: Partial<Draft>) => void
}

/** One answer with everything that a decision about it needs. */
export function AnswerView({ review, desk, draft, onChange }: AnswerViewProps) {
  const parts = { review, desk, draft, onChange }
  return (
    <>
      <Title review={review} />
      <DealNote review={review} />
      {review.offer !== undefined && <OfferView offer={review.offer} />}
      {review.sent !== undefined && (
        <>
          <ValueTable {...parts} />
          <ValueLine review={review} />
        </>
      )}
      <EffectsPart {...parts} />
      <SaidParts review={review} />
      <ReplyBox review={review} reviews={desk.reviews} />
      <section className="review-part">
        <h3>{s.thread}</h3>
        <ItemThread item={review.item} />
      </section>
    </>
  )
}

function Title({ review }: { readonly review: Review }) {
  const { plan } = useOpenDocument()
  const { code, text, request, offer, counts } = review
  const item = plan.tables.item.get(review.item)
  if (request !== undefined) {
    return (
      <div className="review-title">
        <h3>{s.requestOf(request.from, request.what)}</h3>
      </div>
    )
  }
  if (offer !== undefined) {
    return (
      <div className="review-title">
        <h3>{s.offered[offer.kind]}</h3>
      </div>
    )
  }
  return (
    <>
      <div className="review-title">
        {item ? <Chip kind={item.kind} code={item.code} /> : <b>{code}</b>}
        <h3>{item?.text ?? text}</h3>
        {item?.unit !== undefined && <span>{s.unitWords(item.unit, item.direction)}</span>}
      </div>
      {!counts && <p className="hint">{s.voiceOnly}</p>}
    </>
  )
}
