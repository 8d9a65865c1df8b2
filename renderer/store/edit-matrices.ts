import { allItemsOf, childrenOf, matricesOf, referring } from '../../src/domain/plan/queries.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import type { Matrix } from '../../src/domain/record/entities.ts'
import type { ItemId, MatrixId } from '../../src/domain/record/ids.ts'
import { storeStrings } from '../strings/store.ts'
import { say, setView } from './app.ts'
import type { App } from './app.ts'
import { uniqueCode } from './edit-owners.ts'
import { mint } from './mint.ts'
import { orderAt } from './order.ts'
import { edit } from './plan-actions.ts'

/** What the dialogs ask about a matrix. */
export interface MatrixFields {
  readonly title: string
  readonly code: string
  readonly parent: MatrixId | undefined
  /** Items of the parent that this matrix carries out. */
  readonly deploys: readonly ItemId[]
}

/** Adds a matrix at the end and goes there. */
export function addMatrix(app: App, { title, code, parent, deploys }: MatrixFields): boolean {
  const plan = app.store.getState().open?.plan
  if (plan === undefined) return false
  const all = matricesOf(plan)
  const order = orderAt(all, all.length)
  if (order === undefined) return false
  const record: Matrix = {
    table: 'matrix',
    id: mint.matrix(),
    key: uniqueCode(title, new Set(all.map(matrix => matrix.key))),
    title,
    shown: [],
    retired: [],
    order,
    ...(code === '' ? {} : { code }),
    ...(parent === undefined ? {} : { parent: { matrix: parent, items: [...deploys] } }),
  }
  if (!edit(app, { type: 'matrix.add', record }, record.id)) return false
  showMatrix(app, record.id)
  return true
}

/** Changes what a matrix is called and which one it deploys. */
export function setMatrix(app: App, matrix: Matrix, { title, code, parent, deploys }: MatrixFields): boolean {
  const patch = {
    title,
    code: code === '' ? null : code,
    parent: parent === undefined ? null : { matrix: parent, items: [...deploys] },
  }
  return edit(app, { type: 'matrix.set', id: matrix.id, patch }, matrix.id)
}

/** Takes a matrix out of the plan, with all that is in it; undo brings it back. */
export function deleteMatrix(app: App, matrix: Matrix): void {
  if (edit(app, { type: 'matrix.remove', id: matrix.id }, matrix.id))
    say(app, storeStrings.removed(matrix.title))
}

/** What goes with a matrix, and what loses its hold when it goes. */
export interface Hanging {
  readonly items: number
  readonly links: number
  readonly roles: number
  /** Matrices that deploy it; they stay, without a parent. */
  readonly children: readonly Matrix[]
  /** Items of other matrices that carry out or feed one of its items. */
  readonly dependents: number
}

/** Counts what hangs on a matrix. */
export function hangingOn(plan: Plan, matrix: MatrixId): Hanging {
  const items = allItemsOf(plan, matrix)
  const dependents = new Set<string>()
  for (const { id } of items)
    for (const other of referring(plan, id, 'item')) if (other.matrix !== matrix) dependents.add(other.id)
  return {
    items: items.length,
    links: referring(plan, matrix, 'link').length,
    roles: referring(plan, matrix, 'role').length,
    children: childrenOf(plan, matrix),
    dependents: dependents.size,
  }
}

/** Shows another matrix of the plan. */
export function showMatrix(app: App, matrix: MatrixId): void {
  const title = app.store.getState().open?.plan.tables.matrix.get(matrix)?.title
  setView(app, { page: 'plan', matrix, cursor: undefined, selected: undefined, editing: undefined })
  if (title !== undefined) say(app, title)
}

/** Shows the matrix before or after the one that is shown, in display order, round and round. */
export function stepMatrix(app: App, by: 1 | -1): void {
  const { open, view } = app.store.getState()
  if (open === undefined) return
  const all = matricesOf(open.plan)
  const at = all.findIndex(matrix => matrix.id === view.matrix)
  const next = all[(at + by + all.length) % all.length]
  if (next !== undefined) showMatrix(app, next.id)
}
