import type { ItemKind } from '../../src/domain/item/item.ts'
import { wordsOf } from './catalogue.ts'
import { counted } from './shell.ts'

const STRENGTHS = { 3: 'strong', 2: 'medium', 1: 'weak', 0: 'no chain' } as const
const LISTS: Readonly<Record<ItemKind | 'owner', string>> = {
  breakthrough: 'Breakthroughs',
  goal: 'Annual goals',
  priority: 'Priorities',
  metric: 'Owner metrics',
  owner: 'Owners',
}

/** The tab of lines of sight: chains as a table, coverage by breakthrough, ribbons. */
export const lineStrings = wordsOf('lines', {
  scope: 'Show',
  wholePlan: 'Whole plan',
  view: 'View',
  views: { chains: 'Chains', coverage: 'Coverage', ribbons: 'Ribbons' },
  noMetrics: 'There is no owner metric here yet. Lines of sight begin at them.',
  noBreakthroughs: 'There is no breakthrough objective yet that a metric could reach.',

  table: 'Metrics by breakthroughs',
  tableLead:
    'The strongest chain from each metric through a priority and a goal to each breakthrough. A chain is as strong as its weakest link.',
  metric: 'Owner metric',
  without: (count: number) =>
    count === 1
      ? 'One metric reaches no breakthrough. It stands first.'
      : `${count} metrics reach no breakthrough. They stand first.`,
  allReach: 'Every metric reaches a breakthrough.',
  moreRows: (count: number) => `Show ${counted(count, 'more metric')}`,
  columnsLeft: (shown: number, all: number) =>
    `${shown} of ${all} breakthroughs are columns here. Choose a matrix to see the others.`,
  reachesNone: 'reaches no breakthrough',
  strengths: STRENGTHS,
  cell: (metric: string, breakthrough: string) => `${metric} to ${breakthrough}`,
  goTo: (name: string) => `Go to ${name}`,
  hint: 'Choose a cell to see its chain. Enter keeps it, Escape lets it go.',
  kept: 'Chain kept',
  letGo: 'Chain let go',

  /** How the mark and the chains of a pair stand to each other, as short as a cell is. */
  marks: {
    only: 'mark only',
    elsewhere: (priority: string) => `${priority} leads elsewhere`,
    unmarked: 'not marked',
  },
  marked: (strength: string) => `Direct mark: ${strength}.`,
  markedOnly: (strength: string) =>
    `The direct mark says ${strength}, but no chain of priority and goal leads there.`,
  disagreeMarked: (metric: string, breakthrough: string, priority: string) =>
    `${metric} is marked on ${breakthrough}, but the goals of ${priority} do not lead there.`,
  disagreeUnmarked: (breakthrough: string, priority: string) =>
    `The goals of ${priority} lead to ${breakthrough}, but none of its metrics is marked on it.`,
  chain: (strength: string, at: string | undefined) =>
    at === undefined ? 'Strong chain.' : `${capital(strength)} chain, held back at ${at}.`,
  noChain: 'No chain leads there.',
  steps: { link: '', deploys: 'carries out', feeds: 'feeds' },
  spoken: (from: string, steps: readonly string[]) => [from, ...steps].join(', then '),
  step: (how: string, to: string) => `${how} to ${to}`,

  coverage: 'Coverage by breakthrough',
  coverageLead: 'What reaches each breakthrough, and how firmly. What only weak chains hold is named.',
  columns: {
    breakthrough: 'Breakthrough',
    goals: 'Goals',
    priorities: 'Priorities',
    metrics: 'Metrics',
    owners: 'Owners',
    weakly: 'Reached only weakly by',
  },
  none: 'none',
  nothingWeak: 'nothing',
  moreWeak: (count: number) => `and ${count} more`,
  moreBreakthroughs: (count: number) => `Show ${counted(count, 'more breakthrough')}`,

  ribbons: 'Ribbons from breakthroughs to owners',
  ribbonsLead:
    'Point at something or select it to see its line of sight. The wider a ribbon, the stronger the mark; weak ones are broken.',
  ribbonKeys: 'Arrows follow the ribbons · Enter goes to it · Escape clears',
  lists: LISTS,
  level: (list: string, level: number) => `${list}, level ${level + 1}`,
  ribbonsLeft: (matrices: number, items: number) =>
    [
      ...(items > 0 ? [`${counted(items, 'item')} of the matrix at the top`] : []),
      ...(matrices > 0 ? [counted(matrices, 'matrix', 'matrices')] : []),
    ].join(' and ') +
    (items + matrices === 1 ? ' is not drawn.' : ' are not drawn. Choose one matrix to see its own.'),
  ribbonsEmpty: 'Nothing to draw yet.',
  sight: (name: string, left: readonly string[], right: readonly string[]) =>
    [
      name,
      left.length > 0 ? `from ${left.join(', ')}` : 'nothing leads to it',
      right.length > 0 ? `on to ${right.join(', ')}` : 'nothing follows from it',
    ].join('; '),
  end: (code: string, strength: string | undefined) =>
    strength === undefined ? code : `${code} ${strength}`,
  clear: 'Clear',
} as const)

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
