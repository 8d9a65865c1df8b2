import type { KeyboardEvent as ReactKeyboardEvent } from 'react'
import { VERBS, keysOf } from '../../../src/contract/verbs.ts'
import type { Verb, VerbId } from '../../../src/contract/verbs.ts'
import type { App } from '../../store/app.ts'
import type { AppState } from '../../store/state.ts'
import { matches } from './accelerators.ts'
import { verbContext } from './actions.ts'
import type { VerbAction } from './actions.ts'
import { fileActions } from './file-actions.ts'
import { itemActions } from './item-actions.ts'
import { sightActions } from './sight-actions.ts'
import { readingActions } from './reading-actions.ts'
import { viewActions } from './view-actions.ts'

const actions: Readonly<Record<VerbId, VerbAction>> = {
  ...fileActions,
  ...itemActions,
  ...sightActions,
  ...readingActions,
  ...viewActions,
}

/** Whether this is the id of a verb. */
export function isVerbId(id: string): id is VerbId {
  return Object.hasOwn(actions, id)
}

/** Runs a verb if it works now. Answers whether it did. */
export function runVerb(app: App, id: VerbId): boolean {
  const context = verbContext(app.store.getState())
  if (!actions[id].enabled(context)) return false
  actions[id].run(app, context)
  return true
}

/** Whether a verb works in this state. */
export function isEnabled(state: AppState, id: VerbId): boolean {
  return actions[id].enabled(verbContext(state))
}

/** The ids of every verb that works in this state, in the order of the table. */
export function enabledVerbs(state: AppState): VerbId[] {
  const context = verbContext(state)
  return VERBS.filter(verb => actions[verb.id].enabled(context)).map(verb => verb.id)
}

/**
 * Runs the verb whose key was pressed: those of the grid with `inGrid`, all others without. A key of a verb that does not work
 * now does nothing. Answers whether a verb was run.
 */
export function runByKey(app: App, event: KeyboardEvent | ReactKeyboardEvent, inGrid: boolean): boolean {
  const { platform, settings } = app.store.getState()
  const mac = platform === 'darwin'
  for (const verb of VERBS as readonly (Verb & { readonly id: VerbId })[]) {
    if (
      (verb.inGrid ?? false) !== inGrid ||
      !keysOf(verb, settings.digits).some(keys => matches(event, keys, mac))
    )
      continue
    if (!runVerb(app, verb.id)) continue
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return false
}
