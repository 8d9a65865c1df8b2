import type { Approval } from '../catchball/approval.ts'
import type { Board } from '../catchball/board.ts'
import type { Missing } from '../catchball/missing.ts'
import type { PacketDocument } from '../catchball/packet-document.ts'
import type { Review } from '../catchball/review.ts'
import type { StoryEntry } from '../catchball/story.ts'
import type { DealState } from '../catchball/machine.ts'
import type { ItemId, MatrixId, PersonId } from '../domain/record/ids.ts'
import type { Entity } from '../domain/record/tables.ts'
import type { OpenQuestion } from '../domain/plan/open-question.ts'
import type { Diff } from '../domain/diff/diff.ts'
import type { Prose } from '../support/prose.ts'
import type { CallArguments, CallName } from './calls.ts'
import type { Settings } from './settings.ts'

/** Why something was refused or went wrong: a stable code and one sentence with the place and the cure. */
export interface CallError {
  readonly code: string
  readonly message: string
  /**
   * On a refused edit: it is right but could not be written. Main keeps it; `retrySave` or `saveAs` writes it, and until
   * then every other edit, undo and redo is refused with code `waiting`.
   */
  readonly unsaved?: true
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError }

export interface RecentPlan {
  readonly token: string
  readonly title: string
  /** Shown only; never sent back. */
  readonly place: string
  readonly openedAt: string
  readonly missing: boolean
}

export interface SampleInfo {
  readonly name: string
  readonly title: string
  readonly description: string
}

export interface UndoLabels {
  readonly undo?: string
  readonly redo?: string
}

export interface DraftText {
  readonly record: string
  readonly field: string
  readonly text: string
}

/** A plan as a window gets it: every record once, then only diffs. */
export interface OpenedPlan {
  readonly records: readonly Entity[]
  readonly revision: number
  readonly fileName: string
  /** Why nothing can be changed, where nothing can. */
  readonly readOnly?: string
  readonly undo: UndoLabels
  readonly drafts: readonly DraftText[]
}

export interface StartState {
  readonly settings: Settings
  readonly version: string
  readonly platform: string
  readonly recent: readonly RecentPlan[]
  readonly samples: readonly SampleInfo[]
  readonly plan?: OpenedPlan
  /** Why the plan that this window was to show could not be opened. */
  readonly problem?: CallError
}

/** `cancelled`: the person closed the dialog. `opened`: this window or another now shows the plan. */
export type OpenOutcome =
  { readonly outcome: 'cancelled' } | { readonly outcome: 'opened'; readonly plan?: OpenedPlan }

/** What became of a dropped file: a plan opened, responses filed in this window's plan, or an import to be confirmed. */
export type DropOutcome =
  | OpenOutcome
  | { readonly outcome: 'responses'; readonly report: MergeReport }
  | { readonly outcome: 'import'; readonly preview: ImportPreview }

export interface EditAnswer {
  readonly revision: number
  readonly at: string
  readonly diff: Diff
  readonly label: string
  readonly focus?: string
  readonly undo: UndoLabels
}

export interface HistoryRow {
  readonly revision: number
  readonly at: string
  readonly author: string
  readonly origin: string
  readonly label: string
  readonly reason?: string
  /** The record that was changed, to go to. */
  readonly focus?: string
  readonly kind: 'edit' | 'undo' | 'redo' | 'received'
}

/** Some rows of the history, newest first. */
export interface HistoryPage {
  readonly rows: readonly HistoryRow[]
  /** Whether older rows fit as well; ask again with the last revision. */
  readonly more: boolean
  /** Everybody who ever changed this plan. */
  readonly authors: readonly string[]
}

/** A plan as it once stood, kept under a name. */
export interface VersionInfo {
  readonly name: string
  readonly at: string
  readonly author: string
  readonly revision: number
}

/** A change of one record: `to` alone made it, `from` alone took it away. */
export interface RecordChangeRow extends HistoryRow {
  readonly from?: Entity
  readonly to?: Entity
}

/** Changes of a record, newest first; `older` is where to go on, null where there are none before. */
export interface RecordHistory {
  readonly changes: readonly RecordChangeRow[]
  readonly older: number | null
}

export interface ImportPreview {
  readonly token: string
  readonly source: string
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly warnings: readonly string[]
}

export interface AddresseeInfo {
  readonly person: string
  readonly name: string
  readonly asked: readonly string[]
}

/** How the negotiation of an item stands. */
export interface ItemDeal {
  readonly item: ItemId
  readonly state: DealState
}

/** A counter in a filed response that waits for a decision. */
export interface WaitingCounter {
  readonly digest: string
  readonly from: string
  readonly item: string
  readonly code: string
  readonly field: string
  readonly base: unknown
  readonly theirs: unknown
  readonly ours: unknown
  readonly conflict: boolean
  readonly reason?: string
}

export interface MergeReport {
  /** The packets that were answered, in the order of the files. */
  readonly packets: readonly {
    readonly packet: string
    readonly person: PersonId
    readonly matrix: MatrixId
  }[]
  /** Answers and offers that wait for a decision. */
  readonly undecided: number
  readonly responses: number
  readonly accepted: number
  readonly countered: number
  readonly cannot: number
  readonly questions: number
  readonly offers: number
  readonly duplicates: number
  readonly problems: readonly string[]
  readonly waiting: readonly WaitingCounter[]
}

