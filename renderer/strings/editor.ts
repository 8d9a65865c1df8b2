import type { ItemKind } from '../../src/domain/item/item.ts'
import type { Strength } from '../../src/domain/record/entities.ts'
import { wordsOf } from './catalogue.ts'

/** The canvas: reading line above the sheet, fields on it, and the dock below. */
export const editorStrings = wordsOf('editor', {
  sight: 'Line of sight',
  clear: 'Clear',
  pin: 'Pin line of sight',
  chain: (strength: Exclude<Strength, 'none'>, at: string | undefined) =>
    at === undefined ? 'strong chain' : strength === 'weak' ? `weak link at ${at}` : `${strength} at ${at}`,
  chainOpen: (fromTop: boolean) => (fromTop ? 'no metric measures it' : 'reaches no breakthrough'),
  sightOf: (words: string, relation: string, below: string) =>
    `Line of sight: ${words}${below === '' ? '' : `; ${relation} ${below}`}`,
  noSight: (name: string) => `${name} is linked to nothing yet.`,
  to: 'to',
  /** How the next list below stands to an item. */
  below: {
    metric: 'measured by',
    priority: 'carried out by',
    goal: 'brought about by',
    breakthrough: '',
  } satisfies Record<ItemKind, string>,
  trueNorth: 'True north',
  hintRest: 'Select an item to see its line of sight.',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  percent: (value: number) => `${value} %`,
  hints: {
    move: 'move',
    strength: 'set strength',
    role: 'set role',
    clear: 'clear',
    edit: 'edit',
    add: 'add',
    side: 'next side',
    keys: 'all keys',
    letters: {
      marks: { first: 'strong', second: 'medium', third: 'weak' },
      roles: { first: 'accountable', second: 'responsible', third: 'consulted' },
      row: 'next row',
      end: 'end letters',
    },
  },
  editItem: (code: string) => `Text of ${code}`,
  newItem: (kind: ItemKind) => NEW[kind],
  newIn: (list: string) => `New in ${list}`,
  newPerson: 'Name of a new owner',
  editPerson: (name: string) => `Name of ${name}`,
  editNote: (row: string, column: string) => `Why ${row} and ${column} are linked`,
  notePlaceholder: 'Why is this so?',
  selected: (count: number, labels: boolean) =>
    labels
      ? `${count} ${count === 1 ? 'label' : 'labels'} selected`
      : `${count} ${count === 1 ? 'cell' : 'cells'} selected`,
  lettersOn:
    'Letters on. A letter sets its cell to strong, with Shift to medium, with Alt to weak; for owners to accountable, responsible, consulted. Escape ends it.',
  copied: 'Copied',
  lettersOff: 'Letters off',
  fieldHint: { next: 'next', cancel: 'cancel', newLine: 'new line' },
  tooLong: (over: number) => `${over} characters more than the 2,000 that fit`,
  soft: (count: number, limit: number) => `${count} of ${limit} characters`,
  empty: 'A text is needed. Esc keeps the old one.',
  noMatrixTitle: 'This plan has no matrix yet',
  noMatrixHint: 'A matrix is one level of the plan: the whole company, a division, a department.',
  addMatrix: 'Add a matrix',
  missing: (characters: readonly string[], where: string) =>
    `${where} holds ${characters.slice(0, 8).map(codePoint).join(', ')}, which no font of this program has.`,
  draftFound: (place: string, text: string) => `You were typing in ${place}: “${text}”`,
  draftContinue: 'Continue',
  draftDiscard: 'Discard',
  draftNew: (kind: ItemKind) => `a new ${KINDS[kind]}`,
  draftNewPerson: 'a new owner',
  draftElsewhere: 'a field that is gone',
} as const)

const NEW: Readonly<Record<ItemKind, string>> = {
  breakthrough: 'New breakthrough objective',
  goal: 'New annual goal',
  priority: 'New priority',
  metric: 'New owner metric',
}

const KINDS: Readonly<Record<ItemKind, string>> = {
  breakthrough: 'breakthrough objective',
  goal: 'annual goal',
  priority: 'priority',
  metric: 'owner metric',
}

/** The fonts that lack a character cannot show it either: "U+1F680". */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
