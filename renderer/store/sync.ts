import type { Answer, CallError, EditAnswer, OpenOutcome, WindowApi } from '../../src/contract/answers.ts'
import type { Command } from '../../src/domain/command/commands.ts'
import type { Diff } from '../../src/domain/diff/diff.ts'
import { err, ok } from '../../src/support/result.ts'
import type { Result } from '../../src/support/result.ts'
import { confirmEdit, restart, stageEdit, takeIn, withdrawEdit } from './document.ts'
import type { PendingEdit, PlanDocument, Refusal } from './document.ts'

/** Whether what this window shows is in the file. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at?: string }
  | { readonly kind: 'saving'; readonly count: number }
  | { readonly kind: 'failed'; readonly error: CallError; readonly count: number }

/** What the queue tells the store, as it happens. */
export interface SyncListener {
  /** The plan was advanced: draw again. */
  readonly onPlan: () => void
  readonly onSave: (save: SaveState) => void
  readonly onAnswer: (answer: EditAnswer) => void
  /** Main refused this edit, or it no longer fits; it has been taken back already. */
  readonly onRefused: (command: Command, error: CallError, focus?: string) => void
}

/** Carries a document's edits to main, one after the other, and keeps both in step. */
export interface Sync {
  /** Refused while an earlier edit waits to be written, so that at most that one can be lost. */
  edit(command: Command, focus?: string): Result<void, CallError>
  /** A change that main makes itself (undo, import, taking counters); runs after the edits before it. */
  call(ask: () => Promise<Answer<EditAnswer | null>>): Promise<Answer<EditAnswer | null>>
  /** What another process wrote. */
  foreign(diffs: readonly Diff[]): void
  retry(): Promise<void>
  saveAs(): Promise<Answer<OpenOutcome>>
  /** Resolves once nothing is under way: all is in the file, or something could not be written. */
  settled(): Promise<void>
}

interface CallJob {
  readonly ask: () => Promise<Answer<EditAnswer | null>>
  readonly done: (answer: Answer<EditAnswer | null>) => void
}
type Job = { readonly ticket: number } | CallJob

interface State {
  readonly document: PlanDocument
  readonly host: WindowApi
  readonly listener: SyncListener
  readonly jobs: Job[]
  running: boolean
  /** The edit that main is working on. */
  underWay: number | undefined
  failure: CallError | undefined
  readonly waiting: (() => void)[]
  savedAt: string | undefined
}

/** Starts the queue of an open plan. */
export function startSync(document: PlanDocument, host: WindowApi, listener: SyncListener): Sync {
  const state: State = {
    document,
    host,
    listener,
    jobs: [],
    running: false,
    underWay: undefined,
    failure: undefined,
    waiting: [],
    savedAt: undefined,
  }
  return {
    edit: (command, focus) => edit(state, command, focus),
    call: ask => call(state, ask),
    foreign: diffs => {
      report(state, takeIn(document, diffs))
      listener.onPlan()
    },
    retry: () => retry(state),
    saveAs: () => saveAs(state),
    settled: () =>
      new Promise(done => {
        state.waiting.push(done)
        tellSettled(state)
      }),
  }
}

function edit(state: State, command: Command, focus?: string): Result<void, CallError> {
  if (state.failure !== undefined) return err(state.failure)
  const staged = stageEdit(state.document, command, focus)
  if (!staged.ok) return staged
  if (staged.value === undefined) return ok(undefined)
  state.jobs.push({ ticket: staged.value.ticket })
  state.listener.onPlan()
  announceSave(state)
  void pump(state)
  return ok(undefined)
}

/** While an edit waits to be written, nothing else can be done to the plan. */
function call(state: State, ask: CallJob['ask']): Promise<Answer<EditAnswer | null>> {
  if (state.failure !== undefined) return Promise.resolve(err(state.failure))
  return new Promise(done => {
    state.jobs.push({ ask, done })
    void pump(state)
  })
}

async function pump(state: State): Promise<void> {
  if (state.running) return
  state.running = true
  for (let job = state.jobs[0]; job !== undefined && state.failure === undefined; job = state.jobs[0]) {
    if ('ask' in job) {
      const answer = await asked(job.ask)
      state.jobs.shift()
      settleCall(state, answer)
      job.done(answer)
    } else {
      const pending = state.document.pending.find(each => each.ticket === job.ticket)
      if (pending === undefined) state.jobs.shift()
      else settleEdit(state, pending, await sent(state, pending))
    }
    announceSave(state)
  }
  state.running = false
  tellSettled(state)
}

