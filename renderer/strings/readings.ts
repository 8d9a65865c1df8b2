import type { ItemKind } from '../../src/domain/item/item.ts'
import { wordsOf } from './catalogue.ts'
import { counted } from './shell.ts'

/** The switch between the readings of a matrix, and the list and tree themselves. */
export const readingStrings = wordsOf('readings', {
  switch: 'Reading',
  readings: { x: 'X', list: 'List', tree: 'Tree' },
  kinds: {
    breakthrough: 'Breakthrough',
    goal: 'Annual goal',
    priority: 'Priority',
    metric: 'Owner metric',
  } satisfies Record<ItemKind, string>,
  newItem: {
    breakthrough: 'New breakthrough objective',
    goal: 'New annual goal',
    priority: 'New priority',
    metric: 'New owner metric',
  } satisfies Record<ItemKind, string>,
  add: 'Add',
  rows: (count: number) => counted(count, 'item'),

  list: (matrix: string) => `List of ${matrix}`,
  columns: {
    code: 'Code',
    kind: 'Kind',
    text: 'Text',
    owner: 'Owner',
    baseline: 'Baseline',
    target: 'Target',
    unit: 'Unit',
    due: 'Due',
    links: 'Links',
    load: 'Owner load',
  },
  nobody: 'Nobody yet',
  none: 'None',
  empty: 'empty',
  loadIs: (load: number, limit: number) =>
    load > limit ? `${load}, over the limit of ${limit}` : String(load),
  sortBy: (column: string) => `Sort by ${column}`,
  sorted: (column: string, down: boolean) => `Sorted by ${column}, ${down ? 'descending' : 'ascending'}`,
  unsorted: 'In the order of the X again',
  inOrder: 'Order of the X',
  listEmpty: 'Nothing here yet. Add the first item, or go back to the X.',
  listAllHidden: 'The filter hides every item.',
  cell: (column: string, code: string) => `${column} of ${code}`,
  tree: (matrix: string) => `Tree of ${matrix}`,
  treeHint: 'Enter edits · Ctrl+Enter adds below · Ctrl+M moves under another',
  treeEmpty: 'Nothing here yet. Add the first breakthrough objective.',
  addTop: 'Add breakthrough',
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
  groups: {
    loose: (count: number) => `Not linked upwards: ${count}`,
    cut: (count: number) => `Linked upwards to what the filter hides: ${count}`,
  },
  also: (codes: readonly string[]) => `also under ${codes.join(', ')}`,
  goTo: (code: string, text: string) => `Go to ${code} ${text}`,
  listHint: 'Enter edits · Tab next cell · arrows move',
} as const)
