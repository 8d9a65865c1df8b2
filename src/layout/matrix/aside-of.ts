import { byOrder } from '../../support/order-key.ts'
import { ITEM_KINDS } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { setAsideOf } from '../../domain/plan/queries.ts'
import type { MatrixId } from '../../domain/record/ids.ts'
import type { KeySection } from './key-sections.ts'
import { matrixWording } from './wording.ts'

/** What was set aside on a matrix, in reading order, each with its reason; no section where nothing was. */
export function asideSections(plan: Plan, matrix: MatrixId, wording = matrixWording): KeySection[] {
  const entries = setAsideOf(plan, matrix)
    .toSorted((a, b) => ITEM_KINDS.indexOf(a.kind) - ITEM_KINDS.indexOf(b.kind) || byOrder(a, b))
    .map(({ id, code, text, setAside }) => ({ id, code, text, sub: wording.reason(setAside?.reason ?? '') }))
  return entries.length === 0 ? [] : [{ name: wording.aside, hue: 'owner', entries }]
}
