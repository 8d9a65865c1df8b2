import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { keepDraft } from '../../../store/drafts.ts'
import type { DraftKeeper } from '../../../store/drafts.ts'
import { useApp } from '../../../store/use-app.tsx'

interface Typing {
  /** Keeps what was typed so far as a draft. */
  readonly type: (text: string) => void
  /** The text is in the plan or not wanted: forgets the draft. */
  readonly end: () => void
  readonly finished: RefObject<boolean>
}

/** Keeps a draft of a field while it is typed in, and lets the window commit it before it closes. */
export function useTyping(
  draft: { readonly record: string; readonly field: string } | undefined,
  commit: () => void,
): Typing {
  const app = useApp()
  const keeper = useRef<DraftKeeper>(undefined)
  const finished = useRef(false)
  const latest = useRef(commit)
  useEffect(() => {
    latest.current = commit
  })
  useEffect(() => {
    if (draft === undefined) return
    const own = keepDraft(app, draft.record, draft.field)
    const typing = { commit: () => latest.current() }
    keeper.current = own
    app.typing = typing
    return () => {
      if (!finished.current) own.flush()
      if (app.typing === typing) app.typing = undefined
    }
  }, [app, draft])
  return {
    type: text => keeper.current?.type(text),
    end: () => {
      finished.current = true
      keeper.current?.end()
    },
    finished,
  }
}
