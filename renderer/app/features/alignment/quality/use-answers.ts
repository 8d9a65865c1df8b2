import { useEffect, useState } from 'react'
import type { AnswerStates } from '../../../../../src/alignment/quality/answer-states.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'

/** What is known of the answers: nothing while main is asked, why where it cannot tell. */
export interface KnownAnswers {
  readonly states: AnswerStates | undefined
  readonly problem: string | undefined
}

/** What catch-ball has come to, item by item; asked for again after every change of the plan. */
export function useAnswers(): KnownAnswers {
  const app = useApp()
  const open = useOpenDocument()
  const [known, setKnown] = useState<KnownAnswers>({ states: undefined, problem: undefined })
  useEffect(() => {
    let current = true
    const ask = async () => {
      const answer = await app.host.dealStates()
      if (!current) return
      if (answer.ok)
        setKnown({
          states: new Map(answer.value.map(({ item, state }) => [item, state])),
          problem: undefined,
        })
      else setKnown({ states: new Map(), problem: answer.error.message })
    }
    void ask()
    return () => {
      current = false
    }
  }, [app, open])
  return known
}
