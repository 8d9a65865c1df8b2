import type { Ribbon, RibbonNode, Ribbons } from '../../../../../../src/alignment/lines/ribbons.ts'
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

/** Names of what a node is joined to on one side; more is a count. */
const MOST_NAMED = 8

/** A node with what it is joined to on both sides: "P2 Inline …; from G1 strong; on to M1 strong, M3 weak". */
export function nodeWords(plan: Plan, { ribbons }: Ribbons, id: NodeId): string {
  const record = recordAt(plan, id)
  const name = record?.table === 'item' ? nameIn(plan, record) : (record?.name ?? '')
  const left = ribbons.filter(ribbon => ribbon.to === id)
  const right = ribbons.filter(ribbon => ribbon.from === id)
  return s.sight(
    name,
    endsOf(plan, record, left, ({ from }) => from),
    endsOf(plan, record, right, ({ to }) => to),
  )
}

/** The level is said only where it is another than that of the node. */
function endsOf(
  plan: Plan,
  node: Item | Person | undefined,
  ribbons: readonly Ribbon[],
  end: (ribbon: Ribbon) => NodeId,
): string[] {
  const named = ribbons.length > MOST_NAMED ? ribbons.slice(0, MOST_NAMED - 1) : ribbons
  const words = named.map(ribbon => {
    const other = recordAt(plan, end(ribbon))
    const spokenOf = node?.table === 'item' ? node.matrix : undefined
    const code = other?.table === 'item' ? codeIn(plan, other, spokenOf) : (other?.name ?? '')
    return s.end(code, ribbon.by === 'link' ? s.strengths[ribbon.width] : undefined)
  })
  return named.length < ribbons.length ? [...words, s.moreWeak(ribbons.length - named.length)] : words
}
