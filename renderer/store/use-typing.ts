import { useCallback, useEffect, useRef } from 'react'
import { beginTyping } from './app.ts'
import { keepDraft, offerDraft } from './drafts.ts'
import type { DraftKeeper } from './drafts.ts'
import { useApp } from './use-app.tsx'

interface Typing {
  /** Keeps what was typed so far as a draft. */
  readonly type: (text: string) => void
  /** Runs `work` unless the field is done with; where it answers true, the draft is forgotten. */
  readonly finish: (work: () => boolean) => void
}

interface Stretch {
  readonly keeper: DraftKeeper
  text?: string
  done: boolean
}

/**
 * Keeps a draft of a field while it is typed in, and lets the window commit it before it closes. A field that stays when it is
 * done with names its draft only while there is something typed; each time it does so is a stretch of its own.
 */
export function useTyping(
  draft: { readonly record: string; readonly field: string } | undefined,
  commit: () => boolean,
): Typing {
  const app = useApp()
  const stretch = useRef<Stretch>(undefined)
  const latest = useRef(commit)
  const finish = useCallback((work: () => boolean) => {
    const now = stretch.current
    if (now?.done === true || !work()) return
    if (now === undefined) return
    now.done = true
    now.keeper.end()
  }, [])
  const type = useCallback((text: string) => {
    if (stretch.current === undefined) return
    stretch.current.text = text
    stretch.current.keeper.type(text)
  }, [])
  useEffect(() => {
    latest.current = commit
  })
  useEffect(() => {
    if (draft === undefined) return
    const own: Stretch = { keeper: keepDraft(app, draft.record, draft.field), done: false }
    const forget = beginTyping(app, { commit: () => finish(() => latest.current()) })
    stretch.current = own
    return () => {
      forget()
      if (own.done) return
      own.keeper.flush()
      if (own.text !== undefined) offerDraft(app, { ...draft, text: own.text })
    }
  }, [app, draft, finish])
  return { type, finish }
}
