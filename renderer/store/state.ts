import type {
  CallError,
  DraftText,
  ImportPreview,
  MergeReport,
  NegotiationView,
  RecentPlan,
  SampleInfo,
  UndoLabels,
  VersionInfo,
} from '../../src/contract/answers.ts'
import type { PacketState } from '../../src/catchball/packet-state.ts'
import { DEFAULT_SETTINGS } from '../../src/contract/settings.ts'
import type { Settings } from '../../src/contract/settings.ts'
import type { JudgedFinding } from '../../src/alignment/findings/finding.ts'
import type { Score } from '../../src/alignment/findings/score.ts'
import type { Suite } from '../../src/alignment/findings/suite.ts'
import type { Command } from '../../src/domain/command/commands.ts'
import type { ItemKind } from '../../src/domain/item/item.ts'
import { ALL_SHOWN } from '../../src/domain/plan/filter.ts'
import type { Filtered, PlanFilter } from '../../src/domain/plan/filter.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import type { DepartmentId, ItemId, MatrixId, PersonId } from '../../src/domain/record/ids.ts'
import type { LabelFlag } from '../../src/layout/matrix/picture.ts'
import type { GridPlace, GridRange } from '../matrix/grid-model.ts'
import type { BlockPaste, ListPaste } from './paste/paste.ts'
import type { Staging } from './review/staging.ts'
import type { SaveState } from './sync.ts'

/** The plan that this window shows. A new object for every change, though the plan inside is advanced in place. */
export interface OpenDocument {
  readonly plan: Plan
  readonly fileName: string
  readonly readOnly?: string
  /** Texts that were being typed when the plan was last closed. */
  readonly drafts: readonly DraftText[]
}

/** What is being typed in the grid, and with which text the field opened. */
export type Editing =
  | { readonly kind: 'item'; readonly id: ItemId; readonly text?: string }
  | { readonly kind: 'new'; readonly list: ItemKind; readonly after: ItemId | null; readonly text?: string }
  | { readonly kind: 'person'; readonly id: PersonId; readonly text?: string }
  | { readonly kind: 'new-person'; readonly after: PersonId | null; readonly text?: string }
  | { readonly kind: 'note'; readonly a: ItemId; readonly b: ItemId; readonly text?: string }

/** The three ways to read a matrix: the X, a table of its items, and a tree along its links. */
export type Reading = 'x' | 'list' | 'tree'

/** What the filter leaves of the matrix that is shown. */
export interface Sifted extends Filtered {
  /** Ids that are shown although the filter would hide them, until the filter or the matrix changes. */
  readonly keep: ReadonlySet<string>
}

export type Page = 'plan' | 'people' | 'alignment' | 'catchball' | 'sheets' | 'history' | 'settings'

/** What is looked at on the page of catch-ball: somebody's row of the board, a packet in it, and an item of that. */
export interface BallView {
  readonly person: PersonId | undefined
  readonly packet: string | undefined
  /** An item, or an offer or request by its id. */
  readonly item: string | undefined
}

/** What the board of catch-ball shows; a part that is absent lets everybody pass. */
export interface BoardFilter {
  readonly turn?: 'ours' | 'theirs' | 'none'
  /** By name. */
  readonly department?: string
  readonly state?: PacketState
  readonly text?: string
}

/** How the negotiation of a matrix stood when main was last asked, or why it could not be told. */
export interface Negotiated {
  readonly matrix: MatrixId
  readonly view?: NegotiationView
  readonly problem?: string
}

export type FindingsBy = 'severity' | 'item' | 'owner'

/** The tabs of the page of alignment. */
export type AlignmentTab = 'findings' | 'lines' | 'metrics' | 'load' | 'functions'

/** The parts of the tab of loads. */
export type LoadSection = 'people' | 'departments' | 'cut'

/** How the priorities above and below the cut line are ordered. */
export type CutOrder = 'sheet' | 'contribution'

/** The tabs of the page of sheets, and how what stands on them is shown and saved. */
export interface SheetsView {
  readonly tab: 'sheets' | 'cards' | 'reading'
  readonly paper: 'A4' | 'Letter'
  /** The post's title in place of every person's name. */
  readonly titles: boolean
  readonly confidential: boolean
}

export type Zoom = 'fit' | number

