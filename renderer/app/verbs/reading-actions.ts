import { isFilter } from '../../../src/domain/plan/filter.ts'
import { setView } from '../../store/app.ts'
import type { Reading } from '../../store/state.ts'
import type { VerbAction, VerbActions, VerbContext } from './actions.ts'

type ReadingVerb = 'view.matrix' | 'view.list' | 'view.tree' | 'view.filter' | 'view.filter-clear'

/** How the matrix is read, and how much of it. */
export const readingActions: VerbActions<ReadingVerb> = {
  'view.matrix': reading('x'),
  'view.list': reading('list'),
  'view.tree': reading('tree'),
  'view.filter': {
    enabled: withMatrix,
    run: (app, { state }) => setView(app, { page: 'plan', filterAsked: state.view.filterAsked + 1 }),
  },
  'view.filter-clear': {
    enabled: context => withMatrix(context) && isFilter(context.state.view.filter),
    run: app => setView(app, { filter: {} }),
  },
}

function reading(value: Reading): VerbAction {
  return {
    enabled: withMatrix,
    run: app =>
      setView(app, { page: 'plan', reading: value, editing: undefined, range: undefined, letters: false }),
  }
}

function withMatrix({ matrix }: VerbContext): boolean {
  return matrix !== undefined
}
