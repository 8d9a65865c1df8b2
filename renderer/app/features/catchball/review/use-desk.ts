import { useMemo } from 'react'
import type { BoardCell, BoardRow } from '../../../../../src/catchball/board.ts'
import type { Review } from '../../../../../src/catchball/review.ts'
import { selectBall } from '../../../../store/negotiation.ts'
import { answersTo, isOpen, nextOpen } from '../../../../store/review/order.ts'
import { stillStaged } from '../../../../store/review/staging.ts'
import type { Staging } from '../../../../store/review/staging.ts'
import type { App } from '../../../../store/app.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { useNegotiation } from '../../../../store/use-negotiation.ts'

/** What the pane shows: whose packet, the answers in it, and the one that is looked at. */
export interface Desk {
  readonly reviews: readonly Review[]
  readonly row: BoardRow | undefined
  readonly cell: BoardCell | undefined
  readonly answers: readonly Review[]
  readonly current: Review | undefined
  readonly staging: Staging
}

const NONE: readonly Review[] = []

/** Follows the board's choice; without a chosen packet it is the last one, without an item the first that is open. */
export function useDesk(): Desk {
  const ball = useAppState(state => state.view.ball)
  const kept = useAppState(state => state.staging)
  const view = useNegotiation()?.view
  const reviews = view?.reviews ?? NONE
  const row = view?.board.rows.find(({ person }) => person === ball.person)
  const cell = row?.cells.find(({ packet }) => packet === ball.packet) ?? row?.cells.at(-1)
  const answers = useMemo(() => answersTo(reviews, cell?.packet), [reviews, cell?.packet])
  const staging = useMemo(() => stillStaged(kept, reviews), [kept, reviews])
  const current = answers.find(({ item }) => item === ball.item) ?? answers.find(isOpen) ?? answers[0]
  return { reviews, row, cell, answers, current, staging }
}

/** Looks at an answer. */
export function showReview(app: App, { person, packet, item }: Review): void {
  selectBall(app, { person, packet, item })
}

/** Goes along the answers of the packet, and on to the next answer that is to be decided. */
export function useSteps({ answers, current, reviews, staging }: Desk) {
  const app = useApp()
  const at = current === undefined ? -1 : answers.indexOf(current)
  return {
    at,
    go: (step: number) => {
      const next = answers[at + step]
      if (next !== undefined) showReview(app, next)
    },
    goOn: (decided: Review, now: Staging = staging) => {
      const next = nextOpen(reviews, decided, now)
      if (next !== undefined) showReview(app, next)
    },
  }
}
