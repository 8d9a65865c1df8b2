import type { Item } from '../../../src/domain/item/item.ts'
import { headOf } from '../../../src/domain/plan/plan.ts'
import { kindAbove } from '../../../src/alignment/link-tree.ts'
import { listOf } from '../../../src/domain/plan/queries.ts'
import type { RoleName, Strength } from '../../../src/domain/record/entities.ts'
import { readsBackwards } from '../../../src/layout/matrix/places.ts'
import { openDialog, say, setView } from '../../store/app.ts'
import type { App } from '../../store/app.ts'
import { clearCells, cycleCells, isSet, setRoles, setStrengths } from '../../store/edit-cells.ts'
import { isBareOwner } from '../../store/edit-owners.ts'
import { hideOwners, moveItems, moveOwners, removeItems } from '../../store/edit-several.ts'
import type { Focus } from '../../store/focus.ts'
import { editorStrings } from '../../strings/editor.ts'
import type { VerbAction, VerbActions, VerbContext } from './actions.ts'

type ItemVerb =
  | 'edit.copy'
  | 'edit.cut'
  | 'item.edit'
  | 'item.add'
  | 'item.delete'
  | 'item.set-aside'
  | 'item.move-to'
  | 'item.earlier'
  | 'item.later'
  | 'link.letters'
  | 'link.strong'
  | 'link.medium'
  | 'link.weak'
  | 'link.clear'
  | 'link.cycle'
  | 'role.accountable'
  | 'role.second'
  | 'role.responsible'
  | 'role.consulted'
  | 'role.informed'

/** What can be done to the items, marks or roles that are selected, or to the one at the cursor. */
export const itemActions: VerbActions<ItemVerb> = {
  'edit.copy': clipboard('copy'),
  'edit.cut': clipboard('cut'),
  'item.edit': {
    enabled: ({ focus, writable }) =>
      writable &&
      focus !== undefined &&
      focus.kind !== 'role' &&
      (focus.kind !== 'mark' || focus.link !== undefined),
    run: (app, { focus, matrix }) => startEditing(app, focus, matrix?.id),
  },
  'item.add': {
    enabled: ({ focus, writable }) => writable && focus !== undefined && focus.kind !== 'role',
    run: (app, context) => addAfter(app, context),
  },
  'item.delete': {
    enabled: ({ focus, writable }) => writable && isRecord(focus),
    run: (app, context) => deleteSelected(app, context),
  },
  'item.set-aside': {
    enabled: ({ focus, writable }) => writable && focus?.kind === 'item',
    run: (app, { selection }) =>
      openDialog(app, { kind: 'set-aside', items: itemsIn(selection).map(item => item.id) }),
  },
  'item.move-to': {
    enabled: ({ focus, writable }) =>
      writable && focus?.kind === 'item' && kindAbove(focus.item.kind) !== undefined,
    run: (app, { focus }) => {
      if (focus?.kind === 'item') openDialog(app, { kind: 'move-to', item: focus.item.id })
    },
  },
  'item.earlier': mover(-1),
  'item.later': mover(1),
  'link.letters': {
    enabled: ({ focus, writable }) => writable && isCell(focus),
    run: app => {
      setView(app, { letters: true, range: undefined })
      say(app, editorStrings.lettersOn)
    },
  },
  'link.strong': strength('strong'),
  'link.medium': strength('medium'),
  'link.weak': strength('weak'),
  'link.clear': {
    enabled: ({ selection, writable }) => writable && cellsIn(selection).some(isSet),
    run: (app, { selection }) => clearCells(app, cellsIn(selection)),
  },
  'link.cycle': {
    enabled: ({ focus, writable }) => writable && isCell(focus),
    run: (app, { focus, selection }) => {
      if (isCell(focus)) cycleCells(app, focus, cellsIn(selection))
    },
  },
  'role.accountable': role('accountable'),
  'role.second': role('accountable', true),
  'role.responsible': role('responsible'),
  'role.consulted': role('consulted'),
  'role.informed': role('informed'),
}

/** Has the browser fire the event that carries the clipboard; the sheet fills it. */
function clipboard(way: 'copy' | 'cut'): VerbAction {
  return {
    enabled: ({ selection, writable }) =>
      selection.some(focus => focus.kind !== 'open') && (writable || way === 'copy'),
    run: () => void document.execCommand(way),
  }
}

