import type { Item } from '../../../src/domain/item/item.ts'
import { headOf } from '../../../src/domain/plan/plan.ts'
import { listOf } from '../../../src/domain/plan/queries.ts'
import type { RoleName, Strength } from '../../../src/domain/record/entities.ts'
import { readsBackwards } from '../../../src/layout/matrix/places.ts'
import { openDialog, setView } from '../../store/app.ts'
import type { App } from '../../store/app.ts'
import { moveItemBy, moveOwnerBy, removeItem } from '../../store/edit-items.ts'
import { cycleRole, cycleStrength, setRole, setStrength } from '../../store/edit-links.ts'
import { hideOwner, isBareOwner } from '../../store/edit-owners.ts'
import type { Focus } from '../../store/focus.ts'
import type { VerbAction, VerbActions, VerbContext } from './actions.ts'

type ItemVerb =
  | 'item.edit'
  | 'item.add'
  | 'item.delete'
  | 'item.set-aside'
  | 'item.earlier'
  | 'item.later'
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

/** What can be done to the item, mark or role at the cursor. */
export const itemActions: VerbActions<ItemVerb> = {
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
    enabled: ({ focus, writable }) => writable && (focus?.kind === 'item' || focus?.kind === 'person'),
    run: (app, context) => deleteAt(app, context),
  },
  'item.set-aside': {
    enabled: ({ focus, writable }) => writable && focus?.kind === 'item',
    run: (app, { focus }) => {
      if (focus?.kind === 'item') openDialog(app, { kind: 'set-aside', item: focus.item.id })
    },
  },
  'item.earlier': mover(-1),
  'item.later': mover(1),
  'link.strong': strength('strong'),
  'link.medium': strength('medium'),
  'link.weak': strength('weak'),
  'link.clear': {
    enabled: ({ focus, writable }) => writable && markAt(focus) !== undefined,
    run: (app, { focus }) => {
      if (focus?.kind === 'mark' && focus.link) setStrength(app, focus, null)
      else if (focus?.kind === 'role' && focus.role) setRole(app, focus, null)
    },
  },
  'link.cycle': {
    enabled: ({ focus, writable }) => writable && (focus?.kind === 'mark' || focus?.kind === 'role'),
    run: (app, { focus }) => {
      if (focus?.kind === 'mark') cycleStrength(app, focus)
      else if (focus?.kind === 'role') cycleRole(app, focus)
    },
  },
  'role.accountable': role('accountable'),
  'role.second': role('accountable', true),
  'role.responsible': role('responsible'),
  'role.consulted': role('consulted'),
  'role.informed': role('informed'),
}

function strength(value: Strength): VerbAction {
  return {
    enabled: ({ focus, writable }) => writable && focus?.kind === 'mark',
    run: (app, { focus }) => {
      if (focus?.kind === 'mark') setStrength(app, focus, value)
    },
  }
}

function role(name: RoleName, second = false): VerbAction {
  return {
    enabled: ({ focus, writable }) => writable && focus?.kind === 'role',
    run: (app, { focus }) => {
      if (focus?.kind === 'role') setRole(app, focus, name, second)
    },
  }
}

function mover(by: 1 | -1): VerbAction {
  return {
    enabled: ({ focus, writable }) => writable && (focus?.kind === 'item' || focus?.kind === 'person'),
    run: (app, { focus, matrix, state }) => {
      if (focus?.kind === 'item') moveItemBy(app, focus.item, backwards(state, focus.item) ? -by : by)
      else if (focus?.kind === 'person' && matrix) moveOwnerBy(app, focus.person, matrix.id, by)
    },
  }
}

/** Whether a list runs on the sheet from its end to its start, so that up and left are later in it. */
function backwards({ open }: VerbContext['state'], { kind }: Item): boolean {
  return open !== undefined && readsBackwards(headOf(open.plan).arrangement, kind) === true
}

function markAt(focus: Focus | undefined): unknown {
  return focus?.kind === 'mark' ? focus.link : focus?.kind === 'role' ? focus.role : undefined
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
      if (focus.list === 'owner') openDialog(app, { kind: 'add-owner' })
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
    openDialog(app, { kind: 'add-owner' })
    return
  }
  const item = focus?.kind === 'item' ? focus.item : focus?.kind === 'mark' ? focus.row : undefined
  if (item !== undefined) setView(app, { editing: { kind: 'new', list: item.kind, after: item.id } })
  else if (focus?.kind === 'open' && focus.list !== 'owner') {
    const last = listOf(plan, matrix.id, focus.list).at(-1)
    setView(app, { editing: { kind: 'new', list: focus.list, after: last?.id ?? null } })
  }
}

function deleteAt(app: App, { focus, matrix, state }: VerbContext): void {
  if (focus?.kind === 'item') removeItem(app, focus.item)
  if (focus?.kind !== 'person' || matrix === undefined || state.open === undefined) return
  if (isBareOwner(state.open.plan, matrix, focus.person.id)) hideOwner(app, matrix, focus.person)
  else openDialog(app, { kind: 'remove-owner', person: focus.person.id })
}
