import type { ItemKind } from '../../src/domain/item/item.ts'
import type { PlanHead } from '../../src/domain/record/entities.ts'
import { wordsOf } from './catalogue.ts'
import { counted } from './shell.ts'

/** Every dialog. */
export const dialogStrings = wordsOf('dialogs', {
  close: 'Close',
  cancel: 'Cancel',
  done: 'Done',
  saved: (files: readonly string[]) =>
    files.length === 1 ? `Saved ${files[0] ?? ''}` : `Saved ${files.length} files`,
  notOpened: 'Nothing was opened.',

  newPlan: 'New plan',
  newPlanTitle: 'Title of the plan',
  newPlanHint: 'You choose next where its file is kept.',
  create: 'Choose where to keep it…',

  planSettings: 'Plan settings',
  title: 'Title',
  trueNorth: 'True north',
  trueNorthHint: 'The one sentence that stands in the middle of the X.',
  status: 'Status',
  statusHint: 'From “agreed” on, changing a target, a due date, an owner or a link asks for a reason.',
  period: 'First month',
  periodHint: 'Twelve months follow. Write it as 2027-01.',
  badPeriod: 'Write the first month as 2027-01.',
  lists: 'What the lists are called here',
  save: 'Save',
  titleNeeded: 'A title is needed.',

  addOwner: 'Add owner',
  ownerName: 'Name',
  ownerNameHint: 'A person or a team. Somebody the plan knows already is offered as you type.',
  ownerTitle: 'Post',
  addNew: (name: string) => (name === '' ? 'Add' : `Add ${name}`),
  known: 'Already in the plan',

  removeOwner: (name: string) => `Take ${name} off this matrix`,
  holds: (roles: number, metrics: number) =>
    `Holds ${counted(roles, 'role')} and ${counted(metrics, 'metric')} here.`,
  whatBecomes: 'What becomes of them?',
  clearThem: 'Clear them',
  handTo: (name: string) => `Hand them to ${name}`,
  takeOff: 'Take off',

  addMatrix: 'Add matrix',
  editMatrix: 'Matrix settings',
  matrixTitle: 'Title',
  matrixCode: 'Short code',
  matrixCodeHint: 'Stands before an item outside its matrix: “OPS P1”. Letters and digits.',
  badCode: 'Letters, digits, full stops, dashes and underscores only.',
  parent: 'Deploys',
  noParent: 'Nothing, this is a top level',
  deploysItems: 'Which of its items?',
  deploysHint: 'What is carried out here. None chosen means the matrix as a whole.',
  add: 'Add matrix',

  deleteMatrix: (title: string) => `Delete “${title}”?`,
  goesWithIt: (items: number, links: number, roles: number) =>
    `With it go ${counted(items, 'item')}, ${counted(links, 'link')} and ${counted(roles, 'role')}.`,
  childrenStay: (titles: readonly string[]) =>
    `${titles.join(', ')} ${titles.length === 1 ? 'deploys it and stays, as a top level' : 'deploy it and stay, as top levels'}.`,
  dependentsStay: (count: number) =>
    count === 1
      ? 'One item of another matrix loses what it carries out.'
      : `${count} items of other matrices lose what they carry out.`,
  undoable: 'Undo brings everything back.',
  deleteIt: 'Delete matrix',

  setAside: (codes: readonly string[]) =>
    codes.length <= 4 ? `Set ${codes.join(', ')} aside` : `Set ${codes.length} items aside`,
  setAsideLead: (count: number) =>
    count === 1
      ? 'It leaves this year’s sheet and stays in the list “Not this year”, from where it can come back.'
      : 'They leave this year’s sheet and stay in the list “Not this year”, from where each can come back.',
  setAsideReason: 'Why not this year?',
  setAsideDo: 'Set aside',
  reasonNeeded: 'A reason is needed.',

  moveTo: (code: string) => `Move ${code} under another item`,
  moveToFind: 'Code or text',
  moveToList: (count: number) => (count === 0 ? 'Nothing found' : 'Under which one?'),
  moveToConfirm: (code: string) => `Move under ${code}`,
  moveToNothing: 'Move',
  notThisYear: 'Not this year',
  notThisYearEmpty: 'Nothing is set aside in this matrix.',
  bringBack: (code: string) => `Bring ${code} back`,
  back: 'Bring back',

  reasonTitle: 'Why does this change?',
  reasonLead: 'This plan is agreed. The reason is kept in the history.',
  reason: 'Reason',
  change: 'Change',

  importTitle: 'Import plan data',
  importLead: 'The plan becomes what the file says. Items with the same code keep their history.',
  choose: 'Choose a file…',
  importFrom: (source: string) => `From ${source}`,
  importCounts: (added: number, changed: number, removed: number) =>
    `${added} added, ${changed} changed, ${removed} removed.`,
  importNothing: 'The plan is like this already. Nothing would change.',
  importDo: 'Import',
  warnings: (count: number) => counted(count, 'note'),
  imported: 'Plan data imported. Undo takes it back.',
  working: 'Reading…',

  merge: 'Merge responses',
  mergeLead: 'Responses that came back are filed. Nothing in the plan changes until you decide on them.',
  mergeChoose: 'Choose response files…',
  filed: (responses: number, duplicates: number) =>
    `${counted(responses, 'response')} filed${duplicates === 0 ? '' : `, ${duplicates} filed before`}.`,
  verdicts: (accepted: number, countered: number, cannot: number, questions: number) =>
    `${accepted} accepted, ${countered} countered, ${cannot} cannot, ${counted(questions, 'question')}.`,
  offers: (count: number) => `${counted(count, 'offer')} of their own.`,
  mergeFolder: 'Choose a folder…',
  mergeMore: 'Choose more files…',
  mergeText: 'Or paste answers from a mail',
  mergeTextHint:
    'The whole text, with everything from BEGIN HOSHIN RESPONSE to END HOSHIN RESPONSE; several mails may follow each other.',
  mergePasted: 'Merge the pasted answers',
  mergePassphraseHint: 'The one that was given to the packets when they were made. It is not kept.',
  mergeOpen: 'Open and merge',
  passphrase: 'Passphrase',
  showPassphrase: 'Show what is typed',
  mergeNothing: 'Nothing was filed. Mend or leave out what is named here, then merge once more.',
  mergeWaiting: (count: number) =>
    count === 0
      ? 'Nothing waits for a decision.'
      : `${count} ${count === 1 ? 'waits' : 'wait'} for your decision. Questions and comments are in the threads already.`,
  mergeReview: (count: number) => (count === 0 ? 'Read the answers' : `Review ${counted(count, 'answer')}`),

  keys: 'All keys',
  keysFind: 'Find a key or what it does',
  keysNone: 'No key does this. Ctrl+K finds every command.',
  keyGroups: {
    move: 'Moving',
    sheet: 'On the sheet',
    letters: 'While letters stand over a row',
    field: 'While typing',
    file: 'Files',
    edit: 'Everywhere',
    item: 'Items',
    matrix: 'Matrices',
    view: 'View',
    help: 'Help',
    list: 'In lists and dialogs',
    mouse: 'With the mouse',
  },
  mouseLines: [
    'A click on an empty cell sets a strong link, or in the owners’ columns the accountable person where there is none, else responsible.',
    'A click on a mark goes there; each further click is the next: strong, medium, weak, none, or A, R, C, I, none.',
    'A click with Shift selects up to there.',
    'A double click on a label types over it. Dragging a label moves it.',
  ],

  ownColumns: 'Own columns',
  ownColumnsLead:
    'What else this plan wants to know of each item. The columns stand in the panel of every item of their list.',
  columnList: 'List',
  columnLabel: 'Column',
  columnType: 'Holds',
  columnTypes: { text: 'Text', number: 'A number', date: 'A date', choice: 'One of a few' },
  columnChoices: 'To choose from',
  columnChoicesHint: 'Part them with commas.',
  noColumns: 'No columns of its own yet.',
  addColumn: 'Add column',
  columnEarlier: (label: string) => `Move ${label} up`,
  columnLater: (label: string) => `Move ${label} down`,
  removeColumn: (label: string) => `Remove ${label}`,
  keepColumn: 'Keep',
  columnGoes: (label: string, values: number) =>
    `“${label}” goes${values === 0 ? ', it holds nothing' : values === 1 ? ', and one value with it' : `, and ${values} values with it`}.`,
  valuesGo: (values: number) =>
    values === 1 ? 'One value does not fit this and goes.' : `${values} values do not fit this and go.`,
  columnNamed: 'A column needs a name.',
  columnTwice: 'There is a column of this name.',
  choicesNeeded: 'Write what can be chosen, parted with commas.',

  about: 'About Hoshin Desk',
  aboutLead: 'X-matrix planning and catch-ball, offline.',
  version: (version: string, electron: string) => `Version ${version}, Electron ${electron}`,
  licences: 'Made with',

  arrangement: 'Arrangement of the X',
  arrangementHint: 'Which list stands on which side, or what the lists are usually called.',
  arrangements: {
    standard: 'Standard: breakthroughs at the bottom',
    jackson: 'Jackson: results, strategies, tactics, process; numbered from the centre',
    taste: 'TASTE: aspirations, strategies, tactics, evidence',
    'turned-90': 'Turned by 90°: breakthroughs on the left',
    'turned-180': 'Turned by 180°: breakthroughs at the top',
    'turned-270': 'Turned by 270°: breakthroughs on the right',
  } satisfies Record<PlanHead['arrangement'], string>,

  kinds: {
    breakthrough: 'Breakthrough objectives',
    goal: 'Annual goals',
    priority: 'Priorities',
    metric: 'Owner metrics',
  } satisfies Record<ItemKind, string>,
  owners: 'Owners',
} as const)