/** The negotiation of a matrix. All of it is derived: ask again after a decision, an undo, a merge or a message. */
export interface NegotiationView {
  readonly board: Board
  readonly reviews: readonly Review[]
  readonly approval?: Approval
}

/** What sending a round would ask. `missing` and `unanswered` name items by code. */
export interface RoundPreview {
  readonly round: number
  readonly opens: boolean
  readonly packets: readonly {
    readonly person: string
    readonly name: string
    readonly document: PacketDocument
    readonly minutes: number
    readonly missing: readonly { readonly code: string; readonly parts: Missing['parts'] }[]
  }[]
  readonly unanswered: readonly string[]
}

/** The files that were written, by name; none when the dialog was closed. */
export interface SavedFiles {
  readonly files: readonly string[]
  /** What the person should know about them: left out, too small, not in any font. */
  readonly notes?: readonly string[]
}

/** What stands on sheets besides the plan. */
export interface SheetFacts {
  readonly revision: number
  /** When the revision was made, ISO 8601; absent for a plan that nobody has changed. */
  readonly at?: string
  readonly questions: readonly OpenQuestion[]
}

/** A sheet went to the printer, or the person closed the dialog. */
export interface Printed {
  /** What the person should know about it: left out, not in any font. */
  readonly notes: readonly string[]
}

export interface AboutInfo {
  readonly version: string
  readonly electron: string
  readonly licences: readonly {
    readonly name: string
    readonly version: string
    readonly licence: string
    readonly text: string
  }[]
}

/** What happened around a plan, as the check suite asks for it. */
export interface PlanSurroundings {
  readonly asked: readonly ItemId[]
  readonly open: readonly {
    readonly matrix: MatrixId
    readonly item: ItemId
    readonly what: 'question' | 'counter' | 'stale' | 'no-answer'
    readonly who: string
    readonly since?: string
  }[]
  readonly silent: readonly ItemId[]
  readonly late: readonly ItemId[]
}

/** What each call answers. */
export interface Answers {
  start: StartState
  newPlan: OpenOutcome
  openPlan: OpenOutcome
  openRecent: OpenOutcome
  forgetRecent: readonly RecentPlan[]
  openSample: OpenOutcome
  openDropped: DropOutcome
  edit: EditAnswer
  undo: EditAnswer
  redo: EditAnswer
  saveDraft: null
  clearDraft: null
  history: HistoryPage
  versions: readonly VersionInfo[]
  saveVersion: readonly VersionInfo[]
  renameVersion: readonly VersionInfo[]
  removeVersion: readonly VersionInfo[]
  versionRecords: readonly Entity[]
  restoreVersion: EditAnswer
  recordHistory: RecordHistory
  saveAs: OpenOutcome
  saveCopy: SavedFiles
  retrySave: EditAnswer | null
  chooseImport: ImportPreview | null
  applyImport: EditAnswer
  exportAs: SavedFiles
  print: Printed
  sheetFacts: SheetFacts
  saveSheets: SavedFiles
  stopSheets: null
  addressees: readonly AddresseeInfo[]
  makePackets: SavedFiles
  mergeResponses: MergeReport | null
  mergeText: MergeReport
  mergeOpened: MergeReport
  mergeFolder: MergeReport | null
  negotiation: NegotiationView
  itemStory: readonly StoryEntry[]
  changeReport: Prose
  saveChangeReport: SavedFiles
  previewRound: RoundPreview
  decide: EditAnswer
  enterAnswers: MergeReport
  postMessage: readonly StoryEntry[]
  approve: EditAnswer
  dealStates: readonly ItemDeal[]
  surroundings: PlanSurroundings
  exportSignOff: SavedFiles
  setMenuState: null
  setSettings: Settings
  setFullScreen: null
  about: AboutInfo
  openLink: null
  flushed: null
}

/** What main tells a window without being asked. */
export interface Events {
  /**
   * A menu entry or its shortcut was chosen. A shortcut arrives here only when the window left the key alone
   * (`preventDefault` keeps it), so Ctrl+Z in a text field stays the field's own.
   */
  verb: { readonly id: string }
  /** Another process changed the plan; diffs in order, to be taken in before what is still pending here. */
  changed: { readonly diffs: readonly Diff[]; readonly revision: number; readonly undo: UndoLabels }
  /** This window shows a plan now (opened from the menu). */
  opened: OpenedPlan
  /**
   * The window is about to close: commit what is being typed, wait for pending calls, then call `flushed`. Main waits two
   * seconds for a first answer.
   */
  closing: null
  /** How far `saveSheets` of this window is. */
  sheetProgress: { readonly done: number; readonly total: number }
  /** How far `makePackets` of this window is. */
  packetProgress: { readonly done: number; readonly total: number }
  /** Something that main did on its own account failed. */
  problem: CallError
}
export type EventName = keyof Events

/** The object that the preload puts on `window.hoshin`: one function a call, one subscription a kind of event. */
export type WindowApi = {
  readonly [N in CallName]: (...args: CallArguments<N>) => Promise<Answer<Answers[N]>>
} & {
  /** The path behind a dropped File, for `openDropped`; empty where there is none. */
  readonly pathOf: (file: unknown) => string
  readonly on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void
}
