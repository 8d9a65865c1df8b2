import type { DigitMode } from './settings.ts'

/** Where a verb stands in the menu bar. */
export type VerbGroup = 'file' | 'edit' | 'item' | 'matrix' | 'view' | 'help'

/**
 * A thing that a person can do. Menu, shortcuts, command palette and help sheet are drawn from this table; the window adds
 * `enabled` and `run` by id.
 */
export interface Verb {
  readonly id: string
  readonly label: string
  readonly group: VerbGroup
  /** As Electron writes accelerators ("CmdOrCtrl+Shift+Z"). Keys with `inGrid` work on a cell or label only. */
  readonly keys?: readonly string[]
  readonly inGrid?: boolean
  /** Its keys where the digits 9 3 1 set the strengths. */
  readonly nineThreeOne?: readonly string[]
  /** Left out of the menu bar: it needs a place in the grid, or has a menu entry of its own kind. */
  readonly hidden?: boolean
  /** Whether it works without an open plan. */
  readonly always?: boolean
}

export const VERBS = [
  { id: 'file.new', label: 'New plan…', group: 'file', keys: ['CmdOrCtrl+N'], always: true },
  { id: 'file.open', label: 'Open…', group: 'file', keys: ['CmdOrCtrl+O'], always: true },
  { id: 'file.save-version', label: 'Save a named version…', group: 'file', keys: ['CmdOrCtrl+S'] },
  { id: 'file.save-copy', label: 'Save a copy…', group: 'file', keys: ['CmdOrCtrl+Shift+S'] },
  { id: 'file.import', label: 'Import plan data…', group: 'file' },
  { id: 'file.export-svg', label: 'Export matrix as SVG…', group: 'file' },
  { id: 'file.export-pdf', label: 'Export matrix as PDF…', group: 'file', keys: ['CmdOrCtrl+E'] },
  { id: 'file.export-json', label: 'Export plan data…', group: 'file' },
  { id: 'file.print', label: 'Print…', group: 'file', keys: ['CmdOrCtrl+P'] },
  { id: 'file.packets', label: 'Make review packets…', group: 'file', keys: ['CmdOrCtrl+Shift+P'] },
  { id: 'file.merge', label: 'Merge responses…', group: 'file', keys: ['CmdOrCtrl+Shift+M'] },
  { id: 'edit.undo', label: 'Undo', group: 'edit', keys: ['CmdOrCtrl+Z'] },
  { id: 'edit.redo', label: 'Redo', group: 'edit', keys: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'] },
  { id: 'edit.find', label: 'Find or run…', group: 'edit', keys: ['CmdOrCtrl+K'] },
  {
    id: 'edit.copy',
    label: 'Copy what is selected',
    group: 'edit',
    keys: ['CmdOrCtrl+C'],
    inGrid: true,
    hidden: true,
  },
  {
    id: 'edit.cut',
    label: 'Cut what is selected',
    group: 'edit',
    keys: ['CmdOrCtrl+X'],
    inGrid: true,
    hidden: true,
  },
  {
    id: 'link.letters',
    label: 'Letters over the row, on a mark or role',
    group: 'item',
    keys: ['F2'],
    inGrid: true,
    hidden: true,
  },
  { id: 'item.edit', label: 'Edit text', group: 'item', keys: ['F2', 'Enter'], inGrid: true },
  {
    id: 'item.add',
    label: 'Add item after this one',
    group: 'item',
    keys: ['CmdOrCtrl+Enter', 'Insert'],
    inGrid: true,
  },
  { id: 'item.delete', label: 'Delete item', group: 'item', keys: ['Delete'], inGrid: true },
  {
    id: 'item.set-aside',
    label: 'Set aside…',
    group: 'item',
    keys: ['CmdOrCtrl+Delete'],
    inGrid: true,
  },
  {
    id: 'item.move-to',
    label: 'Move under another item…',
    group: 'item',
    keys: ['CmdOrCtrl+M'],
    inGrid: true,
  },
  {
    id: 'item.earlier',
    label: 'Move item earlier',
    group: 'item',
    keys: ['Alt+Up', 'Alt+Left'],
    inGrid: true,
  },
  {
    id: 'item.later',
    label: 'Move item later',
    group: 'item',
    keys: ['Alt+Down', 'Alt+Right'],
    inGrid: true,
  },
  {
    id: 'link.strong',
    label: 'Strong link',
    group: 'item',
    keys: ['3'],
    nineThreeOne: ['9'],
    inGrid: true,
    hidden: true,
  },
  {
    id: 'link.medium',
    label: 'Medium link',
    group: 'item',
    keys: ['2'],
    nineThreeOne: ['3'],
    inGrid: true,
    hidden: true,
  },
  { id: 'link.weak', label: 'Weak link', group: 'item', keys: ['1'], inGrid: true, hidden: true },
  {
    id: 'link.clear',
    label: 'Clear link or role',
    group: 'item',
    keys: ['0', 'Delete'],
    inGrid: true,
    hidden: true,
  },
  {
    id: 'link.cycle',
    label: 'Next strength or role',
    group: 'item',
    keys: ['Space'],
    inGrid: true,
    hidden: true,
  },
  { id: 'role.accountable', label: 'Accountable', group: 'item', keys: ['A'], inGrid: true, hidden: true },
  {
    id: 'role.second',
    label: 'Second accountable',
    group: 'item',
    keys: ['Shift+A'],
    inGrid: true,
    hidden: true,
  },
  { id: 'role.responsible', label: 'Responsible', group: 'item', keys: ['R'], inGrid: true, hidden: true },
  { id: 'role.consulted', label: 'Consulted', group: 'item', keys: ['C'], inGrid: true, hidden: true },
  { id: 'role.informed', label: 'Informed', group: 'item', keys: ['I'], inGrid: true, hidden: true },
  { id: 'owner.add', label: 'Add owner…', group: 'matrix' },
  { id: 'matrix.add', label: 'Add matrix…', group: 'matrix' },
  { id: 'matrix.edit', label: 'Matrix settings…', group: 'matrix' },
  { id: 'matrix.delete', label: 'Delete matrix…', group: 'matrix' },
  { id: 'matrix.not-this-year', label: 'Not this year…', group: 'matrix' },
  { id: 'matrix.next', label: 'Next matrix', group: 'matrix', keys: ['CmdOrCtrl+PageDown'] },
  { id: 'matrix.previous', label: 'Previous matrix', group: 'matrix', keys: ['CmdOrCtrl+PageUp'] },
  { id: 'plan.settings', label: 'Plan settings…', group: 'matrix' },
  { id: 'plan.limits', label: 'Limits of the plan…', group: 'matrix' },
  { id: 'plan.arrange-standard', label: 'Arrangement: standard', group: 'matrix', hidden: true },
  { id: 'plan.arrange-jackson', label: 'Arrangement: Jackson', group: 'matrix', hidden: true },
  { id: 'plan.arrange-taste', label: 'Arrangement: TASTE', group: 'matrix', hidden: true },
  { id: 'plan.turn-90', label: 'Arrangement: turned by 90°', group: 'matrix', hidden: true },
  { id: 'plan.turn-180', label: 'Arrangement: turned by 180°', group: 'matrix', hidden: true },
  { id: 'plan.turn-270', label: 'Arrangement: turned by 270°', group: 'matrix', hidden: true },
  { id: 'view.matrix', label: 'Read as X', group: 'view', keys: ['CmdOrCtrl+Alt+1'] },
  { id: 'view.list', label: 'Read as list', group: 'view', keys: ['CmdOrCtrl+Alt+2'] },
  { id: 'view.tree', label: 'Read as tree', group: 'view', keys: ['CmdOrCtrl+Alt+3'] },
  { id: 'view.filter', label: 'Filter…', group: 'view', keys: ['CmdOrCtrl+F'] },
  { id: 'view.filter-clear', label: 'Clear filter', group: 'view' },
  { id: 'plan.columns', label: 'Own columns…', group: 'matrix' },
  { id: 'view.matrix-panel', label: 'Fields of the matrix', group: 'view' },
  { id: 'view.zoom-in', label: 'Zoom in', group: 'view', keys: ['CmdOrCtrl+=', 'CmdOrCtrl+Plus'] },
  { id: 'view.zoom-out', label: 'Zoom out', group: 'view', keys: ['CmdOrCtrl+-'] },
  { id: 'view.fit', label: 'Fit', group: 'view', keys: ['CmdOrCtrl+0'] },
  { id: 'view.actual', label: 'Actual size', group: 'view', keys: ['CmdOrCtrl+1'] },
  { id: 'sight.pin', label: 'Pin line of sight', group: 'view', keys: ['CmdOrCtrl+L'] },
  {
    id: 'sight.pin-here',
    label: 'Pin line of sight',
    group: 'view',
    keys: ['L'],
    inGrid: true,
    hidden: true,
  },
  { id: 'sight.clear', label: 'Clear line of sight', group: 'view', keys: ['Escape'], hidden: true },
  { id: 'view.numbered', label: 'Numbered labels', group: 'view', always: true },
  { id: 'view.people', label: 'People', group: 'view' },
  { id: 'view.alignment', label: 'Alignment', group: 'view', keys: ['CmdOrCtrl+Shift+A'] },
  { id: 'view.balls', label: 'Who has the ball', group: 'view', keys: ['CmdOrCtrl+Alt+B'] },
  { id: 'view.catchball', label: 'Catch-ball', group: 'view', keys: ['CmdOrCtrl+Shift+B'] },
  { id: 'view.sheets', label: 'Sheets', group: 'view', keys: ['CmdOrCtrl+Shift+E'] },
  { id: 'view.selection', label: 'Zoom to selection', group: 'view', keys: ['CmdOrCtrl+2'] },
  { id: 'view.history', label: 'History', group: 'view', keys: ['CmdOrCtrl+H'] },
  { id: 'view.present', label: 'Present', group: 'view', keys: ['F11'] },
  {
    id: 'view.stop-presenting',
    label: 'Leave the presentation',
    group: 'view',
    keys: ['Escape'],
    hidden: true,
  },
  { id: 'view.full-screen', label: 'Full screen', group: 'view', always: true },
  { id: 'view.theme-system', label: 'Theme: follow the system', group: 'view', always: true },
  { id: 'view.theme-light', label: 'Theme: light', group: 'view', always: true },
  { id: 'view.theme-dark', label: 'Theme: dark', group: 'view', always: true },
  { id: 'view.theme-contrast', label: 'Theme: high contrast', group: 'view', always: true },
  { id: 'help.keys', label: 'All keys', group: 'help', keys: ['F1'], always: true },
  { id: 'help.keys-here', label: 'All keys', group: 'help', keys: ['?'], hidden: true, always: true },
  { id: 'help.about', label: 'About Hoshin Desk', group: 'help', always: true },
] as const satisfies readonly Verb[]

export type VerbId = (typeof VERBS)[number]['id']

/** The keys of a verb, where a person may have chosen between two sets. */
export function keysOf(verb: Verb, digits: DigitMode): readonly string[] {
  return (digits === '9-3-1' ? verb.nineThreeOne : undefined) ?? verb.keys ?? []
}
