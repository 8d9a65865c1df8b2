import { useState } from 'react'
import type { Visibility } from '../../../../../src/catchball/records.ts'
import { closeDialog, notify, say } from '../../../../store/app.ts'
import { refreshNegotiation } from '../../../../store/negotiation.ts'
import { useApp } from '../../../../store/use-app.tsx'
import { replyStrings as s } from '../../../../strings/replies.ts'

interface Reply {
  readonly item: string
  readonly text: string
  readonly visibility: Visibility
  /** Responses whose questions it answers. */
  readonly replies: readonly string[]
}

interface Replying {
  readonly problem: string | undefined
  readonly busy: boolean
  readonly reply: (reply: Reply) => Promise<void>
}

/** Says something on an item of the shown matrix that answers questions, and closes the dialog. */
export function useReply(): Replying {
  const app = useApp()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const reply = async ({ replies, ...words }: Reply) => {
    const { matrix } = app.store.getState().view
    if (matrix === undefined || busy) return
    setBusy(true)
    const answer = await app.host.postMessage({ matrix, ...words, replies: [...replies] })
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.error.message)
      return
    }
    refreshNegotiation(app)
    closeDialog(app)
    notify(app, { tone: 'info', text: s.done(replies.length) })
    say(app, s.done(replies.length))
  }
  return { problem, busy, reply }
}
