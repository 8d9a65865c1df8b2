import type { Offer } from '../../../../../src/catchball/response.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Chip, MarkGlyph } from '../../../../ui/glyphs.tsx'

/** What somebody offers of their own: a new item with its links, a link, something to drop or to hand on. */
export function OfferView({ offer }: { readonly offer: Offer }) {
  const { plan } = useOpenDocument()
  const { text, links = [], reason, kind } = offer
  return (
    <section className="review-part offer">
      {text !== undefined && <p className="offer-text">{text}</p>}
      {links.length > 0 && (
        <ul aria-label={s.toItems}>
          {links.map(({ to, strength }) => {
            const item = plan.tables.item.get(to)
            return (
              <li key={to}>
                {item && <Chip kind={item.kind} code={item.code} />}
                <span>{item?.text ?? s.goneItem}</span>
                {kind !== 'drop' && kind !== 'hand-on' && (
                  <span className="offer-strength">
                    <MarkGlyph strength={strength} size={12} /> {s.strengths[strength]}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {reason !== undefined && <p className="hint">{reason}</p>}
    </section>
  )
}
