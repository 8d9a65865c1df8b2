import type { DraftText } from '../../src/contract/answers.ts'
import { findRecord } from '../../src/domain/plan/plan.ts'
import type { App } from './app.ts'

/** How often a text that is being typed is kept, in milliseconds. Source: issue text. */
const EVERY = 500

/** Keeps a text while it is typed, outside log and undo, and forgets it once it is committed or given up. */
export interface DraftKeeper {
  type(text: string): void
  /** The text is in the plan, or not wanted. */
  end(): void
  /** The field goes away for another reason: what was typed last stays kept. */
  flush(): void
}

/** Starts keeping one field of one record. */
export function keepDraft(app: App, record: string, field: string): DraftKeeper {
  let waiting: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let kept = false
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (waiting === undefined) return
    void app.host.saveDraft({ record, field, text: waiting })
    waiting = undefined
    kept = true
  }
  return {
    type: text => {
      waiting = text
      timer ??= setTimeout(flush, EVERY)
    },
    flush,
    end: () => {
      clearTimeout(timer)
      timer = undefined
      waiting = undefined
      if (kept) void app.host.clearDraft({ record, field })
    },
  }
}

/** A field went away with a text that the plan has not taken: it is offered to be gone on with, as after a crash. */
export function offerDraft(app: App, draft: DraftText): void {
  const { open } = app.store.getState()
  if (open === undefined || findRecord(open.plan, draft.record) === undefined) return
  const others = open.drafts.filter(({ record, field }) => record !== draft.record || field !== draft.field)
  app.store.setState({ open: { ...open, drafts: [...others, draft] } })
}
