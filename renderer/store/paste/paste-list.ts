import type { SingleCommand } from '../../../src/domain/command/commands.ts'
import type { Item, ItemKind } from '../../../src/domain/item/item.ts'
import { listOf, ownersOf, peopleOf } from '../../../src/domain/plan/queries.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import type { Matrix, Person } from '../../../src/domain/record/entities.ts'
import type { ItemId, PersonId } from '../../../src/domain/record/ids.ts'
import { guessReading, isCopyOfItems } from '../../../src/exchange/clipboard/list-columns.ts'
import type { ListKind } from '../../../src/exchange/clipboard/list-columns.ts'
import { entriesOf } from '../../../src/exchange/clipboard/read-list.ts'
import type { ListEntry } from '../../../src/exchange/clipboard/read-list.ts'
import { widthOf } from '../../../src/exchange/clipboard/table.ts'
import { ordersBetween } from '../../../src/support/order-key.ts'
import { pasteStrings } from '../../strings/paste.ts'
import { notify, openDialog, setView, showProblem } from '../app.ts'
import type { App } from '../app.ts'
import { uniqueCode } from '../edit-owners.ts'
import { shownMatrix } from '../focus.ts'
import { mint } from '../mint.ts'
import { labelPlace, ownerPlace } from '../places.ts'
import { edit } from '../plan-actions.ts'
import type { ListPaste } from './paste.ts'

/** Makes entries of a list from one column or a copy of labels at once; shows first what other columns would become. */
export function pasteList(app: App, paste: ListPaste): void {
  const state = app.store.getState()
  const matrix = shownMatrix(state)
  const [first, ...others] = paste.tables
  if (state.open === undefined || matrix === undefined || first === undefined) return
  if (others.length > 0 || (widthOf(first.table) > 1 && !isCopyOfItems(first.table))) {
    openDialog(app, { kind: 'paste', paste })
    return
  }
  const { table } = first
  const present = lengthOf(state.open.plan, matrix, paste.list)
  const entries = entriesOf(table, paste.list, guessReading(table, paste.list), present)
  if (entries.ok) applyList(app, paste, entries.value)
  else showProblem(app, pasteStrings.noEntries(entries.error, paste.list))
}

/** How many entries a list has. */
export function lengthOf(plan: Plan, matrix: Matrix, list: ListKind): number {
  return list === 'owner' ? ownersOf(plan, matrix).length : listOf(plan, matrix.id, list).length
}

/** Adds entries to their list as one edit, goes to the first of them and says how many there are. */
export function applyList(app: App, paste: ListPaste, entries: readonly ListEntry[]): void {
  const state = app.store.getState()
  const matrix = shownMatrix(state)
  if (state.open === undefined || matrix === undefined) return
  const { plan } = state.open
  if (paste.list === 'owner') addOwners(app, plan, matrix, entries)
  else addItems(app, plan, { matrix, kind: paste.list, after: paste.after }, entries)
}

interface ItemsPlace {
  readonly matrix: Matrix
  readonly kind: ItemKind
  readonly after: ItemId | null
}

function addItems(
  app: App,
  plan: Plan,
  { matrix, kind, after }: ItemsPlace,
  entries: readonly ListEntry[],
): void {
  const orders = ordersAfter(listOf(plan, matrix.id, kind), after, entries.length)
  const adds = entries.flatMap(({ text, title: _, ...patch }, index) => {
    const order = orders[index]
    return order === undefined
      ? []
      : [{ type: 'item.add', id: mint.item(), matrix: matrix.id, kind, text, order, patch } as const]
  })
  const label = pasteStrings.listLabel(entries.length, kind)
  const first = adds[0]?.id
  if (first === undefined || !edit(app, { type: 'batch', label, commands: adds }, first)) return
  setView(app, { cursor: labelPlace(plan, { id: first, kind }), selected: first })
  const codes = adds.flatMap(({ id }) => plan.tables.item.get(id)?.code ?? [])
  notify(app, { tone: 'info', text: pasteStrings.added(codes, kind) })
}

/** Order keys after an item of a list; at its end where there is none, or where nothing fits behind it any more. */
function ordersAfter(list: readonly Item[], after: ItemId | null, count: number): string[] {
  const at = list.findIndex(item => item.id === after)
  const [before, next] = [list[at]?.order, list[at + 1]?.order]
  const fits = before !== undefined && next !== undefined && before < next
  return fits ? ordersBetween(before, next, count) : ordersBetween(list.at(-1)?.order ?? null, null, count)
}

/** Owner columns by name: somebody the plan knows is shown, others are new people; who stands here already is left. */
function addOwners(app: App, plan: Plan, matrix: Matrix, entries: readonly ListEntry[]): void {
  const { commands, shown, known } = ownersFor(plan, matrix, entries)
  const [first] = shown
  if (first === undefined) {
    notify(app, { tone: 'info', text: pasteStrings.allOwners })
    return
  }
  const all: SingleCommand[] = [
    ...commands,
    { type: 'matrix.set', id: matrix.id, patch: { shown: [...matrix.shown, ...shown] } },
  ]
  if (
    !edit(app, { type: 'batch', label: pasteStrings.listLabel(shown.length, 'owner'), commands: all }, first)
  )
    return
  setView(app, { cursor: ownerPlace(plan, first), selected: first })
  notify(app, {
    tone: 'info',
    text: pasteStrings.ownersAdded(shown.length, known, entries.length - shown.length),
  })
}

interface NewOwners {
  readonly commands: SingleCommand[]
  /** Who gets a column, in the order of the list. */
  readonly shown: PersonId[]
  /** How many of them the plan knew. */
  readonly known: number
}

function ownersFor(plan: Plan, matrix: Matrix, entries: readonly ListEntry[]): NewOwners {
  const people = peopleOf(plan)
  const byName = new Map(people.map(person => [nameKey(person.name), person.id]))
  const codes = new Set(people.map(person => person.code))
  const present = new Set(ownersOf(plan, matrix).map(person => person.id))
  const orders = ordersBetween(people.at(-1)?.order ?? null, null, entries.length)
  const shown = new Set<PersonId>()
  const added: Person[] = []
  for (const [at, { text: name, title }] of entries.entries()) {
    const known = byName.get(nameKey(name))
    if (known !== undefined) {
      if (!present.has(known)) shown.add(known)
      continue
    }
    const code = uniqueCode(name, codes)
    const id = mint.person()
    codes.add(code)
    byName.set(nameKey(name), id)
    shown.add(id)
    added.push({
      table: 'person',
      id,
      code,
      name,
      kind: 'person',
      order: orders[at] ?? '',
      ...(title && { title }),
    })
  }
  const commands = added.map((record): SingleCommand => ({ type: 'person.add', record }))
  return { commands, shown: [...shown], known: shown.size - added.length }
}

function nameKey(name: string): string {
  return name.trim().toLocaleLowerCase()
}
