import { useCallback, useEffect, useState } from 'react'
import type { HistoryRow } from '../../../../src/contract/answers.ts'
import { showProblem } from '../../../store/app.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'

export interface LogFilter {
  readonly author: string
  readonly words: string
}

/** The part of the log that has been asked for so far, newest first. */
interface Log {
  readonly rows: readonly HistoryRow[]
  readonly more: boolean
  readonly authors: readonly string[]
}

/** How long a pause in typing is before the log is asked, in ms. */
const PAUSE = 150

/** The log in pages, asked for again whenever something new is in the file or another filter is set. */
export function useLog({ author, words }: LogFilter): { log: Log | undefined; loadMore: () => void } {
  const app = useApp()
  const savedAt = useAppState(({ save }) => (save.kind === 'saved' ? (save.at ?? 'opened') : undefined))
  const [log, setLog] = useState<Log>()
  const ask = useCallback(
    async (before: number | undefined) => {
      const answer = await app.host.history({
        ...(before === undefined ? {} : { before }),
        ...(author === '' ? {} : { author }),
        ...(words.trim() === '' ? {} : { words: words.trim().slice(0, 200) }),
      })
      if (!answer.ok) showProblem(app, answer.error.message)
      return answer.ok ? answer.value : undefined
    },
    [app, author, words],
  )
  useEffect(() => {
    let current = true
    const load = async () => {
      const page = await ask(undefined)
      if (current && page !== undefined) setLog(page)
    }
    const timer = setTimeout(() => void load(), words === '' ? 0 : PAUSE)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [ask, savedAt, words])
  const loadMore = async () => {
    const page = await ask(log?.rows.at(-1)?.revision)
    if (page !== undefined) setLog(known => known && { ...page, rows: [...known.rows, ...page.rows] })
  }
  return { log, loadMore: () => void loadMore() }
}
