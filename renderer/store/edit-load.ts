import { holderOf, moveCommands } from '../../src/alignment/load/move-part.ts'
import type { MovedPart } from '../../src/alignment/load/move-part.ts'
import type { Person } from '../../src/domain/record/entities.ts'
import { loadStrings } from '../strings/load.ts'
import { say } from './app.ts'
import type { App } from './app.ts'
import { mint } from './mint.ts'
import { edit } from './plan-actions.ts'

/** Moves a role or a metric to somebody else, as one step. Answers whether it is shown now. */
export function movePart(app: App, part: MovedPart, to: Person): boolean {
  const plan = app.store.getState().open?.plan
  const from = plan?.tables.person.get(holderOf(part) ?? '')
  const item = 'role' in part ? plan?.tables.item.get(part.role.item) : part.metric
  if (plan === undefined || from === undefined || item === undefined) return false
  const id = mint.role()
  const commands = moveCommands(plan, part, to.id, id)
  const label = loadStrings.moveLabel(item.code, from.name, to.name)
  if (!edit(app, { type: 'batch', label, commands }, 'role' in part ? id : item.id)) return false
  say(app, loadStrings.moved(item.code, to.name))
  return true
}

/** What is meant by the id of a role or of a metric that somebody owns. */
export function partWithId(app: App, id: string): MovedPart | undefined {
  const tables = app.store.getState().open?.plan.tables
  const role = tables?.role.get(id)
  if (role !== undefined) return { role }
  const metric = tables?.item.get(id)
  return metric?.kind === 'metric' && metric.owner !== undefined ? { metric } : undefined
}
