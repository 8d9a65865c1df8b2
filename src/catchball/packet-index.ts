import type { Item } from '../domain/item/item.ts'
import type { Role } from '../domain/record/entities.ts'
import { grouped } from '../support/grouped.ts'
import type { Packet } from './records.ts'

/** The slice of a packet by id: a response has an answer to most of its items, and each is looked up several times. */
interface PacketIndex {
  readonly items: ReadonlyMap<string, Item>
  /** By item. */
  readonly roles: ReadonlyMap<string, readonly Role[]>
}

const indexes = new WeakMap<Packet, PacketIndex>()

/** An item as it was sent, or undefined where the packet does not hold it. */
export function sentItem(packet: Packet, id: string): Item | undefined {
  return indexOf(packet).items.get(id)
}

/** The roles on an item as they were sent: who is accountable and responsible, and the addressee's own. */
export function sentRoles(packet: Packet, item: string): readonly Role[] {
  return indexOf(packet).roles.get(item) ?? []
}

function indexOf(packet: Packet): PacketIndex {
  const known = indexes.get(packet)
  if (known !== undefined) return known
  const items = packet.slice.filter((record): record is Item => record.table === 'item')
  const roles = packet.slice.filter((record): record is Role => record.table === 'role')
  const made = {
    items: new Map<string, Item>(items.map(item => [item.id, item])),
    roles: grouped<string, Role>(roles, ({ item }) => item),
  }
  indexes.set(packet, made)
  return made
}
