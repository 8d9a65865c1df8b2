import { askedPeople } from '../../catchball/asked-next.ts'
import type { PersonAsked } from '../../catchball/asked-next.ts'
import type { DealIndex } from '../../catchball/deal.ts'
import { matricesOf, peopleOf } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Department, Matrix, Person } from '../../domain/record/entities.ts'
import type { MatrixId, PersonId } from '../../domain/record/ids.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'

/** Why no packet can be made. The message is one line and says what can be done. */
export interface PacketError {
  readonly code:
    'unknown' | 'ambiguous' | 'no-head' | 'vacant' | 'nothing-asked' | 'not-written' | 'not-protected'
  readonly message: string
}

/** Somebody who gets a packet of a matrix, with what it asks. */
export interface Addressing extends PersonAsked {
  readonly matrix: Matrix
}

/**
 * Who `--to` names: `all`, `person:ID`, `department:ID` (its head), or a bare id that only one of them has.
 *
 * Answers the person, or undefined for everyone. Ids are those of the interchange format.
 */
export function addresseeNamed(plan: Plan, text: string): Result<Person | undefined, PacketError> {
  if (text === 'all') return ok(undefined)
  const [kind, id] = splitKind(text)
  const person = kind === 'department' ? undefined : peopleOf(plan).find(one => one.code === id)
  const department =
    kind === 'person' ? undefined : [...plan.tables.department.values()].find(one => one.code === id)
  if (person !== undefined && department !== undefined) {
    return refuse(
      'ambiguous',
      `"${id}" is a person and a department. Write person:${id} or department:${id}.`,
    )
  }
  if (person !== undefined) return ok(person)
  if (department !== undefined) return headOfDepartment(plan, department)
  return refuse('unknown', `The plan has no ${kind ?? 'person or department'} "${id}".`)
}

/**
 * The packets to make: for one person or for everyone with something asked, in every matrix or in one. `round` tells the number
 * of the round of a matrix that they go out in.
 *
 * Refuses where nothing is asked of anyone named.
 */
export function addressings(
  index: DealIndex,
  round: (matrix: MatrixId) => number,
  people: readonly PersonId[] | undefined,
  only?: MatrixId,
): Result<readonly Addressing[], PacketError> {
  const { plan } = index
  const named = people?.map(id => plan.tables.person.get(id))
  const vacant = named?.find(person => person?.kind === 'vacant')
  if (vacant) return refuse('vacant', `${vacant.name} is a vacant post, so nobody can answer for it.`)
  const found = matricesOf(plan)
    .filter(matrix => only === undefined || matrix.id === only)
    .flatMap(matrix => askedPeople(index, matrix, round(matrix.id)).map(one => ({ matrix, ...one })))
    .filter(({ person }) => people === undefined || people.includes(person.id))
  if (found.length > 0) return ok(found)
  const whom = named?.map(person => person?.name ?? 'an unknown person').join(', ') ?? 'anyone'
  if (people !== undefined && everAsked(index, people)) {
    return refuse(
      'nothing-asked',
      `Everything that ${whom} is asked about is agreed, so there is no packet to make.`,
    )
  }
  return refuse(
    'nothing-asked',
    `Nothing in this plan is asked of ${whom}. Give a role on a priority or a metric first.`,
  )
}

function everAsked({ facts }: DealIndex, people: readonly PersonId[]): boolean {
  return facts.packets.some(({ addressee }) => people.includes(addressee))
}

function headOfDepartment(plan: Plan, department: Department): Result<Person, PacketError> {
  const head = department.head && plan.tables.person.get(department.head)
  if (head) return ok(head)
  return refuse('no-head', `${department.name} has no head, so nobody can answer for it. Name a head first.`)
}

function splitKind(text: string): [kind: 'person' | 'department' | undefined, id: string] {
  for (const kind of ['person', 'department'] as const) {
    if (text.startsWith(`${kind}:`)) return [kind, text.slice(kind.length + 1)]
  }
  return [undefined, text]
}

function refuse(code: PacketError['code'], message: string): Result<never, PacketError> {
  return err({ code, message })
}
