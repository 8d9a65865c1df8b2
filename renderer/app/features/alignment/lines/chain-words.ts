import type { SpelledChain } from '../../../../../src/alignment/lines/spelled-chain.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { ItemId } from '../../../../../src/domain/record/ids.ts'
import { lineStrings as s } from '../../../../strings/lines.ts'
import type { Pair } from './pairs.ts'

/** How firmly a chain holds and where it is held back: "Weak chain, held back at P2–G1." */
export function chainWords(plan: Plan, chain: SpelledChain | undefined): string {
  if (chain === undefined) return s.noChain
  const { strength, weakest, steps, from } = chain
  if (weakest === undefined) return s.chain(s.strengths[strength], undefined)
  const before = steps[steps.indexOf(weakest) - 1]?.to ?? from
  const code = (id: ItemId) => plan.tables.item.get(id)?.code ?? ''
  return s.chain(s.strengths[strength], `${code(before)}–${code(weakest.to)}`)
}

/** What the direct mark between a metric and a breakthrough says, and what it contradicts; empty where it says nothing. */
export function markWords(
  metric: Item,
  breakthrough: Item,
  chain: SpelledChain | undefined,
  { mark, disagreement }: Pair,
): string {
  const said = mark > 0 ? s.marked(s.strengths[mark]) : ''
  if (disagreement?.what === 'marked')
    return `${said} ${s.disagreeMarked(metric.code, breakthrough.code, disagreement.priority.code)}`
  if (disagreement?.what === 'unmarked')
    return s.disagreeUnmarked(breakthrough.code, disagreement.priority.code)
  return chain === undefined && mark > 0 ? s.markedOnly(s.strengths[mark]) : said
}
