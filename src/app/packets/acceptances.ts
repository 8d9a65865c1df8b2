import type { Negotiation } from '../../catchball/negotiation.ts'
import type { Staged } from '../../catchball/staged.ts'
import type { Statement } from '../../catchball/statements.ts'
import { changesIn, termsOf, withCounter } from '../../catchball/terms.ts'
import { counterOf } from '../../catchball/outcome.ts'
import { termsSent } from '../../catchball/fold-deal.ts'

/**
 * What `--accept agreed` records: acceptances without conditions of terms that still stand, and counters whose values the plan
 * holds by now. Each holds what the plan says, so recording it changes nothing in the plan.
 */
export function standingAcceptances({ index }: Negotiation, statements: readonly Statement[]): Staged[] {
  return statements.flatMap((statement): Staged[] => {
    if (statement.kind !== 'answer' || statement.standing !== 'waiting') return []
    const { verdict, conditions = [] } = statement.answer
    if ((verdict !== 'accept' && verdict !== 'counter') || conditions.length > 0) return []
    const item = index.plan.tables.item.get(statement.about)
    if (item === undefined || item.setAside !== undefined) return []
    const sent = termsSent(statement.packet, item.id)
    const held = sent && withCounter(sent, counterOf(statement), item.kind === 'metric')
    if (held === undefined || changesIn(held, termsOf(index.plan, item)).length > 0) return []
    return [{ act: 'accept', response: statement.response.digest, item: statement.about }]
  })
}
