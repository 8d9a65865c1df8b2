import type { Answer, CallError, EditAnswer, OpenedPlan, OpenOutcome } from '../../src/contract/answers.ts'
import type { Command } from '../../src/domain/command/commands.ts'
import type { Diff } from '../../src/domain/diff/diff.ts'
import { EMPTY_DIFF, isEmptyDiff } from '../../src/domain/diff/diff.ts'
import { findRecord } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { matricesOf, ownersOf } from '../../src/domain/plan/queries.ts'
import type { Department, Person } from '../../src/domain/record/entities.ts'
import { storeStrings } from '../strings/store.ts'
import { clearNews, notify, openDialog, say, setView, showProblem } from './app.ts'
import type { App } from './app.ts'
import { startDocument } from './document.ts'
import { whereabouts } from './places.ts'
import { EMPTY_VIEW } from './state.ts'
import type { OpenDocument, ViewState } from './state.ts'
import { startSync } from './sync.ts'

/** Shows a plan that main has opened, in place of whatever is shown. */
export function adoptPlan(app: App, opened: OpenedPlan): void {
  const document = startDocument(opened)
  const sync = startSync(document, app.host, {
    onPlan: () => touchPlan(app, {}),
    onSave: save => app.store.setState({ save }),
    onAnswer: answer => app.store.setState({ undo: answer.undo }),
    onRefused: (command, error, focus) => refused(app, command, error, focus),
  })
  app.session = { document, sync }
  app.store.setState({
    phase: 'plan',
    dialog: undefined,
    save: { kind: 'saved' },
    undo: opened.undo,
    versions: [],
    negotiation: undefined,
    staging: new Map(),
    view: { ...EMPTY_VIEW, matrix: matricesOf(document.plan)[0]?.id },
    open: {
      plan: document.plan,
      fileName: opened.fileName,
      drafts: opened.drafts,
      readOnly: opened.readOnly,
    },
  })
}

/**
 * Makes an edit: shown at once, kept by main. Where the plan is agreed and the edit needs a reason, asks for it first.
 *
 * `focus` is the record to return to when it is undone. Answers whether the edit is shown now.
 */
export function edit(app: App, command: Command, focus?: string): boolean {
  const { open } = app.store.getState()
  if (app.session === undefined || open === undefined) return false
  if (open.readOnly !== undefined) {
    showProblem(app, storeStrings.readOnly(open.readOnly))
    return false
  }
  const waivers = open.plan.tables.waiver.size
  const done = app.session.sync.edit(command, focus)
  if (!done.ok) refused(app, command, done.error, focus)
  else if (command.type !== 'waiver.remove') sayEnded(app, waivers - open.plan.tables.waiver.size)
  return done.ok
}

/** An edit may end waivers of what it changes; that is said, since they are seldom in view. */
function sayEnded(app: App, ended: number): void {
  if (ended > 0) notify(app, { tone: 'info', text: storeStrings.waiversEnded(ended) })
}

/** Takes the last edit back, wherever in the plan it was. */
export function undo(app: App): Promise<void> {
  return stepThroughLog(app, () => app.host.undo(), storeStrings.undone)
}

/** Makes the last undone edit again. */
export function redo(app: App): Promise<void> {
  return stepThroughLog(app, () => app.host.redo(), storeStrings.redone)
}

async function stepThroughLog(
  app: App,
  ask: () => Promise<Answer<EditAnswer>>,
  words: (label: string) => string,
): Promise<void> {
  const answer = await app.session?.sync.call(ask)
  if (answer === undefined) return
  if (!answer.ok) {
    if (answer.error.code !== 'nothing-to-undo') showProblem(app, answer.error.message)
    return
  }
  if (answer.value === null) return
  clearNews(app)
  say(app, words(answer.value.label))
  goBackTo(app, answer.value)
}

/** Runs a change that main makes itself, after the edits before it. Answers what main answered. */
export async function changeInMain(
  app: App,
  ask: () => Promise<Answer<EditAnswer | null>>,
): Promise<Answer<EditAnswer | null>> {
  if (app.session === undefined) return { ok: true, value: null }
  return app.session.sync.call(ask)
}

/** Tries again to write what could not be written. */
export async function retrySave(app: App): Promise<void> {
  await app.session?.sync.retry()
}

