import { loadPartsOf } from '../../domain/person/load.ts'
import type { LoadPart } from '../../domain/person/load.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { peopleOf } from '../../domain/plan/queries.ts'
import type { Person } from '../../domain/record/entities.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { limitOf } from '../findings/limits.ts'
import { partOrder } from './part-order.ts'

/** What one person carries, against the limits of the plan. */
export interface PersonLoad {
  readonly person: Person
  readonly load: number
  readonly limit: number
  /** How many priorities they are accountable for, and how many the plan allows. */
  readonly leads: number
  readonly leadLimit: number
  readonly over: boolean
  /** What the load is made of: matrix by matrix in display order, roles before metrics. */
  readonly parts: readonly LoadPart[]
}

/**
 * The load of everybody, in the order of the plan's people. `without`: as if these items were set aside.
 *
 * Over the limit is who has a load above the plan's, or is accountable for more than it allows. Source: rule C13 (domain, 1.19).
 */
export function personLoads(plan: Plan, without?: ReadonlySet<ItemId>): PersonLoad[] {
  const order = partOrder(plan)
  return peopleOf(plan).map(person => personLoad(plan, person, { without, order }))
}

interface Counting {
  readonly without?: ReadonlySet<ItemId> | undefined
  readonly order?: (a: LoadPart, b: LoadPart) => number
}

/** The load of one person; its parts as they come where no order is given. */
export function personLoad(plan: Plan, person: Person, { without, order }: Counting = {}): PersonLoad {
  const parts = loadPartsOf(plan, person.id, without)
  if (order !== undefined) parts.sort(order)
  const load = parts.reduce((sum, { points }) => sum + points, 0)
  const leads = parts.filter(part => 'role' in part && part.role.role === 'accountable').length
  const [limit, leadLimit] = [limitOf(plan, 'load'), limitOf(plan, 'accountable')]
  return { person, load, limit, leads, leadLimit, over: load > limit || leads > leadLimit, parts }
}
