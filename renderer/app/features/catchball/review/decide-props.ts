import type { Review } from '../../../../../src/catchball/review.ts'
import type { Choice, Draft } from '../../../../store/review/draft.ts'
import type { Staging } from '../../../../store/review/staging.ts'
import type { Desk } from './use-desk.ts'

/** A decision in the making, and what is done with it. */
export interface DecideBarProps {
  readonly review: Review
  readonly desk: Desk
  readonly draft: Draft | undefined
  readonly onBegin: (choice: Choice) => void
  readonly onChange: (news: Partial<Draft>) => void
  /** The decision was staged, or given up where there is none. */
  readonly onDone: (staging?: Staging) => void
}
