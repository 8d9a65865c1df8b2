import { useEffect, useMemo, useState } from 'react'
import { useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { useNegotiation, useNegotiationInStep } from '../../../store/use-negotiation.ts'
import type { ShownBalls, shownBalls } from './shown-balls.ts'

/**
 * Who has the ball on the items of the shown matrix, while that is asked for; else nothing is loaded, computed or asked of main.
 */
export function useBalls(): ShownBalls | undefined {
  const on = useAppState(state => state.view.showBalls)
  useNegotiationInStep(on)
  const make = useShownBalls(on)
  const open = useOpenDocument()
  const view = useNegotiation()?.view
  return useMemo(
    () => (on && make !== undefined && view !== undefined ? make(open.plan, view) : undefined),
    [on, make, open, view],
  )
}

function useShownBalls(on: boolean): typeof shownBalls | undefined {
  const [make, setMake] = useState<typeof shownBalls>()
  useEffect(() => {
    if (on) void import('./shown-balls.ts').then(loaded => setMake(() => loaded.shownBalls))
  }, [on])
  return make
}
