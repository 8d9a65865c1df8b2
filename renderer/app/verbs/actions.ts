import type { VerbId } from '../../../src/contract/verbs.ts'
import type { Matrix } from '../../../src/domain/record/entities.ts'
import type { App } from '../../store/app.ts'
import { focusOf, selectionOf, shownMatrix } from '../../store/focus.ts'
import type { Focus } from '../../store/focus.ts'
import type { AppState } from '../../store/state.ts'

/** What a verb looks at to say whether it works now. */
export interface VerbContext {
  readonly state: AppState
  readonly matrix: Matrix | undefined
  /** What stands at the cursor, while the plan is shown. */
  readonly focus: Focus | undefined
  /** What stands in the selection; the one place of the cursor where there is none. */
  readonly selection: readonly Focus[]
  /** Whether the plan may be changed. */
  readonly writable: boolean
}

/** What a verb does in the window. */
export interface VerbAction {
  readonly enabled: (context: VerbContext) => boolean
  readonly run: (app: App, context: VerbContext) => void
}

export type VerbActions<Id extends VerbId> = Readonly<Record<Id, VerbAction>>

/** The context of this moment. */
export function verbContext(state: AppState): VerbContext {
  return {
    state,
    matrix: shownMatrix(state),
    focus: state.view.page === 'plan' ? focusOf(state) : undefined,
    selection: state.view.page === 'plan' ? selectionOf(state) : [],
    writable: state.open !== undefined && state.open.readOnly === undefined,
  }
}

/** Works whenever a plan is open. */
export function withPlan({ state }: VerbContext): boolean {
  return state.open !== undefined
}

/** Works when a plan is open that may be changed. */
export function withWritablePlan({ writable }: VerbContext): boolean {
  return writable
}

/** Always works. */
export function always(): boolean {
  return true
}
