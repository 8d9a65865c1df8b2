import type { RibbonNode, Ribbons } from '../../../../../../src/alignment/lines/ribbons.ts'
import type { Item } from '../../../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../../../src/domain/plan/plan.ts'
import type { Person } from '../../../../../../src/domain/record/entities.ts'
import { lineStrings as s } from '../../../../../strings/lines.ts'
import { codeIn, nameIn } from '../../item-name.ts'

type NodeId = RibbonNode['id']

/** What a node stands for; undefined where it is gone. */
export function recordAt(plan: Plan, id: NodeId): Item | Person | undefined {
  const items: ReadonlyMap<string, Item> = plan.tables.item
  const people: ReadonlyMap<string, Person> = plan.tables.person
  return items.get(id) ?? people.get(id)
}

/** What a node is called for short: its code, or the name of an owner. */
export function nodeCode(plan: Plan, id: NodeId): string {
  const record = recordAt(plan, id)
  return record?.table === 'item' ? codeIn(plan, record) : (record?.name ?? '')
}

/** A node with what it is joined to on both sides: "P2 Inline …; from G1 strong; on to M1 strong, M3 weak". */
export function nodeWords(plan: Plan, { ribbons }: Ribbons, id: NodeId): string {
  const record = recordAt(plan, id)
  const name = record?.table === 'item' ? nameIn(plan, record) : (record?.name ?? '')
  const end = (other: NodeId, strength: string | undefined) => s.end(nodeCode(plan, other), strength)
  const strength = (ribbon: Ribbons['ribbons'][number]) =>
    ribbon.by === 'link' ? s.strengths[ribbon.width] : undefined
  const left = ribbons.filter(ribbon => ribbon.to === id).map(ribbon => end(ribbon.from, strength(ribbon)))
  const right = ribbons.filter(ribbon => ribbon.from === id).map(ribbon => end(ribbon.to, strength(ribbon)))
  return s.sight(name, left, right)
}
