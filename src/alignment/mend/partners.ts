import type { Item, ItemKind } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { linkBetween, linksOf, listOf } from '../../domain/plan/queries.ts'
import { supports } from '../../domain/link/supports.ts'
import { likeness, normalText } from '../findings/wording/normal-text.ts'

/**
 * The items of a list that one could be linked to, the likeliest first: those that share the most words with it, then those that
 * nothing supports yet, then in display order. What is linked already is left out.
 */
export function partnersOf(plan: Plan, item: Item, to: ItemKind): Item[] {
  const { words } = normalText(item.text)
  return listOf(plan, item.matrix, to)
    .filter(other => {
      const link = linkBetween(plan, item.id, other.id)
      return link === undefined || !supports(link)
    })
    .map((other, at) => ({
      ...{ other, at, alike: likeness(words, normalText(other.text).words) },
      taken: linksOf(plan, other.id).some(link => joins(plan, link, item.kind)),
    }))
    .sort((x, y) => y.alike - x.alike || Number(x.taken) - Number(y.taken) || x.at - y.at)
    .map(({ other }) => other)
}

function joins(
  plan: Plan,
  link: Parameters<typeof supports>[0] & { a: string; b: string },
  kind: ItemKind,
): boolean {
  return supports(link) && [link.a, link.b].some(id => plan.tables.item.get(id)?.kind === kind)
}
