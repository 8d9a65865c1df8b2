import type { Item } from '../../src/domain/item/item.ts'
import { matricesOf, ownersOf } from '../../src/domain/plan/queries.ts'
import type { Person } from '../../src/domain/record/entities.ts'
import type { MatrixId } from '../../src/domain/record/ids.ts'
import type { GridPlace } from '../matrix/grid-model.ts'
import { openDialog, say, setView } from './app.ts'
import type { App } from './app.ts'
import { labelPlace, ownerPlace } from './places.ts'
import type { ViewState } from './state.ts'

/** Goes to an item, in whichever matrix it is: selected, with the cursor on its label. What is set aside is shown in that list. */
export function goToItem(app: App, item: Item): void {
  const { open } = app.store.getState()
  if (open === undefined) return
  if (item.setAside === undefined) {
    goTo(app, item.matrix, labelPlace(open.plan, item), item.id)
    return
  }
  goTo(app, item.matrix, undefined, undefined)
  openDialog(app, { kind: 'not-this-year' })
}

/** Goes to a person: their column in the matrix that is shown or in the first that has one, else to their fields alone. */
export function goToPerson(app: App, person: Person): void {
  const { open, view } = app.store.getState()
  if (open === undefined) return
  const all = matricesOf(open.plan)
  const shown = all.filter(matrix => matrix.id === view.matrix)
  const home = [...shown, ...all].find(matrix =>
    ownersOf(open.plan, matrix).some(owner => owner.id === person.id),
  )
  if (home === undefined) setView(app, { page: 'plan', editing: undefined, selected: person.id })
  else goTo(app, home.id, ownerPlace(open.plan, person.id), person.id)
}

function goTo(
  app: App,
  matrix: MatrixId,
  cursor: GridPlace | undefined,
  selected: ViewState['selected'],
): void {
  const { open, view } = app.store.getState()
  if (view.matrix !== matrix) say(app, open?.plan.tables.matrix.get(matrix)?.title ?? '')
  setView(app, { page: 'plan', matrix, editing: undefined, cursor, selected })
}
