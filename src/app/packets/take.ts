import { COUNTER_FIELDS } from '../../domain/decision/decision.ts'
import { itemByCode, matricesOf } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { FoundCounter } from './report.ts'

/** Why a counter cannot be taken. */
export interface TakeError {
  readonly code: 'bad-name' | 'no-counter' | 'several' | 'gone' | 'replaced'
  readonly message: string
}

/**
 * The counter that `M3.target` names among those at hand. With several matrices the item may be named with its matrix:
 * `CORP M3.target`.
 */
export function counterNamed(
  plan: Plan,
  name: string,
  counters: readonly FoundCounter[],
): Result<FoundCounter, TakeError> {
  const parts = /^(?:(\S+)\s+)?(\S+)\.([a-z]+)$/u.exec(name.trim())
  const field = COUNTER_FIELDS.find(one => one === parts?.[3])
  if (parts === null || field === undefined) {
    return refuse(
      'bad-name',
      `"${name}" names no counter. Write the item and the field, as in M3.target (${COUNTER_FIELDS.join(', ')}).`,
    )
  }
  const [, matrix, code = ''] = parts
  const items = new Set<string>(
    matricesOf(plan)
      .filter(one => matrix === undefined || one.key === matrix || one.code === matrix)
      .flatMap(one => itemByCode(plan, one.id, code)?.id ?? []),
  )
  const named = (counter: FoundCounter) =>
    items.has(counter.item) || (counter.stand === 'gone' && counter.code === code)
  const found = counters.filter(counter => counter.field === field && named(counter))
  const [first] = found
  if (first === undefined) return refuse('no-counter', `None of these responses counters ${name}.`)
  const others = found.filter(counter => counter.item !== first.item || counter.digest !== first.digest)
  if (others.length > 0) {
    const who = [...new Set(found.map(counter => counter.from))].join(' and ')
    return refuse(
      'several',
      `${name} is countered more than once (${who}). Merge one of those responses by itself, then take it.`,
    )
  }
  return ok(first)
}

function refuse(code: TakeError['code'], message: string): Result<never, TakeError> {
  return err({ code, message })
}
