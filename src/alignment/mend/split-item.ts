import type { SingleCommand } from '../../domain/command/commands.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { linksOf, rolesOn } from '../../domain/plan/queries.ts'
import type { MendIds } from './merge-items.ts'

/**
 * What makes two items of one, as commands: it keeps the first text, a new one right after it takes the second, with the same
 * links and roles for a start. `order` is the new one's place.
 */
export function splitItem(
  plan: Plan,
  item: Item,
  texts: readonly [first: string, second: string],
  order: string,
  ids: MendIds,
): SingleCommand[] {
  const id = ids.item()
  const [first, second] = texts
  const links = linksOf(plan, item.id).map(({ a, b, strength, effect, reason }): SingleCommand => ({
    ...{ type: 'link.set', id: ids.link(), a: id, b: a === item.id ? b : a, strength },
    ...(effect && { effect }),
    ...(reason && { note: reason }),
  }))
  const roles = rolesOn(plan, item.id).map(({ person, role }): SingleCommand => ({
    ...{ type: 'role.set', id: ids.role(), item: id, person, role, second: true },
  }))
  return [
    { type: 'item.set', id: item.id, patch: { text: first } },
    { type: 'item.add', id, matrix: item.matrix, kind: item.kind, text: second, order },
    ...links,
    ...roles,
  ]
}