/** How far one can zoom out and in; 1 is the design's size. */
export const ZOOM_RANGE: [least: number, most: number] = [0.5, 2]

export interface ViewState {
  readonly page: Page
  readonly matrix: MatrixId | undefined
  readonly cursor: GridPlace | undefined
  /** What is selected beside the cursor, which is its moving end. Gone as soon as the cursor goes anywhere by itself. */
  readonly range: GridRange | undefined
  /** Whether letters stand over the cells of the cursor's row, each a key that sets its cell. */
  readonly letters: boolean
  /** The item or person whose line of sight and fields are shown. */
  readonly selected: ItemId | PersonId | undefined
  /** Whose line of sight stays, whatever is selected or hovered meanwhile. */
  readonly pinned: ItemId | PersonId | undefined
  /** Who or which department the page of people shows. */
  readonly person: PersonId | DepartmentId | undefined
  readonly alignmentTab: AlignmentTab
  /** How the findings are put under headings, and those of which matrix are shown. */
  readonly findings: { readonly by: FindingsBy; readonly scope: MatrixId | undefined }
  readonly loadSection: LoadSection
  /** The first priority below the cut line; undefined while nothing is cut. */
  readonly cutFrom: ItemId | undefined
  readonly cutOrder: CutOrder
  /** Whether the tab of functions shows the whole plan or the matrix that is shown. */
  readonly functionsWhole: boolean
  readonly ball: BallView
  readonly sheets: SheetsView
  readonly boardFilter: BoardFilter
  /** Whether the sheet shows who has the ball on each item. */
  readonly showBalls: boolean
  /** Shown alone on the whole screen; holds the zoom to go back to. */
  readonly presenting: { readonly zoom: Zoom } | undefined
  readonly editing: Editing | undefined
  readonly reading: Reading
  readonly filter: PlanFilter
  /** How often the filter bar was asked for since it was last put away; 0 while it is. */
  readonly filterAsked: number
  /** In a narrow window, the fields of the matrix were asked for; a wide one shows them whenever nothing is selected. */
  readonly matrixPanel: boolean
  /** A text typed in the inspector before the plan was closed, to be gone on with in its field. */
  readonly resumed: DraftText | undefined
  readonly zoom: Zoom
  /** What the zoom comes to, also where it is chosen to fit; 1 is the design's size. */
  readonly shownZoom: number
}

/** What the rules find in the plan that is shown. A new object for every change, though the suite inside is kept up in place. */
export interface Checked {
  readonly suite: Suite
  /** What concerns one matrix; worked out once. */
  readonly of: (matrix: MatrixId) => MatrixChecks
}

/** What the rules find in one matrix. */
export interface MatrixChecks {
  /** Errors and warnings that nobody has accepted, the errors first. */
  readonly gaps: readonly JudgedFinding[]
  readonly score: Score
  /** What labels warn about, by item. */
  readonly flags: ReadonlyMap<string, LabelFlag>
}

/** What is asked about a named version. */
export type VersionTask =
  { readonly do: 'save' } | { readonly do: 'rename' | 'remove' | 'restore'; readonly name: string }

/** What is asked about people and departments. */
export type PeopleTask =
  | { readonly do: 'add-person' | 'add-department' }
  | { readonly do: 'remove-person'; readonly person: PersonId }
  | { readonly do: 'remove-department'; readonly department: DepartmentId }
  | { readonly do: 'merge-people'; readonly people: readonly PersonId[] }
  | { readonly do: 'merge-departments'; readonly departments: readonly DepartmentId[] }

/** What is asked about the rounds of the matrix that is shown. */
export type RoundTask =
  | { readonly do: 'close' | 'report' | 'reply' }
  /** About a packet by its id, or some of its items. */
  | { readonly do: 'carry' | 'escalate' | 'withdraw'; readonly packet: string }

