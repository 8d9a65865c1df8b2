import { useEffect, useRef } from 'react'
import { beginTyping } from './app.ts'
import { keepDraft } from './drafts.ts'
import type { DraftKeeper } from './drafts.ts'
import { useApp } from './use-app.tsx'

interface Typing {
  /** Keeps what was typed so far as a draft. */
  readonly type: (text: string) => void
  /** Runs `commit` unless the field is done with; where it answers true, the draft is forgotten. */
  readonly finish: (commit: () => boolean) => void
}

/** Keeps a draft of a field while it is typed in, and lets the window commit it before it closes. */
export function useTyping(
  draft: { readonly record: string; readonly field: string } | undefined,
  commit: () => boolean,
): Typing {
  const app = useApp()
  const keeper = useRef<DraftKeeper>(undefined)
  const done = useRef(false)
  const latest = useRef(commit)
  const finish = (work: () => boolean) => {
    if (done.current || !work()) return
    done.current = true
    keeper.current?.end()
  }
  const finishing = useRef(finish)
  useEffect(() => {
    latest.current = commit
    finishing.current = finish
  })
  useEffect(() => {
    if (draft === undefined) return
    const own = keepDraft(app, draft.record, draft.field)
    const forget = beginTyping(app, { commit: () => finishing.current(() => latest.current()) })
    keeper.current = own
    return () => {
      if (!done.current) own.flush()
      forget()
    }
  }, [app, draft])
  return { type: text => keeper.current?.type(text), finish }
}
