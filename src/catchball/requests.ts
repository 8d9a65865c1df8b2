import type { Plan } from '../domain/plan/plan.ts'
import type { MatrixId, PersonId } from '../domain/record/ids.ts'
import type { DealIndex, Wait } from './deal.ts'
import { itemNamed } from './deals.ts'
import type { Request } from './records.ts'

/** Every request that an agreement waits for, whatever became of it. */
function requestsIn(index: DealIndex): Wait[] {
  const items = [...index.asking.keys()]
  return items
    .flatMap(id => {
      const item = itemNamed(index, id)
      return item === undefined ? [] : (index.dealOf(item.id)?.waits ?? [])
    })
    .filter(({ request }) => request !== undefined)
}

/** What others need of a person in a matrix and they have not answered yet, as their next packet asks it. */
export function openRequestsTo(index: DealIndex, matrix: MatrixId, person: PersonId): Request[] {
  return requestsIn(index).flatMap(wait => {
    const { request, condition, item } = wait
    if (
      wait.person !== person ||
      wait.decision.matrix !== matrix ||
      wait.status !== 'open' ||
      request === undefined ||
      condition === undefined
    )
      return []
    const waiting = itemNamed(index, item)
    const hidden = waiting === undefined || waiting.confidential === true
    return [
      {
        ...{ id: request, what: condition.what, from: whoNeeds(index, wait) },
        ...(condition.by === undefined ? {} : { by: condition.by }),
        ...(hidden ? {} : { code: waiting.code, kind: waiting.kind, text: waiting.text }),
      },
    ]
  })
}

/** The person or department that a condition names, by name or by its id in files; a department through its head. */
export function personNamed(plan: Plan, words: string | undefined): PersonId | undefined {
  const name = fold(words ?? '')
  if (name === '') return undefined
  const called = ({ name: own, code }: { readonly name: string; readonly code: string }) =>
    fold(own) === name || fold(code) === name
  const person = [...plan.tables.person.values()].find(called)
  if (person !== undefined) return person.id
  return [...plan.tables.department.values()].find(called)?.head
}

function whoNeeds({ plan, dealOf }: DealIndex, { item }: Wait): string {
  const partner = dealOf(item)?.partner
  return (partner && plan.tables.person.get(partner)?.name) ?? ''
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
