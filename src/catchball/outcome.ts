import type { Counter, Decision } from '../domain/decision/decision.ts'
import { assertNever } from '../support/assert-never.ts'
import type { DealEvent } from './machine.ts'
import { counteredFields } from './statements.ts'
import type { Statement } from './statements.ts'

/** What the answerer's verdict does to an item; nothing where they only ask. */
export function theirEvent(statement: Statement): DealEvent | undefined {
  return statement.kind === 'answer' ? (statement.answer.verdict ?? undefined) : undefined
}

/** What our decisions on a verdict do to the item; nothing while a part of it is undecided. */
export function ourEvent(statement: Statement): 'settle' | DealEvent | undefined {
  if (statement.kind !== 'answer' || statement.answer.verdict === null) return undefined
  const whole = statement.decisions.findLast(({ act, fields }) => act !== 'reply' && fields === undefined)
  const fields = counteredFields(statement.answer)
  const byField = fields.map(field =>
    statement.decisions.findLast(one => one.fields === undefined || one.fields.includes(field)),
  )
  if (whole === undefined && fields.length === 0) return undefined
  if (byField.some(decision => decision === undefined)) return undefined
  if (whole !== undefined && (fields.length === 0 || byField.every(decision => decision === whole)))
    return wholeEvent(whole.act, statement.answer.verdict === 'cannot')
  const acts = new Set(byField.map(decision => decision?.act))
  if (acts.size > 1) return 'counter-back'
  return acts.has('accept') ? 'settle' : 'decline'
}

function wholeEvent(act: Decision['act'], cannot: boolean): DealEvent | undefined {
  switch (act) {
    case 'accept':
      // To accept that somebody cannot is to stop asking them.
      return cannot ? 'withdraw' : 'settle'
    case 'counter':
      return 'counter-back'
    case 'decline':
    case 'escalate':
    case 'withdraw':
      return act
    case 'reply':
    case 'carry':
    case 'hand-over':
    case 'no-answer':
    case 'close':
    case 'approve':
      return undefined
    default:
      return assertNever(act)
  }
}

/** What the answerer holds by their verdict, besides what was sent: their counter. */
export function counterOf(statement: Statement): Counter {
  return statement.kind === 'answer' && statement.answer.verdict === 'counter'
    ? (statement.answer.counter ?? {})
    : {}
}

/** Whether a statement waits for a decision of ours, rather than for a reply or for nothing. */
export function needsDecision(statement: Statement): boolean {
  if (statement.standing !== 'waiting') return false
  if (statement.kind === 'offer') return true
  const { verdict, conditions } = statement.answer
  return verdict === 'counter' || verdict === 'cannot' || (conditions?.length ?? 0) > 0
}
