import type { Entity } from '../record/tables.ts'
import { recordsEqual } from './records-equal.ts'
import type { Diff } from './diff.ts'

type Change = { from: Entity | undefined; to: Entity | undefined }

/**
 * Diffs, one after the other, as one: what was added and removed again is gone, what came back to its start is left out.
 *
 * Costs what they hold together; squashing many two by two would cost the square of it.
 */
export function squashDiffs(diffs: readonly Diff[]): Diff {
  const changes = new Map<string, Change>()
  for (const diff of diffs) collect(diff, changes)
  const added: Record<string, Entity> = {}
  const updated: Record<string, readonly [Entity, Entity]> = {}
  const removed: Record<string, Entity> = {}
  for (const [id, { from, to }] of changes) {
    if (from === undefined && to !== undefined) added[id] = to
    else if (from !== undefined && to === undefined) removed[id] = from
    else if (from !== undefined && to !== undefined && !recordsEqual(from, to)) updated[id] = [from, to]
  }
  return { added, updated, removed }
}

function collect(diff: Diff, changes: Map<string, Change>): void {
  for (const [id, entity] of Object.entries(diff.removed)) step(changes, id, entity, undefined)
  for (const [id, [from, to]] of Object.entries(diff.updated)) step(changes, id, from, to)
  for (const [id, entity] of Object.entries(diff.added)) step(changes, id, undefined, entity)
}

function step(
  changes: Map<string, Change>,
  id: string,
  from: Entity | undefined,
  to: Entity | undefined,
): void {
  const earlier = changes.get(id)
  changes.set(id, { from: earlier === undefined ? from : earlier.from, to })
}
