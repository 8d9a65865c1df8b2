import { heightOfRows } from './rows.ts'
import type { Row, RowGroup } from './rows.ts'

/** A group that takes more of a page than this may go on on the next. */
const WHOLE = 0.6
/** Where a group is cut, so many rows of its beginning stay together. */
const TOGETHER = 3

interface Stack {
  readonly pages: Row[][]
  left: number
  /** Whether the last page holds nothing but what stands at the head of each. */
  fresh: boolean
}

/**
 * Rows on pages of a height, in order: groups whole where they fit, longer ones cut between rows, a heading never last.
 *
 * `again` stands at the head of every page but the first. Gaps at the head of a page are dropped. A row that is higher than a
 * page stands on one of its own.
 */
export function paginate(groups: readonly RowGroup[], height: number, again: readonly Row[] = []): Row[][] {
  const stack: Stack = { pages: [[]], left: height, fresh: true }
  const turn = () => {
    stack.pages.push([...again])
    stack.left = height - heightOfRows(again)
    stack.fresh = true
  }
  for (const [at, group] of groups.entries()) {
    if (group.turns === true && !stack.fresh) turn()
    const needed = leastOf(group, height) + (group.leads ? leastOf(groups[at + 1], height) : 0)
    if (needed > stack.left && !stack.fresh) turn()
    for (const row of group.rows) {
      if (row.height > stack.left && !stack.fresh) turn()
      if (stack.fresh && row.gap === true) continue
      stack.pages.at(-1)?.push(row)
      stack.left -= row.height
      stack.fresh = false
    }
  }
  return stack.pages
}

/** How much of a group must find room on the page where it begins. */
function leastOf(group: RowGroup | undefined, height: number): number {
  if (group === undefined) return 0
  const own = heightOfRows(group.rows)
  return own <= height * WHOLE ? own : heightOfRows(group.rows.slice(0, TOGETHER))
}
