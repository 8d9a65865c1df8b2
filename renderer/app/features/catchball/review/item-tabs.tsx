import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { Review } from '../../../../../src/catchball/review.ts'
import { isOpen } from '../../../../store/review/order.ts'
import { matterKey } from '../../../../store/review/staging.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { placeAfterKey } from '../../../../ui/arrow-keys.ts'
import { Chip } from '../../../../ui/glyphs.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import type { IconName } from '../../../../ui/icon.tsx'
import { showReview } from './use-desk.ts'
import type { Desk } from './use-desk.ts'

/** The answers of a packet, one beside the other; arrow keys, Home and End go along them. */
export function ItemTabs({ desk, current }: { readonly desk: Desk; readonly current: Review }) {
  const app = useApp()
  const list = useRef<HTMLDivElement>(null)
  const { answers, staging } = desk
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    here?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  const press = (event: KeyboardEvent) => {
    const to = placeAfterKey(event.key, answers.indexOf(current), answers.length, 'row')
    const next = to === undefined ? undefined : answers[to]
    if (next === undefined) return
    event.preventDefault()
    showReview(app, next)
    list.current?.querySelector<HTMLElement>(`[data-item="${next.item}"]`)?.focus()
  }
  return (
    <div className="review-tabs" role="tablist" aria-label={s.items} ref={list} onKeyDown={press}>
      {answers.map(review => (
        <button
          key={matterKey(review)}
          type="button"
          role="tab"
          data-item={review.item}
          aria-selected={review === current}
          tabIndex={review === current ? 0 : -1}
          onClick={() => showReview(app, review)}
        >
          <Tab review={review} staged={staging.has(matterKey(review))} />
        </button>
      ))}
    </div>
  )
}

function Tab({ review, staged }: { readonly review: Review; readonly staged: boolean }) {
  const { plan } = useOpenDocument()
  const item = plan.tables.item.get(review.item)
  const { icon, word } = staged ? { icon: 'check' as const, word: s.staged } : standing(review)
  return (
    <span className={isOpen(review) && !staged ? 'review-tab open' : 'review-tab'}>
      {item === undefined ? <b>{otherName(review)}</b> : <Chip kind={item.kind} code={item.code} />}
      <Icon name={icon} size={14} />
      {word}
    </span>
  )
}

function otherName({ code, offer, request }: Review): string {
  if (offer !== undefined) return s.offered[offer.kind]
  return request === undefined ? (code ?? '') : s.request
}

function standing(review: Review): { readonly icon: IconName; readonly word: string } {
  const { answer, offer, state, decisions } = review
  if (review.standing === 'decided') {
    if (state === 'changed since agreed') return { icon: 'alert', word: s.deals[state] }
    if (state !== undefined && review.counts) return { icon: 'check', word: s.deals[state] }
    const act = decisions.at(-1)?.act
    return { icon: 'check', word: act === undefined ? s.decided : s.acts[act].toLowerCase() }
  }
  if (offer !== undefined) return { icon: 'plus', word: s.offers }
  if (answer?.verdict === 'counter') return { icon: 'arrows', word: s.verdicts.counter }
  if (answer?.verdict === 'accept') return { icon: 'check', word: s.verdicts.accept }
  if (answer?.verdict === 'cannot') return { icon: 'close', word: s.verdicts.cannot }
  return { icon: 'note', word: (answer?.questions ?? []).length > 0 ? s.asks : s.says }
}
