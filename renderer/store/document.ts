import type { OpenedPlan } from '../../src/contract/answers.ts'
import { applyCommand } from '../../src/domain/command/apply.ts'
import type { Command } from '../../src/domain/command/commands.ts'
import type { DomainError } from '../../src/domain/command/errors.ts'
import { isEmptyDiff, reverseDiff } from '../../src/domain/diff/diff.ts'
import type { Diff } from '../../src/domain/diff/diff.ts'
import { recordsEqual } from '../../src/domain/diff/records-equal.ts'
import { advance, planOf } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { ok } from '../../src/support/result.ts'
import type { Result } from '../../src/support/result.ts'

/** An edit that is shown already and not yet known to be in the file. */
export interface PendingEdit {
  readonly ticket: number
  readonly command: Command
  readonly focus?: string
  /** What it did to the plan as this window shows it. */
  readonly diff: Diff
}

/** An edit that no longer fits the plan after something else changed it, and why. */
export interface Refusal {
  readonly edit: PendingEdit
  readonly error: DomainError
}

/**
 * The plan as a window shows it: what main confirmed, plus the edits that are still under way.
 *
 * The plan is advanced in place. Whoever draws it holds on to records, which are replaced and never changed.
 */
export interface PlanDocument {
  plan: Plan
  pending: PendingEdit[]
  tickets: number
  /** Counts the changes of what is shown; a confirmation that says what was shown already is none. */
  turns: number
  /** What moved the plan since somebody who follows it last took these; absent while nobody does. */
  moves?: Diff[]
}

/** Starts from what main sent when the plan was opened. */
export function startDocument(opened: Pick<OpenedPlan, 'records'>): PlanDocument {
  return { plan: planOf(opened.records), pending: [], tickets: 0, turns: 0 }
}

/**
 * Shows an edit at once. Answers the pending edit that main still has to confirm, or undefined where it changes nothing.
 * A refused edit leaves the document as it was.
 */
export function stageEdit(
  document: PlanDocument,
  command: Command,
  focus?: string,
): Result<PendingEdit | undefined, DomainError> {
  const diff = applyCommand(document.plan, command)
  if (!diff.ok) return diff
  if (isEmptyDiff(diff.value)) return ok(undefined)
  move(document, diff.value)
  document.tickets += 1
  document.turns += 1
  const edit = {
    ticket: document.tickets,
    command,
    diff: diff.value,
    ...(focus === undefined ? {} : { focus }),
  }
  document.pending.push(edit)
  return ok(edit)
}

/** Main has written a pending edit as `diff`. Answers the other pending edits that no longer fit. */
export function confirmEdit(document: PlanDocument, ticket: number, diff: Diff): Refusal[] {
  const [first] = document.pending
  if (first?.ticket === ticket && recordsEqual(first.diff, diff)) {
    document.pending.shift()
    return []
  }
  return rebase(document, pending => {
    move(document, diff)
    return pending.filter(edit => edit.ticket !== ticket)
  })
}

/** Takes a pending edit back that main refused. Answers the other pending edits that no longer fit. */
export function withdrawEdit(document: PlanDocument, ticket: number): Refusal[] {
  return rebase(document, pending => pending.filter(edit => edit.ticket !== ticket))
}

/** Takes in what main or another process did, before what is still pending here. */
export function takeIn(document: PlanDocument, diffs: readonly Diff[]): Refusal[] {
  return rebase(document, pending => {
    for (const diff of diffs) move(document, diff)
    return pending
  })
}

/**
 * Goes on from a freshly read plan (saved under another name), with the pending edits on top, but for the one that the plan
 * holds already.
 */
export function restart(
  document: PlanDocument,
  opened: Pick<OpenedPlan, 'records'>,
  held?: number,
): Refusal[] {
  return rebase(document, pending => {
    document.plan = planOf(opened.records)
    return pending.filter(edit => edit.ticket !== held)
  })
}

/** Answers what moved the plan since this was last asked. From the first time on, the document keeps it. */
export function takeMoves(document: PlanDocument): readonly Diff[] {
  const { moves = [] } = document
  document.moves = []
  return moves
}

function move(document: PlanDocument, diff: Diff): void {
  advance(document.plan, diff)
  document.moves?.push(diff)
}

function rebase(
  document: PlanDocument,
  step: (pending: readonly PendingEdit[]) => readonly PendingEdit[],
): Refusal[] {
  document.turns += 1
  for (const edit of document.pending.toReversed()) move(document, reverseDiff(edit.diff))
  const kept: PendingEdit[] = []
  const refused: Refusal[] = []
  for (const edit of step(document.pending)) {
    const diff = applyCommand(document.plan, edit.command)
    if (!diff.ok) {
      refused.push({ edit, error: diff.error })
      continue
    }
    move(document, diff.value)
    kept.push({ ...edit, diff: diff.value })
  }
  document.pending = kept
  return refused
}
