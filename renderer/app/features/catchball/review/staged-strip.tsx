import { useState } from 'react'
import type { Review } from '../../../../../src/catchball/review.ts'
import { notify } from '../../../../store/app.ts'
import { askNegotiation } from '../../../../store/negotiation.ts'
import { changeInMain } from '../../../../store/plan-actions.ts'
import { stagedLabel } from '../../../../store/review/labels.ts'
import { allStaged, clashesIn, matterKey, withoutStaged } from '../../../../store/review/staging.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Button, IconButton } from '../../../../ui/button.tsx'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { showReview } from './use-desk.ts'
import type { Desk } from './use-desk.ts'

/** What is decided and not applied yet, over all responses; applied as one change that can be undone. */
export function StagedStrip({ desk }: { readonly desk: Desk }) {
  const [open, setOpen] = useState(false)
  const { busy, problem, apply } = useApply(desk)
  const { plan } = useOpenDocument()
  const { staging, reviews } = desk
  if (staging.size === 0) return null
  const clashes = clashesIn(staging, reviews)
  return (
    <section className="staged-strip" aria-label={s.stagedList(staging.size)}>
      <div className="staged-head">
        <Disclosure title={s.stagedList(staging.size)} open={open} onToggle={() => setOpen(!open)}>
          <StagedList desk={desk} />
        </Disclosure>
        <Button look="primary" disabled={busy || clashes.length > 0} onClick={() => void apply()}>
          {s.apply(staging.size)}
        </Button>
      </div>
      {clashes.map(({ item, field }) => (
        <p key={`${item} ${field}`} className="problem" role="alert">
          {s.clash(plan.tables.item.get(item)?.code ?? item, s.fields[field])}
        </p>
      ))}
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}

function StagedList({ desk }: { readonly desk: Desk }) {
  const listed = [...desk.staging.keys()]
    .map(key => desk.reviews.find(review => matterKey(review) === key))
    .filter(review => review !== undefined)
  return (
    <ul>
      {listed.map(review => (
        <StagedItem key={matterKey(review)} desk={desk} review={review} />
      ))}
    </ul>
  )
}

function StagedItem({ desk, review }: { readonly desk: Desk; readonly review: Review }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const key = matterKey(review)
  const words =
    `${review.code ?? review.request?.what ?? ''} ${stagedLabel(plan, review, desk.staging.get(key) ?? [])}`.trim()
  const drop = () => app.store.setState(({ staging }) => ({ staging: withoutStaged(staging, key) }))
  return (
    <li>
      <button type="button" className="link-button" onClick={() => showReview(app, review)}>
        {words}, {review.from}
      </button>
      <IconButton icon="close" label={s.dropStaged(words)} onClick={drop} />
    </li>
  )
}

function useApply({ staging }: Desk) {
  const app = useApp()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const apply = async () => {
    setBusy(true)
    setProblem(undefined)
    const answer = await changeInMain(app, () => app.host.decide(allStaged(staging)))
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.error.message)
      return
    }
    app.store.setState(state => ({
      staging: new Map([...state.staging].filter(([key]) => !staging.has(key))),
    }))
    notify(app, { tone: 'info', text: s.applied(staging.size) })
    await askNegotiation(app)
  }
  return { busy, problem, apply }
}
