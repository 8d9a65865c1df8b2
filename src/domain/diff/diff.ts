import type { Entity } from '../record/tables.ts'

/**
 * What changed between two states of a plan, over whole records by id.
 *
 * The one shape for the store update, the undo entry, the database write, the change-log row, a packet's "what changed"
 * and the input of the merge. An id stands in at most one of the three parts.
 */
export interface Diff {
  readonly added: Readonly<Record<string, Entity>>
  readonly updated: Readonly<Record<string, readonly [from: Entity, to: Entity]>>
  readonly removed: Readonly<Record<string, Entity>>
}

export const EMPTY_DIFF: Diff = { added: {}, updated: {}, removed: {} }

/** The diff that leads back. */
export function reverseDiff(diff: Diff): Diff {
  const updated: Record<string, readonly [Entity, Entity]> = {}
  for (const [id, [from, to]] of Object.entries(diff.updated)) updated[id] = [to, from]
  return { added: diff.removed, updated, removed: diff.added }
}

/** Whether a diff changes nothing. */
export function isEmptyDiff(diff: Diff): boolean {
  return !hasKeys(diff.added) && !hasKeys(diff.updated) && !hasKeys(diff.removed)
}

function hasKeys(part: Readonly<Record<string, unknown>>): boolean {
  for (const _ in part) return true
  return false
}
