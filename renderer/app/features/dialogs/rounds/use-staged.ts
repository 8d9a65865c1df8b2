import { useState } from 'react'
import type { Staged } from '../../../../../src/catchball/staged.ts'
import { closeDialog, notify, say } from '../../../../store/app.ts'
import { applyDecisions } from '../../../../store/decide.ts'
import { useApp } from '../../../../store/use-app.tsx'

interface Applying {
  readonly problem: string | undefined
  readonly busy: boolean
  /** Applies decisions and closes the dialog; `done` is what is said then. */
  readonly apply: (staged: readonly Staged[], done?: string) => Promise<void>
}

/** Applies what a dialog decided as one change. */
export function useStaged(): Applying {
  const app = useApp()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const apply = async (staged: readonly Staged[], done?: string) => {
    if (busy) return
    setBusy(true)
    const failed = await applyDecisions(app, staged)
    setBusy(false)
    setProblem(failed)
    if (failed !== undefined) return
    closeDialog(app)
    if (done === undefined) return
    notify(app, { tone: 'info', text: done })
    say(app, done)
  }
  return { problem, busy, apply }
}
