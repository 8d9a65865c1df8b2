import { useState } from 'react'
import type { Answer, CallError, MergeReport } from '../../../../../src/contract/answers.ts'
import { refreshNegotiation } from '../../../../store/negotiation.ts'
import { useApp } from '../../../../store/use-app.tsx'

/** Merging as a dialog does it: what came of it, what was wrong, and every way to begin. */
export interface MergeWork {
  readonly report: MergeReport | undefined
  readonly problem: CallError | undefined
  readonly busy: boolean
  readonly mergeFiles: () => Promise<void>
  readonly mergeFolder: () => Promise<void>
  readonly mergeText: (text: string) => Promise<void>
  /** Tries once more with a passphrase. */
  readonly open: (passphrase: string) => Promise<void>
}

/** Files responses in the plan of this window. A dialog that was closed changes nothing. */
export function useMerge(report: MergeReport | undefined, problem: CallError | undefined): MergeWork {
  const app = useApp()
  const [state, setState] = useState({ report, problem })
  const [busy, setBusy] = useState(false)
  const merge = async (ask: () => Promise<Answer<MergeReport | null>>) => {
    setBusy(true)
    const answer = await ask()
    setBusy(false)
    if (!answer.ok) setState({ report: state.report, problem: answer.error })
    else if (answer.value !== null) {
      setState({ report: answer.value, problem: undefined })
      refreshNegotiation(app)
    }
  }
  const { host } = app
  return {
    ...state,
    busy,
    mergeFiles: () => merge(() => host.mergeResponses()),
    mergeFolder: () => merge(() => host.mergeFolder()),
    mergeText: text => merge(() => host.mergeText(text)),
    open: passphrase => merge(() => host.mergeOpened(passphrase)),
  }
}
