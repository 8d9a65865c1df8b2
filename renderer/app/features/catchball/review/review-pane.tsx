import { useState } from 'react'
import type { Review } from '../../../../../src/catchball/review.ts'
import { newDraft } from '../../../../store/review/draft.ts'
import type { Draft } from '../../../../store/review/draft.ts'
import { choicesFor } from '../../../../store/review/labels.ts'
import { matterKey } from '../../../../store/review/staging.ts'
import { useAppState } from '../../../../store/use-app.tsx'
import { useNegotiation } from '../../../../store/use-negotiation.ts'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { AnswerView } from './answer-view.tsx'
import { ApprovalPart } from './approval-part.tsx'
import { DecideBar } from './decide-bar.tsx'
import { ItemTabs } from './item-tabs.tsx'
import { NothingYet, PaneHead } from './pane-head.tsx'
import './review.css'
import './decide.css'
import { StagedStrip } from './staged-strip.tsx'
import { useDesk, useSteps } from './use-desk.ts'
import type { Desk } from './use-desk.ts'
import { useReviewKeys } from './use-review-keys.ts'

/** What somebody on the board has said, answer by answer, with what is decided about it. */
export function ReviewPane() {
  const desk = useDesk()
  const asked = useNegotiation()
  return (
    <aside className="review-pane" aria-label={s.pane} data-region="review" tabIndex={-1}>
      {desk.row === undefined ? (
        <div className="review-scroll">
          <p className="empty">{s.choose}</p>
          {asked?.view && asked.view.board.rounds.length > 0 && <ApprovalPart view={asked.view} />}
        </div>
      ) : (
        <Answers key={desk.cell?.packet} desk={desk} />
      )}
      <StagedStrip desk={desk} />
    </aside>
  )
}

function Answers({ desk }: { readonly desk: Desk }) {
  const steps = useSteps(desk)
  const { current } = desk
  const { draft, begin, change, stop } = useDraft(desk)
  useReviewKeys(steps.go, begin)
  return (
    <>
      <PaneHead desk={desk} at={steps.at} go={steps.go} />
      {current === undefined ? (
        <NothingYet desk={desk} />
      ) : (
        <>
          <ItemTabs desk={desk} current={current} />
          <div
            className="review-scroll"
            key={matterKey(current)}
            tabIndex={0}
            role="group"
            aria-label={nameOf(current)}
          >
            <AnswerView review={current} desk={desk} draft={draft} onChange={change} />
          </div>
          <DecideBar
            {...{ desk, draft, review: current, onBegin: begin, onChange: change }}
            onDone={staging => {
              stop()
              if (staging !== undefined) steps.goOn(current, staging)
            }}
          />
        </>
      )}
    </>
  )
}

function nameOf({ code, text, request, offer }: Review): string {
  return [code, text ?? request?.what ?? offer?.text ?? (offer && s.offered[offer.kind])]
    .filter(Boolean)
    .join(' ')
}

/** The decision that is being made about the answer that is looked at; another answer begins without one. */
function useDraft({ current, staging }: Desk) {
  const [made, setMade] = useState<{ readonly key: string; readonly draft: Draft }>()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const key = current && matterKey(current)
  const draft = made !== undefined && made.key === key ? made.draft : undefined
  return {
    draft,
    begin: (choice: Draft['choice']) => {
      if (fixed || current === undefined || key === undefined || !choicesFor(current).includes(choice)) return
      setMade({ key, draft: newDraft(current, choice, staging.get(key)) })
    },
    change: (news: Partial<Draft>) => {
      setMade(now => (now === undefined ? now : { ...now, draft: { ...now.draft, ...news } }))
    },
    stop: () => setMade(undefined),
  }
}
