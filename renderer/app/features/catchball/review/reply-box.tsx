import { useState } from 'react'
import type { Review } from '../../../../../src/catchball/review.ts'
import { LONG_MAX } from '../../../../../src/domain/record/values.ts'
import { refreshNegotiation } from '../../../../store/negotiation.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Button } from '../../../../ui/button.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import { Icon } from '../../../../ui/icon.tsx'

/** The questions of an answer, and a reply to them; the same one may answer what others asked about the item. */
export function ReplyBox({
  review,
  reviews,
}: {
  readonly review: Review
  readonly reviews: readonly Review[]
}) {
  const questions = review.answer?.questions ?? []
  if (questions.length === 0) return null
  return (
    <section className="review-part" aria-label={s.questions}>
      <h3>{s.questions}</h3>
      <ul className="questions">
        {questions.map((question, at) => (
          <li key={at}>
            <Icon name="note" size={14} /> {question}
          </li>
        ))}
      </ul>
      {review.openQuestions.length > 0 ? (
        <Reply {...{ review, reviews }} />
      ) : (
        <p className="hint">{s.questionAnswered}</p>
      )}
    </section>
  )
}

function Reply({ review, reviews }: { readonly review: Review; readonly reviews: readonly Review[] }) {
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const [text, setText] = useState('')
  const [also, setAlso] = useState<ReadonlySet<string>>(new Set())
  const { problem, send } = useSend(review)
  const others = reviews.filter(
    one => one.item === review.item && one.response !== review.response && one.openQuestions.length > 0,
  )
  const chosen = others.map(({ response }) => response).filter(digest => also.has(digest))
  if (fixed) return null
  return (
    <div className="reply">
      <TextArea
        label={s.replyTo(review.from)}
        rows={2}
        maxLength={LONG_MAX}
        problem={problem}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      {others.length > 0 && <AlsoAnswers {...{ others, also }} onChange={setAlso} />}
      <Button disabled={text.trim() === ''} onClick={() => void send(text, chosen)}>
        {s.reply}
      </Button>
    </div>
  )
}

function useSend({ item, response }: Review) {
  const app = useApp()
  const matrix = useAppState(state => state.view.matrix)
  const [problem, setProblem] = useState<string>()
  const send = async (text: string, others: readonly string[]) => {
    if (matrix === undefined) return
    const answer = await app.host.postMessage({ matrix, item, text, replies: [response, ...others] })
    if (answer.ok) refreshNegotiation(app)
    else setProblem(answer.error.message)
  }
  return { problem, send }
}

interface AlsoAnswersProps {
  readonly others: readonly Review[]
  readonly also: ReadonlySet<string>
  readonly onChange: (also: ReadonlySet<string>) => void
}

/** Others who asked about the same item: one reply can answer them too. */
function AlsoAnswers({ others, also, onChange }: AlsoAnswersProps) {
  return (
    <fieldset>
      <legend>{s.alsoAnswers}</legend>
      {others.map(({ response, from, openQuestions }) => (
        <label key={response} className="check">
          <input
            type="checkbox"
            checked={also.has(response)}
            onChange={event => onChange(toggled(also, response, event.target.checked))}
          />
          <span>
            {from}: {openQuestions.join(' ')}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function toggled(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (on) next.add(key)
  else next.delete(key)
  return next
}
