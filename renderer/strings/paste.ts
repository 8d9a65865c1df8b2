import type { RoleName, Strength } from '../../src/domain/record/entities.ts'
import type { BlockReading } from '../../src/exchange/clipboard/block-readings.ts'
import type { ColumnUse, ListKind } from '../../src/exchange/clipboard/list-columns.ts'
import type { ScaleId } from '../../src/exchange/clipboard/mark-scales.ts'
import type { BlockChange, BlockChoice } from '../../src/exchange/clipboard/read-block.ts'
import type { ClipboardProblem, PastedTable } from '../../src/exchange/clipboard/read-clipboard.ts'
import type { ListProblem } from '../../src/exchange/clipboard/read-list.ts'
import { gridStrings } from './grid.ts'
import { counted } from './shell.ts'

const NUMBER = new Intl.NumberFormat('en')

const SCALES: Readonly<Record<ScaleId, string>> = {
  smw: 'S/M/W',
  hml: 'H/M/L',
  '321': '3/2/1',
  '931': '9/3/1',
  symbols: '● (or ◎) / ○ / △',
  halves: '● / ◐ / ○',
  'filled-open': '● strong, ○ weak',
  'x-strong': 'x as strong',
  'x-medium': 'x as medium',
  'x-weak': 'x as weak',
  raci: 'A/R/C/I',
  'leader-symbols': '● leads, ○ helps, △ is asked',
}

const ENTRIES: Readonly<Record<ListKind, readonly [one: string, many: string]>> = {
  breakthrough: ['breakthrough', 'breakthroughs'],
  goal: ['goal', 'goals'],
  priority: ['priority', 'priorities'],
  metric: ['metric', 'metrics'],
  owner: ['owner', 'owners'],
}

/** How many cells that were not understood are named before the rest is counted. */
const NAMED = 3

/** What is said when something is pasted, and the dialogs that show it first. */
export const pasteStrings = {
  noPlace: 'Go to a cell or a label of the matrix first, then paste again.',
  refused: refusal,
  noMarks: (first: string) =>
    `“${clip(first)}” is no mark. Marks are S M W, H M L, 3 2 1, 9 3 1, ● ○ △ or x, roles A R C I. To add items, go to a label of their list and paste there.`,
  noEntries,
  readAs: ({ marks, roles }: BlockChoice) =>
    [marks, roles]
      .flatMap(reading => (reading === undefined ? [] : [`Read as ${words(reading)}.`]))
      .join(' '),
  nothingNew: 'All of it is there already.',
  changeReading: 'Change reading',
  blockLabel: (changes: readonly BlockChange[]) => {
    const marks = changes.filter(({ kind }) => kind === 'mark').length
    const parts = [
      marks > 0 && counted(marks, 'mark'),
      marks < changes.length && counted(changes.length - marks, 'role'),
    ]
    return `Paste ${parts.filter(part => part !== false).join(' and ')}`
  },
  listLabel: (count: number, list: ListKind) => `Paste ${entries(count, list)}`,
  added: (codes: readonly string[], list: ListKind) =>
    codes.length === 1
      ? `${codes[0] ?? ''} pasted.`
      : `${entries(codes.length, list)} pasted: ${codes[0] ?? ''} to ${codes.at(-1) ?? ''}.`,
  ownersAdded: (count: number, known: number, present: number) =>
    [
      `${entries(count, 'owner')} pasted.`,
      known > 0 && `${known} of them the plan knew already.`,
      present > 0 && `${present} stood here already.`,
    ]
      .filter(part => part !== false)
      .join(' '),
  allOwners: 'All of them are owners here already.',

  blockTitle: (cells: number) => `Paste ${counted(cells, 'cell')}`,
  listTitle: (list: ListKind) => `Paste into ${ENTRIES[list][1]}`,
  source: 'Columns of the text',
  sources: {
    table: 'As in the table',
    tab: 'One column only',
    semicolon: 'Cut at semicolons',
    comma: 'Cut at commas',
  } satisfies Record<PastedTable['source'], string>,
  marksAs: 'Read the marks as',
  rolesAs: 'Read the roles as',
  scale: (scale: ScaleId) => SCALES[scale],
  counts: (reading: BlockReading<Strength> | BlockReading<RoleName>) => countWords(reading),
  unread: 'Nothing in it reads as a mark.',
  empties: 'Empty cells of the block',
  emptyLeave: 'Leave what is there',
  emptyClear: 'Clear what is there',
  onLabels: 'Where the block reaches over the labels',
  labelsSkip: 'It goes on behind them',
  labelsTake: 'One row or column of it stands for them',
  labelsLeft: (count: number) => `${counted(count, 'text')} on labels left out; labels stay as they are.`,
  outside: (count: number) => `${counted(count, 'cell')} beside the grid left out.`,
  overwrites: (count: number) => `Overwrites ${count}`,
  overwritesNone: 'Nothing that is there is overwritten.',
  cell: 'Cell',
  now: 'Now',
  after: 'After',
  by: (row: string, column: string) => `${row} by ${column}`,
  value: (change: BlockChange, value: BlockChange['from']) => valueWord(change, value),
  andMore: (count: number) => `and ${count} more`,
  tooMany: (count: number, most: number) =>
    `${NUMBER.format(count)} cells are more than the ${NUMBER.format(most)} that can be set at once. Copy a smaller block.`,
  setBlock: (count: number) => (count === 0 ? 'Nothing to set' : `Set ${counted(count, 'cell')}`),

  each: (list: ListKind) => `One ${ENTRIES[list][0]} for each`,
  byRow: 'Row',
  byCell: 'Cell',
  heading: 'The first row is a heading',
  column: (number: number) => `Column ${number}`,
  uses: {
    text: 'Text',
    baseline: 'Baseline',
    target: 'Target',
    unit: 'Unit',
    title: 'Post',
    skip: 'Left out',
  } satisfies Record<ColumnUse, string>,
  ownerText: 'Name',
  becomes: (count: number, list: ListKind) => `Becomes ${entries(count, list)}`,
  addEntries: (count: number, list: ListKind) =>
    count === 0 ? 'Nothing to add' : `Add ${entries(count, list)}`,
} as const

