import { clearSight, pinTarget, togglePin } from '../../store/sight.ts'
import type { App } from '../../store/app.ts'
import type { VerbActions, VerbContext } from './actions.ts'

type SightVerb = 'sight.pin' | 'sight.pin-here' | 'sight.clear'

/** The line of sight: kept while other things are looked at, or cleared. */
export const sightActions: VerbActions<SightVerb> = {
  'sight.pin': { enabled: canPin, run: pin },
  'sight.pin-here': {
    enabled: context => (context.focus?.kind === 'mark' || context.focus?.kind === 'role') && canPin(context),
    run: pin,
  },
  'sight.clear': {
    enabled: ({ state: { view } }) =>
      view.page === 'plan' && (view.pinned !== undefined || view.selected !== undefined),
    run: clearSight,
  },
}

function canPin({ state }: VerbContext): boolean {
  const { view } = state
  return view.page === 'plan' && (view.pinned !== undefined || pinTarget(state) !== undefined)
}

/** Without anything to pin, the pinned line is let go. */
function pin(app: App, { state }: VerbContext): void {
  const target = pinTarget(state) ?? state.view.pinned
  if (target !== undefined) togglePin(app, target)
}
