import type { Review } from '../../../../../src/catchball/review.ts'
import { reviewStrings as s } from '../../../../strings/review.ts'

/** What an answer says in words: reason, needs, obstacles, conditions, remarks. Questions have a place of their own. */
export function SaidParts({ review: { answer } }: { readonly review: Review }) {
  if (answer === undefined) return null
  const { reason, needs = [], obstacles = [], conditions = [], comment } = answer
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [s.reasonTheirs, reason === undefined ? [] : [reason]],
    [s.conditions, conditions.map(({ what, from, by }) => s.owes(what, from, by))],
    [s.needs, needs.map(({ kind, has, needs: wanted }) => s.has(kind, has, wanted))],
    [s.obstacles, obstacles],
    [s.comment, comment === undefined ? [] : [comment]],
  ]
  const said = parts.filter(([, lines]) => lines.length > 0)
  if (said.length === 0) return null
  return (
    <dl className="review-part said">
      {said.map(([title, lines]) => (
        <div key={title}>
          <dt>{title}</dt>
          {lines.map((line, at) => (
            <dd key={at}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
