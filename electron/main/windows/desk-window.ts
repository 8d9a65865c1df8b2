import type { BrowserWindow } from 'electron'
import type { CallError } from '../../../src/contract/answers.ts'
import type { Entity } from '../../../src/domain/record/tables.ts'
import type { ResponseFile } from '../../../src/app/packets/examine.ts'
import type { OpenDocument } from '../documents/document.ts'

/** What the menu bar shows while a window has the focus. */
export interface WindowMenu {
  readonly enabled: readonly string[]
  readonly undo?: string
  readonly redo?: string
}

/** A window and what it shows: a plan, or the start screen. */
export interface DeskWindow {
  readonly window: BrowserWindow
  document: OpenDocument | undefined
  /** A plan on its way into this window; the page waits for it rather than flash the start screen. */
  arriving: Promise<void>
  /** Whether a plan is on its way, so that no other is sent here. */
  reserved: boolean
  /** Why the plan that was to be shown here could not be opened; until a plan is. */
  problem: CallError | undefined
  /** Whether the page is there and listens. */
  started: boolean
  menu: WindowMenu
  /** Takes what the page answers when it is told that the window closes. */
  flushed: (answer: FlushAnswer) => void
  /** Where the window is on its way out. */
  closing: 'no' | 'asked' | 'done'
  /** The import that waits for the person's yes. */
  pendingImport: PendingImport | undefined
  /** Responses that could not be opened without a passphrase, until another merge or plan. */
  pendingMerge: PendingMerge | undefined
  /** The making of sheets that is under way, to be stopped by its person. */
  sheetWork: SheetWork | undefined
}

/** Long work that ends when it is told to. */
export interface SheetWork {
  stopped: boolean
}

/** `done`: nothing unsaved is left in the page. The rest as the contract's `flushed` says. */
export type FlushAnswer = 'done' | 'asking' | 'stay' | 'leave'

/** An import that was shown and not confirmed yet: the checked records of its source. */
export interface PendingImport {
  readonly token: string
  readonly source: string
  readonly records: readonly Entity[]
}

/** A merge that wants one passphrase more. They are kept in memory only, until the merge succeeds or another begins. */
export interface PendingMerge {
  readonly files: readonly ResponseFile[]
  readonly passphrases: readonly string[]
}

/** A window that shows nothing yet. */
export function startWindow(window: BrowserWindow): DeskWindow {
  return {
    window,
    document: undefined,
    arriving: Promise.resolve(),
    reserved: false,
    problem: undefined,
    started: false,
    menu: { enabled: [] },
    flushed: () => undefined,
    closing: 'no',
    pendingImport: undefined,
    pendingMerge: undefined,
    sheetWork: undefined,
  }
}
