import { useEffect } from 'react'
import { showProblem } from '../../../../store/app.ts'
import { checkAround } from '../../../../store/check-plan.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'

/**
 * Has the rules know what happened around the plan: what was asked, answered and added during the year. Asked for when the
 * findings are shown, and again once a dialog that may have sent or taken in something has closed.
 */
export function useSurroundings(): void {
  const app = useApp()
  const busy = useAppState(state => state.dialog !== undefined)
  useEffect(() => {
    if (busy) return
    let current = true
    void app.host.surroundings().then(answer => {
      if (!current) return
      if (!answer.ok) return showProblem(app, answer.error.message)
      const { asked, open, silent, late } = answer.value
      checkAround(app, { asked: new Set(asked), open, silent, late: new Set(late) })
    })
    return () => {
      current = false
    }
  }, [app, busy])
}
