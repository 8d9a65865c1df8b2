import type { SheetRequest } from '../../../src/app/export-plan/export-plan.ts'
import type { CallArguments } from '../../../src/contract/calls.ts'
import { matricesOf } from '../../../src/domain/plan/queries.ts'
import type { Desk } from '../desk/desk.ts'
import { revisionOf } from '../documents/document.ts'
import type { OpenDocument } from '../documents/document.ts'

/** What of a plan a window wants on paper, as it shows it; without a matrix the first one. Undefined where the plan has none. */
export function sheetRequest(
  desk: Desk,
  document: OpenDocument,
  { matrix = matricesOf(document.plan)[0]?.id, filter, kept }: CallArguments<'print'>[0],
): SheetRequest | undefined {
  if (matrix === undefined) return undefined
  return {
    matrix,
    edition: revisionOf(document),
    numbered: desk.settings.get().numbered,
    ...(filter === undefined ? {} : { filter: { criteria: filter, keep: new Set(kept) } }),
  }
}
