import { applyCommand } from '../../domain/command/apply.ts'
import type { Command } from '../../domain/command/commands.ts'
import type { DomainError } from '../../domain/command/errors.ts'
import { labelOf } from '../../domain/command/label.ts'
import { isEmptyDiff } from '../../domain/diff/diff.ts'
import { advance, planOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type {
  Committed,
  LogRow,
  Origin,
  PlanStore,
  Revision,
  StoreError,
  UndoState,
} from '../ports/plan-store.ts'
import { startQueue } from './queue.ts'

/** An edit on its way into the file. */
export interface EditRequest {
  readonly command: Command
  /** The record to go back to when this is undone. */
  readonly focus?: string
  readonly origin?: Origin
  /** Replaces the label made from the command. */
  readonly label?: string
}

export type EditError = DomainError | StoreError

/** An open plan: the copy in memory and the file, kept in step. Calls run one after the other, in the order they came. */
export interface Session {
  readonly plan: Plan
  revision(): Revision
  /** Applies the command, writes it, and answers once it is durable. A refused edit changes nothing. */
  edit(request: EditRequest): Promise<Result<Committed, EditError>>
  undo(): Promise<Result<Committed, StoreError>>
  redo(): Promise<Result<Committed, StoreError>>
  undoState(): Promise<UndoState>
  /** Takes in what another process wrote meanwhile; also done before every write. Answers what was taken in. */
  catchUp(): Promise<Result<readonly LogRow[], StoreError>>
  readonly store: PlanStore
  close(): Promise<void>
}

/** Who works in a session, and who wants to know when another process has changed the plan. */
export interface SessionOptions {
  readonly author: string
  readonly onForeign?: (rows: readonly LogRow[]) => void
}

/** Loads a plan from its store and keeps it in step with it. */
export async function openSession(
  store: PlanStore,
  options: SessionOptions,
): Promise<Result<Session, StoreError>> {
  const loaded = await store.load()
  if (!loaded.ok) return loaded
  const state: State = { store, options, plan: planOf(loaded.value.records), revision: loaded.value.revision }
  const queue = startQueue()
  return ok({
    plan: state.plan,
    store,
    revision: () => state.revision,
    edit: request => queue.run(() => edit(state, request)),
    undo: () => queue.run(() => step(state, 'undo')),
    redo: () => queue.run(() => step(state, 'redo')),
    undoState: () => queue.run(() => store.undoState()),
    catchUp: () => queue.run(() => catchUp(state)),
    close: () => queue.run(() => store.close()),
  })
}

interface State {
  readonly store: PlanStore
  readonly options: SessionOptions
  readonly plan: Plan
  revision: Revision
}

async function edit(state: State, request: EditRequest): Promise<Result<Committed, EditError>> {
  const foreign = await catchUp(state)
  if (!foreign.ok) return foreign
  const diff = applyCommand(state.plan, request.command)
  if (!diff.ok) return diff
  const label = request.label ?? labelOf(state.plan, request.command)
  if (isEmptyDiff(diff.value)) return ok({ revision: state.revision, at: '', diff: diff.value, label })
  const committed = await state.store.commit(state.revision, {
    diff: diff.value,
    author: state.options.author,
    origin: request.origin ?? 'typed',
    label,
    ...(request.command.reason === undefined ? {} : { reason: request.command.reason }),
    ...(request.focus === undefined ? {} : { focus: request.focus }),
  })
  return take(state, committed)
}

async function step(state: State, direction: 'undo' | 'redo'): Promise<Result<Committed, StoreError>> {
  const foreign = await catchUp(state)
  if (!foreign.ok) return foreign
  return take(state, await state.store[direction](state.revision, state.options.author))
}

function take<E>(state: State, committed: Result<Committed, E>): Result<Committed, E> {
  if (!committed.ok) return committed
  advance(state.plan, committed.value.diff)
  state.revision = committed.value.revision
  return committed
}

async function catchUp(state: State): Promise<Result<readonly LogRow[], StoreError>> {
  if (!(await state.store.changedSince(state.revision))) return ok([])
  const rows = await state.store.since(state.revision)
  if (!rows.ok) return err(rows.error)
  for (const row of rows.value) {
    advance(state.plan, row.diff)
    state.revision = row.revision
  }
  if (rows.value.length > 0) state.options.onForeign?.(rows.value)
  return rows
}
