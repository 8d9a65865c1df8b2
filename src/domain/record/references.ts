import { assertNever } from '../../support/assert-never.ts'
import type { Item } from '../item/item.ts'
import type { Entity, EntityId } from './tables.ts'

/**
 * Every other record that a record names.
 *
 * The one place that knows the references of the plan: the reverse index, the integrity check and deletion all read it.
 * An id may come twice.
 */
export function referencesOf(entity: Entity): EntityId[] {
  switch (entity.table) {
    case 'plan':
      return []
    case 'department':
      return present([entity.head, entity.parent])
    case 'person':
      return present([entity.department])
    case 'matrix':
      return present([
        entity.owner,
        entity.approver,
        entity.department,
        entity.parent?.matrix,
        ...(entity.parent?.items ?? []),
        ...entity.shown,
      ])
    case 'item':
      return itemReferences(entity)
    case 'link':
      return [entity.matrix, entity.a, entity.b]
    case 'role':
      return [entity.matrix, entity.item, entity.person]
    case 'waiver':
      return present([entity.matrix, entity.by, ...entity.items, ...(entity.people ?? [])])
    case 'decision':
      // What was decided stays, also about something that is gone.
      return []
    default:
      return assertNever(entity)
  }
}

function itemReferences(item: Item): EntityId[] {
  const owner = item.kind === 'metric' ? item.owner : undefined
  const feeds = (item.feeds ?? []).map(feed => feed.item)
  return present([item.matrix, owner, ...(item.deploys ?? []), ...feeds, ...(item.displaces ?? [])])
}

function present(ids: readonly (EntityId | undefined)[]): EntityId[] {
  return ids.filter(id => id !== undefined)
}
