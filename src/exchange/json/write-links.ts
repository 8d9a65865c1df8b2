import { NEIGHBOURS } from '../../domain/link/neighbours.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Link, Role, Waiver } from '../../domain/record/entities.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { byOrder } from '../../support/order-key.ts'
import { byText, codeOf, ordered } from './write-order.ts'

/** Where each item of a matrix stands in display order. */
type Places = ReadonlyMap<ItemId, number>

/** The links of a matrix: pair by pair of lists, then in display order of their items. */
export function linksOfMatrix(plan: Plan, links: readonly Link[], places: Places): object[] {
  const sorted = [...links].sort(
    (x, y) =>
      cornerOf(plan, x) - cornerOf(plan, y) ||
      at(places, x.a) - at(places, y.a) ||
      at(places, x.b) - at(places, y.b),
  )
  return sorted.map(link =>
    ordered({ ...link, a: codeOf(plan.tables.item, link.a), b: codeOf(plan.tables.item, link.b) }, [
      ...['a', 'b', 'strength', 'reason', 'effect'],
    ]),
  )
}

/** The roles of a matrix: in display order of the priorities, then of the people. */
export function rolesOfMatrix(plan: Plan, roles: readonly Role[], places: Places): object[] {
  const { item, person } = plan.tables
  const sorted = [...roles].sort((x, y) => {
    const people = [person.get(x.person), person.get(y.person)] as const
    const bySeat = people[0] && people[1] ? byOrder(people[0], people[1]) : 0
    return at(places, x.item) - at(places, y.item) || bySeat
  })
  return sorted.map(role => ({
    item: codeOf(item, role.item),
    person: codeOf(person, role.person),
    role: role.role,
  }))
}

/** The accepted findings of a matrix: by rule, then by their items, then by their words. */
export function waiversOfMatrix(plan: Plan, waivers: readonly Waiver[], places: Places): object[] {
  const keyed = waivers.map(waiver => {
    const items = waiver.items.map(id => String(at(places, id)).padStart(5, '0'))
    const people = waiver.people?.map(id => codeOf(plan.tables.person, id) ?? '')
    const by = codeOf(plan.tables.person, waiver.by)
    const words = [waiver.reason, by ?? '', waiver.on ?? '', ...(people ?? [])]
    return { waiver, people, by, key: [waiver.rule, items.join(' '), ...words].join('\n') }
  })
  keyed.sort((x, y) => byText(x.key, y.key))
  return keyed.map(({ waiver: { rule, items, reason, on }, people, by }) => {
    const codes = items.map(id => codeOf(plan.tables.item, id))
    const keys = ['rule', 'items', 'people', 'reason', 'by', 'on']
    return ordered({ rule, items: codes, people, reason, by, on }, keys)
  })
}

function cornerOf(plan: Plan, link: Link): number {
  const kind = plan.tables.item.get(link.a)?.kind
  return NEIGHBOURS.findIndex(([first]) => first === kind)
}

function at(places: Places, id: ItemId): number {
  return places.get(id) ?? -1
}
