import { useEffect } from 'react'
import { askNegotiation } from './negotiation.ts'
import type { Negotiated } from './state.ts'
import { useApp, useAppState } from './use-app.tsx'

/** How the negotiation of the shown matrix stands; undefined until main has answered. Whoever shows it keeps it in step as well. */
export function useNegotiation(): Negotiated | undefined {
  return useAppState(({ negotiation, view }) =>
    negotiation?.matrix === view.matrix ? negotiation : undefined,
  )
}

/** Keeps the negotiation in step with the plan while the component is shown: asks at once, and after every change of the plan. */
export function useNegotiationInStep(shown = true): void {
  const app = useApp()
  const open = useAppState(state => (shown ? state.open : undefined))
  const matrix = useAppState(state => state.view.matrix)
  useEffect(() => {
    if (open !== undefined && matrix !== undefined) void askNegotiation(app)
  }, [app, open, matrix])
}