function strength(value: Strength): VerbAction {
  return {
    enabled: ({ selection, writable }) => writable && marksIn(selection).length > 0,
    run: (app, { selection }) => setStrengths(app, marksIn(selection), value),
  }
}

function role(name: RoleName, second = false): VerbAction {
  return {
    enabled: ({ selection, writable }) => writable && rolesIn(selection).length > 0,
    run: (app, { selection }) => setRoles(app, rolesIn(selection), name, second),
  }
}

function mover(by: 1 | -1): VerbAction {
  return {
    enabled: ({ focus, writable }) => writable && isRecord(focus),
    run: (app, { focus, matrix, state, selection }) => {
      if (focus?.kind === 'item')
        moveItems(app, itemsIn(selection), backwards(state, focus.item) ? reverse(by) : by)
      else if (matrix) moveOwners(app, matrix, peopleIn(selection), by)
    },
  }
}

/** Whether a list runs on the sheet from its end to its start, so that up and left are later in it. */
function backwards({ open }: VerbContext['state'], { kind }: Item): boolean {
  return open !== undefined && readsBackwards(headOf(open.plan).arrangement, kind) === true
}

function reverse(by: 1 | -1): 1 | -1 {
  return by === 1 ? -1 : 1
}

type Cell = Extract<Focus, { kind: 'mark' | 'role' }>
type Selection = VerbContext['selection']

function isCell(focus: Focus | undefined): focus is Cell {
  return focus?.kind === 'mark' || focus?.kind === 'role'
}

function isRecord(focus: Focus | undefined): boolean {
  return focus?.kind === 'item' || focus?.kind === 'person'
}

function cellsIn(selection: Selection) {
  return selection.filter(isCell)
}

function marksIn(selection: Selection) {
  return selection.filter(focus => focus.kind === 'mark')
}

function rolesIn(selection: Selection) {
  return selection.filter(focus => focus.kind === 'role')
}

function itemsIn(selection: Selection) {
  return selection.flatMap(focus => (focus.kind === 'item' ? [focus.item] : []))
}

function peopleIn(selection: Selection) {
  return selection.flatMap(focus => (focus.kind === 'person' ? [focus.person] : []))
}

/** Opens the field for what stands at the cursor: an item's text, a person's name, a link's reason, a first item. */
function startEditing(
  app: App,
  focus: Focus | undefined,
  matrix: VerbContext['state']['view']['matrix'],
): void {
  switch (focus?.kind) {
    case 'item':
      setView(app, { editing: { kind: 'item', id: focus.item.id } })
      break
    case 'person':
      setView(app, { editing: { kind: 'person', id: focus.person.id } })
      break
    case 'mark':
      if (focus.link) setView(app, { editing: { kind: 'note', a: focus.row.id, b: focus.column.id } })
      break
    case 'open':
      if (focus.list === 'owner') setView(app, { editing: { kind: 'new-person', after: null } })
      else if (matrix !== undefined) setView(app, { editing: { kind: 'new', list: focus.list, after: null } })
      break
    case 'role':
    case undefined:
      break
  }
}

function addAfter(app: App, { focus, matrix, state }: VerbContext): void {
  const plan = state.open?.plan
  if (plan === undefined || matrix === undefined) return
  if (focus?.kind === 'person' || (focus?.kind === 'open' && focus.list === 'owner')) {
    const after = focus.kind === 'person' ? focus.person.id : null
    setView(app, { editing: { kind: 'new-person', after } })
    return
  }
  const item = focus?.kind === 'item' ? focus.item : focus?.kind === 'mark' ? focus.row : undefined
  if (item !== undefined) setView(app, { editing: { kind: 'new', list: item.kind, after: item.id } })
  else if (focus?.kind === 'open' && focus.list !== 'owner') {
    const last = listOf(plan, matrix.id, focus.list).at(-1)
    setView(app, { editing: { kind: 'new', list: focus.list, after: last?.id ?? null } })
  }
}

/** Owners that hold something here are taken off one at a time, because each needs an answer to what becomes of it. */
function deleteSelected(app: App, { focus, matrix, state, selection }: VerbContext): void {
  if (focus?.kind === 'item') removeItems(app, itemsIn(selection))
  if (focus?.kind !== 'person' || matrix === undefined || state.open === undefined) return
  const { plan } = state.open
  const people = peopleIn(selection)
  const holding = people.find(person => !isBareOwner(plan, matrix, person.id))
  if (holding === undefined) hideOwners(app, matrix, people)
  else openDialog(app, { kind: 'remove-owner', person: holding.id })
}
