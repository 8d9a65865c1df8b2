import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { WindowApi } from '../../src/contract/answers.ts'
import type { PlanDocument } from './document.ts'
import { followFilter } from './follow-filter.ts'
import { INITIAL_STATE } from './state.ts'
import type { AppState, Dialog, Toast, ViewState } from './state.ts'
import type { Sync } from './sync.ts'

/** The window's one stateful object: what is shown, the plan behind it, and the way to main. */
export interface App {
  readonly store: StoreApi<AppState>
  readonly host: WindowApi
  /** The field that somebody types in, so that its text can be committed before the window closes. */
  typing?: Typing
  /** The canvas that is shown, for what depends on how much of it is in view. */
  canvas?: Canvas
  session: { readonly document: PlanDocument; readonly sync: Sync } | undefined
}

/** A field with text that is not in the plan yet. */
export interface Typing {
  commit(): void
}

/** What the canvas can be told. */
export interface Canvas {
  /** Brings what is selected into view, as large as it fits. */
  showSelection(): void
}

/** Makes an app that shows nothing yet. */
export function createApp(host: WindowApi): App {
  const store = createStore(() => INITIAL_STATE)
  followFilter(store)
  return { store, host, session: undefined }
}

/** Changes what the window shows of its plan. A cursor that goes somewhere leaves selection and row letters behind. */
export function setView(app: App, view: Partial<ViewState>): void {
  const left = 'cursor' in view ? { range: undefined, letters: false } : {}
  app.store.setState(state => ({ view: { ...state.view, ...left, ...view } }))
}

/** Opens a dialog in place of the one that is open. */
export function openDialog(app: App, dialog: Dialog): void {
  app.store.setState({ dialog })
}

/** Closes the dialog that is open. */
export function closeDialog(app: App): void {
  app.store.setState({ dialog: undefined })
}

/** Has assistive technology say something; `urgent` interrupts. */
export function say(app: App, text: string, urgent = false): void {
  app.store.setState(({ said }) => ({ said: { text, urgent, count: said.count + 1 } }))
}

let toasts = 0

/** Shows a short message at the foot of the window. */
export function notify(app: App, toast: Omit<Toast, 'id'>): void {
  toasts += 1
  const shown = { ...toast, id: toasts }
  app.store.setState(state => ({ toasts: [...state.toasts.slice(-2), shown] }))
}

/** Shows what went wrong, with the way out where there is one. */
export function showProblem(app: App, text: string, action?: Toast['action']): void {
  notify(app, { tone: 'problem', text, ...(action === undefined ? {} : { action }) })
}

/** Takes away messages about what was done, once it is undone or done again. */
export function clearNews(app: App): void {
  app.store.setState(state => ({ toasts: state.toasts.filter(toast => toast.tone === 'problem') }))
}

/** Takes a message away. */
export function dismissToast(app: App, id: number): void {
  app.store.setState(state => ({ toasts: state.toasts.filter(toast => toast.id !== id) }))
}

/** Notes the field that somebody types in now. Answers how to forget it. */
export function beginTyping(app: App, typing: Typing): () => void {
  app.typing = typing
  return () => {
    if (app.typing === typing) app.typing = undefined
  }
}

/** Notes the canvas that is shown now. Answers how to forget it. */
export function showCanvas(app: App, canvas: Canvas): () => void {
  app.canvas = canvas
  return () => {
    if (app.canvas === canvas) app.canvas = undefined
  }
}
