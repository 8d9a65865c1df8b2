import type { Matrix, Person } from '../domain/record/entities.ts'
import { addressees, askedOf } from './asked.ts'
import type { Asked } from './asked.ts'
import type { DealIndex } from './deal.ts'
import { isSettled } from './deals.ts'
import type { Request } from './records.ts'
import { openRequestsTo } from './requests.ts'

/** What the packet of a person asks in a round: items that are not agreed since an earlier one, and what others need of them. */
export interface AskedNow {
  readonly asked: readonly Asked[]
  /** What dropped out because it is agreed. */
  readonly agreed: readonly Asked[]
  readonly requests: readonly Request[]
}

/** What a person is asked in a round of a matrix. `round` is its number. Source: the catch-ball issue, part 1. */
export function askedIn(index: DealIndex, matrix: Matrix, person: Person, round: number): AskedNow {
  const all = askedOf(index.plan, matrix, person.id)
  const dropped = ({ item }: Asked) => {
    const deal = index.dealOf(item.id)
    const before = deal?.packet && index.facts.rounds.get(deal.packet.round)?.number
    return isSettled(deal) && before !== undefined && before < round
  }
  const agreed = all.filter(dropped)
  const gone = new Set(agreed)
  return {
    asked: all.filter(one => !gone.has(one)),
    agreed,
    requests: openRequestsTo(index, matrix.id, person.id),
  }
}

/** Somebody with what they are asked. */
export interface PersonAsked {
  readonly person: Person
  readonly now: AskedNow
}

/** Everyone with something asked in a round of a matrix, in the order of the plan's people. */
export function askedPeople(index: DealIndex, matrix: Matrix, round: number): PersonAsked[] {
  const { plan } = index
  const inMatrix = addressees(plan, matrix)
  const known = new Set(inMatrix.map(({ id }) => id))
  // Who is asked for something by a third side may hold nothing in this matrix.
  const others = [...plan.tables.person.values()].filter(
    person =>
      person.kind !== 'vacant' &&
      !known.has(person.id) &&
      openRequestsTo(index, matrix.id, person.id).length > 0,
  )
  return [...inMatrix, ...others]
    .map(person => ({ person, now: askedIn(index, matrix, person, round) }))
    .filter(({ now: { asked, requests } }) => asked.length + requests.length > 0)
}
