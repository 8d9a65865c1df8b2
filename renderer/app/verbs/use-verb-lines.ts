import { VERBS, keysOf } from '../../../src/contract/verbs.ts'
import type { Verb, VerbId } from '../../../src/contract/verbs.ts'
import { useApp, useAppState } from '../../store/use-app.tsx'
import type { MenuItem } from '../../ui/menu.tsx'
import { shownKeys } from './accelerators.ts'
import { isEnabled, runVerb } from './run.ts'

/** Menu lines from the table of verbs, each with its key and greyed where it does not work now. */
export function useVerbLines(): (id: VerbId) => MenuItem {
  const app = useApp()
  const state = useAppState(whole => whole)
  const mac = state.platform === 'darwin'
  return id => {
    const verb: Verb | undefined = VERBS.find(each => each.id === id)
    const [keys] = verb === undefined ? [] : keysOf(verb, state.settings.digits)
    return {
      label: verb?.label ?? id,
      keys: keys === undefined ? undefined : shownKeys(keys, mac),
      disabled: !isEnabled(state, id),
      run: () => void runVerb(app, id),
    }
  }
}
