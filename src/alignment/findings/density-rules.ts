import type { Item, ItemKind } from '../../domain/item/item.ts'
import { NEIGHBOURS } from '../../domain/link/neighbours.ts'
import { limitOf } from './limits.ts'
import { aboutItems } from './finding.ts'
import type { Finding } from './finding.ts'
import { supporting, supports } from './sheet.ts'
import type { RuleSheet } from './sheet.ts'

/** Below this many cells a corner is too small to say that it is crowded. */
const FEWEST_CELLS = 9
/** Fewer marks than that may well all be strong. */
const FEWEST_MARKS = 6
/** Marked against all of fewer than this is no sign of anything. */
const FEWEST_OTHERS = 3

const NAMES: Readonly<Record<ItemKind, string>> = {
  breakthrough: 'breakthroughs',
  goal: 'goals',
  priority: 'priorities',
  metric: 'metrics',
}

/** Rule C20: a corner that is crowded above the plan's limit, or whose marks are all strong. Source: domain, 1.19. */
export function densityRule(sheet: RuleSheet): Finding[] {
  return NEIGHBOURS.flatMap(([a, b]) => {
    const cells = sheet.lists[a].length * sheet.lists[b].length
    const said = cells < FEWEST_CELLS ? undefined : crowded(sheet, countMarks(sheet, a, b), cells)
    if (said === undefined) return []
    const items: Item[] = [
      ...sheet.lists[a].filter(item => supports(sheet, item, b)),
      ...sheet.lists[b].filter(item => supports(sheet, item, a)),
    ]
    const message = `${said} between ${NAMES[a]} and ${NAMES[b]}`
    return [{ ...aboutItems('C20', 'warning', sheet.matrix.id, items, message), corner: [a, b] as const }]
  })
}

interface Marks {
  all: number
  strong: number
}

function countMarks(sheet: RuleSheet, a: ItemKind, b: ItemKind): Marks {
  const marks: Marks = { all: 0, strong: 0 }
  for (const item of sheet.lists[a]) {
    for (const { value } of supporting(sheet, item, b)) {
      marks.all += 1
      if (value === 3) marks.strong += 1
    }
  }
  return marks
}

function crowded(sheet: RuleSheet, { all, strong }: Marks, cells: number): string | undefined {
  if (all / cells > limitOf(sheet.plan, 'density')) return `${all} of ${cells} cells are marked`
  return all >= FEWEST_MARKS && strong === all ? `All ${strong} marks are strong` : undefined
}

/** Rule C21: an item that is marked against everything that it could be marked against. Source: domain, 1.19. */
export function everythingRule(sheet: RuleSheet): Finding[] {
  return NEIGHBOURS.flatMap(([a, b]) => [...against(sheet, a, b), ...against(sheet, b, a)])
}

function against(sheet: RuleSheet, from: ItemKind, to: ItemKind): Finding[] {
  const others = sheet.lists[to].length
  if (others < FEWEST_OTHERS) return []
  return sheet.lists[from]
    .filter(item => supporting(sheet, item, to).length === others)
    .map(item => {
      const message = `${item.code} is marked against all ${others} ${NAMES[to]}`
      return { ...aboutItems('C21', 'hint', sheet.matrix.id, [item], message), corner: [from, to] as const }
    })
}
