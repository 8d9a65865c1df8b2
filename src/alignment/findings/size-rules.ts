import { ITEM_KINDS } from '../../domain/item/item.ts'
import type { ItemKind } from '../../domain/item/item.ts'
import { limitOf } from './limits.ts'
import { aboutItems, codesOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { RuleSheet } from './sheet.ts'

const NAMES: Readonly<Record<ItemKind, string>> = {
  breakthrough: 'breakthroughs',
  goal: 'annual goals',
  priority: 'priorities',
  metric: 'metrics',
}

/** Rule C19: more in a list than the plan's limit; names the items beyond it. Source: domain, 1.8 and 1.19. */
export function sizeRule(sheet: RuleSheet): Finding[] {
  return ITEM_KINDS.flatMap(kind => {
    const limit = limitOf(sheet.plan, kind)
    const list = sheet.lists[kind]
    if (list.length <= limit) return []
    const message = `${list.length} ${NAMES[kind]}, limit ${limit}`
    return [aboutItems('C19', 'warning', sheet.matrix.id, list.slice(limit), message)]
  })
}

/** What weights may miss 100 by: they are often given with one digit after the point. */
const SLACK = 0.05

/** Rule C36: the weights of the goals, where any has one, do not add up to 100. Source: domain, 1.19. */
export function weightRule(sheet: RuleSheet): Finding[] {
  const weighed = sheet.lists.goal.filter(goal => goal.weight !== undefined)
  if (weighed.length === 0) return []
  const sum = weighed.reduce((total, goal) => total + (goal.weight ?? 0), 0)
  if (Math.abs(sum - 100) <= SLACK) return []
  const rounded = Math.round(sum * 100) / 100
  const without = sheet.lists.goal.filter(goal => goal.weight === undefined)
  const tail =
    without.length === 0 ? '' : `; ${codesOf(without)} ${without.length === 1 ? 'has' : 'have'} none`
  const message = `The weights of the goals add up to ${rounded}, not to 100${tail}`
  return [aboutItems('C36', 'warning', sheet.matrix.id, weighed, message)]
}