function tellSettled(state: State): void {
  if (state.running) return
  for (const done of state.waiting.splice(0)) done()
}

async function sent(state: State, pending: PendingEdit): Promise<Answer<EditAnswer>> {
  const { command, focus, ticket } = pending
  state.underWay = ticket
  const answer = await asked(() => state.host.edit({ command, ...(focus === undefined ? {} : { focus }) }))
  state.underWay = undefined
  return answer
}

function settleEdit(state: State, pending: PendingEdit, answer: Answer<EditAnswer>): void {
  if (!answer.ok && isFileTrouble(answer.error)) {
    state.failure = answer.error
    return
  }
  state.jobs.shift()
  if (answer.ok) {
    state.savedAt = answer.value.at || state.savedAt
    const shown = state.document.turns
    report(state, confirmEdit(state.document, pending.ticket, answer.value.diff))
    if (state.document.turns !== shown) state.listener.onPlan()
    state.listener.onAnswer(answer.value)
    return
  }
  report(state, withdrawEdit(state.document, pending.ticket))
  state.listener.onPlan()
  state.listener.onRefused(pending.command, answer.error, pending.focus)
}

function settleCall(state: State, answer: Answer<EditAnswer | null>): void {
  if (!answer.ok || answer.value === null) return
  state.savedAt = answer.value.at || state.savedAt
  report(state, takeIn(state.document, [answer.value.diff]))
  state.listener.onPlan()
  state.listener.onAnswer(answer.value)
}

/** The edit is right and only the file is at fault: it stays, and waits for *Retry* or *Save as*. */
function isFileTrouble(error: CallError): boolean {
  return error.unsaved === true || error.code === 'waiting' || error.code === LOST_CHANNEL
}

async function retry(state: State): Promise<void> {
  if (state.failure === undefined || state.running) return
  state.running = true
  const answer = await asked(() => state.host.retrySave())
  state.running = false
  const pending = waitingEdit(state)
  state.failure = answer.ok ? undefined : answer.error
  if (answer.ok && answer.value !== null && pending !== undefined)
    settleEdit(state, pending, ok(answer.value))
  announceSave(state)
  await pump(state)
}

async function saveAs(state: State): Promise<Answer<OpenOutcome>> {
  const failed = state.failure !== undefined
  const answer = await asked(() => state.host.saveAs())
  if (!answer.ok || answer.value.outcome === 'cancelled') return answer
  const { plan } = answer.value
  if (plan !== undefined) {
    const kept = failed ? waitingEdit(state) : undefined
    if (kept !== undefined) state.jobs.shift()
    report(state, restart(state.document, plan, kept?.ticket))
    state.listener.onPlan()
  }
  state.failure = undefined
  announceSave(state)
  await pump(state)
  return answer
}

/** The edit at the head of the queue, which main keeps once it has refused it as unsaved. */
function waitingEdit(state: State): PendingEdit | undefined {
  const job = state.jobs[0]
  if (job === undefined || !('ticket' in job)) return undefined
  return state.document.pending.find(each => each.ticket === job.ticket)
}

/** Edits that fell away: those not yet sent are reported here, the one under way when main answers for it. */
function report(state: State, refusals: readonly Refusal[]): void {
  for (const { edit: gone, error } of refusals) {
    if (gone.ticket !== state.underWay) state.listener.onRefused(gone.command, error, gone.focus)
  }
}

function announceSave(state: State): void {
  const count = state.document.pending.length
  if (state.failure !== undefined) state.listener.onSave({ kind: 'failed', error: state.failure, count })
  else if (count > 0) state.listener.onSave({ kind: 'saving', count })
  else state.listener.onSave({ kind: 'saved', ...(state.savedAt === undefined ? {} : { at: state.savedAt }) })
}

/** A call whose channel breaks answers like one that could not write. */
async function asked<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await ask()
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    return { ok: false, error: { code: LOST_CHANNEL, message } }
  }
}

const LOST_CHANNEL = 'lost'