/** Keeps the plan in a new file, with what could not be written, and goes on there. */
export async function saveAs(app: App): Promise<void> {
  const answer = await app.session?.sync.saveAs()
  if (answer === undefined) return
  if (!answer.ok) showProblem(app, answer.error.message)
  else if (answer.value.outcome === 'opened' && answer.value.plan !== undefined) {
    const { fileName, undo, readOnly } = answer.value.plan
    app.store.setState({ undo })
    touchPlan(app, { fileName, readOnly })
    notify(app, { tone: 'info', text: storeStrings.savedAs(fileName) })
  }
}

/** What another process wrote arrives: it is taken in under the edits that are still pending here. */
export function takeForeign(app: App, diffs: readonly Diff[]): void {
  const changes = diffs.filter(diff => !isEmptyDiff(diff))
  if (changes.length === 0) return
  app.session?.sync.foreign(changes)
  notify(app, { tone: 'info', text: storeStrings.changedElsewhere(changes.length) })
}

/** Opens what main offers: `ask` shows a dialog or opens a known file. */
export async function openThrough(app: App, ask: () => Promise<Answer<OpenOutcome>>): Promise<void> {
  const answer = await ask()
  if (!answer.ok) showProblem(app, answer.error.message)
  else if (answer.value.outcome === 'opened' && answer.value.plan !== undefined)
    adoptPlan(app, answer.value.plan)
}

/** Draws again, and notes what else is new about the open plan. */
export function touchPlan(app: App, news: Partial<Omit<OpenDocument, 'plan'>>): void {
  const { session } = app
  app.store.setState(state => {
    if (session === undefined || state.open === undefined) return {}
    const { plan } = session.document
    const { matrix } = state.view
    const still = matrix !== undefined && plan.tables.matrix.has(matrix)
    return {
      open: { ...state.open, ...news, plan },
      ...(still
        ? {}
        : { view: { ...state.view, matrix: matricesOf(plan)[0]?.id, cursor: undefined, range: undefined } }),
    }
  })
}

/** An edit was taken back: asks for the reason that was missing, or says why it was refused. */
function refused(app: App, command: Command, error: CallError, focus?: string): void {
  if (error.code === 'reason-needed') {
    openDialog(app, { kind: 'reason', command, focus })
    return
  }
  showProblem(app, error.message)
  say(app, error.message, true)
}

function goBackTo(app: App, answer: EditAnswer): void {
  // Decisions are made and taken back on the page of catch-ball.
  const stays = app.store.getState().view.page === 'catchball' && hasDecision(answer.diff)
  if (answer.focus !== undefined && !stays) goTo(app, answer.focus, answer.diff)
}

function hasDecision({ added, removed }: Diff): boolean {
  return [...Object.values(added), ...Object.values(removed)].some(({ table }) => table === 'decision')
}

/** Goes to where a record stands: its cell or label, or the page of people. Answers whether it is still in the plan. */
export function goToRecord(app: App, id: string): boolean {
  const { open } = app.store.getState()
  if (open === undefined || findRecord(open.plan, id) === undefined) return false
  goTo(app, id, EMPTY_DIFF)
  return true
}

function goTo(app: App, id: string, diff: Diff): void {
  const { open, view } = app.store.getState()
  if (open === undefined) return
  const record = findRecord(open.plan, id) ?? diff.removed[id]
  const isPerson = record?.table === 'person' || record?.table === 'department'
  if (isPerson && !standsOnSheet(open.plan, view, record)) {
    setView(app, { page: 'people', person: record.id })
    return
  }
  const { matrix = view.matrix, place } = whereabouts(open.plan, id, diff)
  setView(app, { page: 'plan', matrix, ...(place === undefined ? {} : { cursor: place }) })
}

/** Whether the sheet is shown and has, or has just lost, a column for a person. */
function standsOnSheet(plan: Plan, { page, matrix }: ViewState, record: Person | Department): boolean {
  const sheet = matrix && plan.tables.matrix.get(matrix)
  if (page !== 'plan' || sheet === undefined || record.table === 'department') return false
  return !plan.tables.person.has(record.id) || ownersOf(plan, sheet).some(owner => owner.id === record.id)
}
