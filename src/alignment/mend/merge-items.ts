import { chainValue } from '../chain.ts'
import type { SingleCommand } from '../../domain/command/commands.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { linkBetween, linksOf, referring, roleOf, rolesOn } from '../../domain/plan/queries.ts'
import { ROLES } from '../../domain/record/entities.ts'
import type { ItemId, LinkId, RoleId } from '../../domain/record/ids.ts'

/** New ids, minted by the caller. */
export interface MendIds {
  readonly item: () => ItemId
  readonly link: () => LinkId
  readonly role: () => RoleId
}

/**
 * What makes two items of one list one, as commands: links, roles and references of `gone` go to `kept`, the stronger of two
 * staying; fields that only `gone` has are kept; then it goes.
 */
export function mergeItems(plan: Plan, kept: Item, gone: Item, ids: MendIds): SingleCommand[] {
  return [
    ...linksTo(plan, kept, gone, ids),
    ...rolesTo(plan, kept, gone, ids),
    ...referencesTo(plan, kept, gone),
    ...fieldsTo(kept, gone),
    { type: 'item.remove', id: gone.id },
  ]
}

function linksTo(plan: Plan, kept: Item, gone: Item, ids: MendIds): SingleCommand[] {
  return linksOf(plan, gone.id).flatMap((link): SingleCommand[] => {
    const other = link.a === gone.id ? link.b : link.a
    const there = linkBetween(plan, kept.id, other)
    if (there !== undefined && chainValue(there) >= chainValue(link)) return []
    const { strength, reason, effect = null } = link
    const note = there?.reason ?? reason ?? null
    return [{ type: 'link.set', id: there?.id ?? ids.link(), a: kept.id, b: other, strength, effect, note }]
  })
}

/** Of two who were accountable one stays so; the other helps. */
function rolesTo(plan: Plan, kept: Item, gone: Item, ids: MendIds): SingleCommand[] {
  const led = rolesOn(plan, kept.id).some(({ role }) => role === 'accountable')
  return rolesOn(plan, gone.id).flatMap(({ person, role: theirs }): SingleCommand[] => {
    const role = theirs === 'accountable' && led ? 'responsible' : theirs
    const there = roleOf(plan, kept.id, person)
    if (there !== undefined && ROLES.indexOf(there.role) <= ROLES.indexOf(role)) return []
    return [{ type: 'role.set', id: there?.id ?? ids.role(), item: kept.id, person, role }]
  })
}

function referencesTo(plan: Plan, kept: Item, gone: Item): SingleCommand[] {
  const moved = (list: readonly ItemId[]) => [...new Set(list.map(id => (id === gone.id ? kept.id : id)))]
  return referring(plan, gone.id, 'item').flatMap(({ id, deploys, feeds, displaces }): SingleCommand[] => {
    if (id === kept.id) return []
    const patch: Record<string, unknown> = {}
    if (deploys?.includes(gone.id)) patch['deploys'] = moved(deploys)
    if (displaces?.includes(gone.id)) patch['displaces'] = moved(displaces)
    if (feeds?.some(({ item }) => item === gone.id) && !feeds.some(({ item }) => item === kept.id))
      patch['feeds'] = feeds.map(feed => (feed.item === gone.id ? { ...feed, item: kept.id } : feed))
    return Object.keys(patch).length === 0 ? [] : [{ type: 'item.set', id, patch }]
  })
}

/** What names the record or its place, and what would name itself. */
const OWN = [
  'table',
  'id',
  'matrix',
  'code',
  'earlier',
  'kind',
  'text',
  'order',
  'setAside',
  'feeds',
  'displaces',
]

function fieldsTo(kept: Item, gone: Item): SingleCommand[] {
  const there: Readonly<Record<string, unknown>> = { ...kept }
  const more = Object.entries(gone).filter(
    ([field, value]) => !OWN.includes(field) && value !== undefined && there[field] === undefined,
  )
  return more.length === 0 ? [] : [{ type: 'item.set', id: kept.id, patch: Object.fromEntries(more) }]
}