/** The one dialog that is open. */
export type Dialog =
  | { readonly kind: 'new-plan' }
  | { readonly kind: 'plan-settings' }
  | { readonly kind: 'limits' }
  | { readonly kind: 'add-owner' }
  | { readonly kind: 'remove-owner'; readonly person: PersonId }
  | { readonly kind: 'own-columns'; readonly list?: ItemKind }
  | { readonly kind: 'add-matrix' }
  | { readonly kind: 'edit-matrix' }
  | { readonly kind: 'delete-matrix' }
  | { readonly kind: 'set-aside'; readonly items: readonly ItemId[] }
  | { readonly kind: 'move-to'; readonly item: ItemId; readonly from?: ItemId }
  | { readonly kind: 'move-part'; readonly id: string; readonly to?: PersonId }
  | { readonly kind: 'not-this-year' }
  | { readonly kind: 'reason'; readonly command: Command; readonly focus?: string }
  | { readonly kind: 'import'; readonly preview?: ImportPreview }
  | { readonly kind: 'packets' }
  | { readonly kind: 'merge'; readonly report?: MergeReport; readonly problem?: CallError }
  | { readonly kind: 'enter-answers'; readonly packet: string }
  | { readonly kind: 'split'; readonly item: ItemId; readonly target?: number }
  | { readonly kind: 'approve' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'round'; readonly task: RoundTask }
  | { readonly kind: 'version'; readonly task: VersionTask }
  | { readonly kind: 'people'; readonly task: PeopleTask }
  | { readonly kind: 'palette' }
  | { readonly kind: 'paste'; readonly paste: BlockPaste | ListPaste }
  | { readonly kind: 'keys' }
  | { readonly kind: 'about' }

/** A short message that goes by itself, unless it says what to do next. */
export interface Toast {
  readonly id: number
  readonly tone: 'info' | 'problem'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

export interface AppState {
  readonly phase: 'starting' | 'start' | 'plan'
  /** Why the window could not start; nothing else is shown then. */
  readonly failure?: CallError
  readonly settings: Settings
  readonly version: string
  readonly platform: string
  readonly recent: readonly RecentPlan[]
  readonly samples: readonly SampleInfo[]
  readonly open?: OpenDocument
  /** What can be taken back and made again. Apart from the plan: every answer of main brings it anew. */
  readonly undo: UndoLabels
  readonly save: SaveState
  /** How far the making of sheets is, while it is under way. */
  readonly sheetWork?: { readonly done: number; readonly total: number }
  /** The named versions of the plan, oldest first, once somebody has asked for them. */
  readonly versions: readonly VersionInfo[]
  readonly view: ViewState
  /** Asked for while somebody looks at it; of another matrix, or undefined, until main has answered. */
  readonly negotiation?: Negotiated
  /** Decisions about answers that are not applied yet. */
  readonly staging: Staging
  /** Follows plan, matrix and filter by itself. */
  readonly sifted: Sifted
  /** What the rules say about the plan, once they have been loaded; follows the plan by itself. */
  readonly checked?: Checked
  readonly dialog?: Dialog
  readonly toasts: readonly Toast[]
  /** Sections of panels that were opened or closed by hand, by name. */
  readonly sections: Readonly<Record<string, boolean>>
  /** What assistive technology should say now; the number tells two equal texts apart. */
  readonly said: { readonly text: string; readonly urgent: boolean; readonly count: number }
}

export const EMPTY_VIEW: ViewState = {
  page: 'plan',
  matrix: undefined,
  cursor: undefined,
  range: undefined,
  letters: false,
  selected: undefined,
  pinned: undefined,
  person: undefined,
  alignmentTab: 'findings',
  findings: { by: 'severity', scope: undefined },
  loadSection: 'people',
  cutFrom: undefined,
  cutOrder: 'sheet',
  functionsWhole: false,
  ball: { person: undefined, packet: undefined, item: undefined },
  sheets: { tab: 'sheets', paper: 'A4', titles: false, confidential: false },
  boardFilter: {},
  showBalls: false,
  presenting: undefined,
  editing: undefined,
  reading: 'x',
  filter: {},
  filterAsked: 0,
  matrixPanel: false,
  resumed: undefined,
  zoom: 'fit',
  shownZoom: 1,
}

export const NOTHING_SIFTED: Sifted = { ...ALL_SHOWN, keep: new Set() }

export const INITIAL_STATE: AppState = {
  phase: 'starting',
  settings: DEFAULT_SETTINGS,
  version: '',
  platform: '',
  recent: [],
  samples: [],
  save: { kind: 'saved' },
  undo: {},
  versions: [],
  view: EMPTY_VIEW,
  staging: new Map(),
  sifted: NOTHING_SIFTED,
  toasts: [],
  sections: {},
  said: { text: '', urgent: false, count: 0 },
}