function entries(count: number, list: ListKind): string {
  const [one, many] = ENTRIES[list]
  return `${count} ${count === 1 ? one : many}`
}

/** "S/M/W: 12 strong, 8 medium, 3 weak, 2 not understood: “?” in row 3" */
function words(reading: BlockReading<Strength> | BlockReading<RoleName>): string {
  return `${SCALES[reading.scale]}: ${countWords(reading)}`
}

function countWords({ counts, unread }: BlockReading<Strength> | BlockReading<RoleName>): string {
  const parts = [...counts].flatMap(([value, count]) => (count === 0 ? [] : [`${count} ${wordOf(value)}`]))
  if (unread.length === 0) return parts.join(', ')
  const named = unread.slice(0, NAMED).map(({ text, from }) => `“${clip(text)}” in row ${from.row}`)
  const more = unread.length > NAMED ? [pasteStrings.andMore(unread.length - NAMED)] : []
  return `${[...parts, `${unread.length} not understood`].join(', ')}: ${[...named, ...more].join(', ')}`
}

function wordOf(value: Strength | RoleName | null): string {
  if (value === null) return 'empty'
  return value in gridStrings.strengths
    ? gridStrings.strengths[value as Strength]
    : gridStrings.roles[value as RoleName]
}

function valueWord({ kind }: BlockChange, value: BlockChange['from']): string {
  if (value === null) return kind === 'mark' ? gridStrings.empty : gridStrings.noRole
  return wordOf(value)
}

function refusal(problem: ClipboardProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'There is no text on the clipboard. Copy cells or text, then paste again.'
    case 'too-large':
      return `${NUMBER.format(problem.rows)} rows and ${NUMBER.format(problem.columns)} columns are more than a matrix can have. Copy a smaller block.`
    case 'too-long':
      return `Row ${problem.row}, column ${problem.column} holds ${NUMBER.format(problem.length)} characters; 2,000 fit. Shorten that cell and copy again.`
  }
}

function noEntries(problem: ListProblem, list: ListKind): string {
  switch (problem.code) {
    case 'nothing':
      return 'None of these cells holds a text. Choose another column, or copy again.'
    case 'too-many':
      return `${NUMBER.format(problem.count)} ${ENTRIES[list][1]} are too many: the list has room for ${problem.room} more, 500 in all. Copy fewer.`
    case 'too-long':
      return `Row ${problem.row} holds ${problem.length} characters as ${pasteStrings.uses[problem.use].toLowerCase()}; ${problem.most} fit. Choose another column for it, or shorten that cell.`
  }
}

function clip(text: string): string {
  const line = text.replaceAll('\n', ' ')
  return line.length > 24 ? `${line.slice(0, 23)}…` : line
}
