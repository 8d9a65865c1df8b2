import type { ItemKind } from '../../domain/item/item.ts'
import type { HiddenCounts } from '../../domain/plan/filter.ts'
import type { PlanHead, PlanStatus, RoleName, Strength } from '../../domain/record/entities.ts'
import type { Side } from './picture.ts'

/** The words of a list: its full name, and how it reads as the first or the second of a pair. */
export interface ListWording {
  readonly name: string
  readonly first: string
  readonly second: string
  readonly question: string
}

/** Every word that a picture of a matrix adds to the plan's own. */
export interface MatrixWording {
  readonly lists: Readonly<Record<ItemKind, ListWording>>
  readonly owners: { readonly name: string; readonly notes: readonly string[] }
  /** What an empty list says: when it is its turn, and when something must come before it. */
  readonly open: Readonly<Record<ItemKind | 'owner', { readonly now: string; readonly later: string }>>
  readonly pair: (first: string, second: string) => string
  /** What stands in a list of which a filter leaves nothing. */
  readonly allHidden: string
  /** How many rows a filter hides. */
  readonly hidden: (counts: HiddenCounts) => string
  readonly trueNorth: string
  /** What was set aside, and why. */
  readonly aside: string
  readonly reason: (reason: string) => string
  /** The status of a sheet on a page of it. */
  readonly page: (status: string, page: number, of: number) => string
  readonly status: (status: PlanStatus, edition: number | undefined) => string
  readonly period: (first: Month, last: Month) => string
  readonly strengths: Readonly<Record<Strength, string>>
  readonly roles: Readonly<Record<RoleName, string>>
  /** How the sheet is read, from the side where the breakthroughs stand. */
  readonly reading: (from: Side) => string
  readonly number: { readonly decimal: string; readonly group: string }
}
interface Month {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const STATUSES: Readonly<Record<PlanStatus, string>> = {
  draft: 'Draft',
  'catch-ball': 'Catch-ball',
  agreed: 'Agreed',
  running: 'Running',
  closed: 'Closed',
}

const SIDE_WORDS: Readonly<Record<Side, string>> = {
  south: 'bottom',
  west: 'left',
  north: 'top',
  east: 'right',
}

/** What two lists that meet are called together ("Priorities × annual goals"), by the plan's own names where it has them. */
export function pairName(
  wording: MatrixWording,
  names: PlanHead['labels'],
  row: ItemKind,
  column: ItemKind,
): string {
  return wording.pair(names[row] ?? wording.lists[row].first, names[column] ?? wording.lists[column].second)
}

const ROWS: readonly (readonly [keyof HiddenCounts, one: string, many: string])[] = [
  ['breakthrough', 'breakthrough', 'breakthroughs'],
  ['goal', 'goal', 'goals'],
  ['priority', 'priority', 'priorities'],
  ['metric', 'metric', 'metrics'],
  ['owner', 'owner', 'owners'],
]

/** "3 priorities, 2 metrics and 1 owner". */
function hiddenRows(counts: HiddenCounts): string {
  const parts = ROWS.flatMap(([list, one, many]) =>
    counts[list] === 0 ? [] : [`${counts[list]} ${counts[list] === 1 ? one : many}`],
  )
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}

/** English. Source of the captions: the design, section 13. */
export const matrixWording: MatrixWording = {
  lists: {
    breakthrough: {
      name: 'Breakthrough objectives',
      first: 'Breakthroughs',
      second: 'breakthroughs',
      question: 'where to (3–5 years)',
    },
    goal: {
      name: 'Annual goals',
      first: 'Annual goals',
      second: 'annual goals',
      question: 'how far this year',
    },
    priority: { name: 'Priorities', first: 'Priorities', second: 'priorities', question: 'how' },
    metric: {
      name: 'Owner metrics',
      first: 'Owner metrics',
      second: 'owner metrics',
      question: 'how much',
    },
  },
  owners: { name: 'Owners', notes: ['who; bars show priorities carried', 'who'] },
  open: {
    breakthrough: {
      now: 'Start with the change you need in 3 to 5 years.',
      later: 'Start with the change you need in 3 to 5 years.',
    },
    goal: { now: 'Next: how far this year?', later: 'Breakthrough objectives come first.' },
    priority: { now: 'Next: how will you get there?', later: 'Annual goals come first.' },
    metric: { now: 'Next: how much shows that it works?', later: 'Priorities come first.' },
    owner: { now: 'Next: who is accountable?', later: 'Priorities come first.' },
  },
  pair: (first, second) => `${first} × ${second}`,
  allHidden: 'All hidden by the filter.',
  hidden: counts => `${hiddenRows(counts)} hidden by the filter.`,
  trueNorth: 'True north',
  aside: 'Not this year',
  reason: reason => (reason.trim() === '' ? 'No reason given' : `Why: ${reason}`),
  page: (status, page, of) => `${status}, page ${page} of ${of}`,
  status: (status, edition) => STATUSES[status] + (edition === undefined ? '' : ` ${edition}`),
  period: (first, last) => {
    const start = MONTHS[first.month - 1] ?? ''
    const end = `${MONTHS[last.month - 1] ?? ''} ${last.year}`
    return first.year === last.year ? `${start}–${end}` : `${start} ${first.year} – ${end}`
  },
  strengths: { strong: 'strong', medium: 'medium', weak: 'weak', none: 'none' },
  roles: {
    accountable: 'accountable',
    responsible: 'responsible',
    consulted: 'consulted',
    informed: 'informed',
  },
  reading: from =>
    `Read clockwise from the ${SIDE_WORDS[from]}: where to, how far this year, how, how much, who.`,
  number: { decimal: '.', group: ',' },
}
