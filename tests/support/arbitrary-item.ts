import * as fc from 'fast-check'
import { ITEM_KINDS } from '../../src/domain/item/item.ts'
import type { ItemKind } from '../../src/domain/item/item.ts'
import {
  arbitraryDate,
  arbitraryMeasure,
  arbitraryMonth,
  arbitraryNumber,
  arbitraryText,
} from './arbitrary-values.ts'

const months = fc.array(fc.option(arbitraryNumber), { maxLength: 12 })
const common = {
  why: arbitraryText(),
  baseline: arbitraryMeasure,
  target: arbitraryMeasure,
  unit: arbitraryText(),
  direction: fc.constantFrom('increase', 'decrease', 'maintain'),
  low: arbitraryNumber,
  high: arbitraryNumber,
  start: arbitraryDate,
  due: arbitraryDate,
  confidential: fc.boolean(),
  setAside: fc.record({ reason: arbitraryText() }),
  translations: fc.dictionary(fc.constantFrom('am', 'de', 'ja', 'pt-BR'), arbitraryText(), { maxKeys: 3 }),
  fields: fc.record(
    {
      note: arbitraryText(),
      'x.1': arbitraryNumber,
      constructor: arbitraryDate,
      size: fc.constantFrom('S', 'L'),
    },
    { requiredKeys: [], noNullPrototype: true },
  ),
  milestones: fc.array(fc.record({ by: arbitraryDate, value: arbitraryMeasure }), { maxLength: 3 }),
}

/** Columns of the plan's own that the values of arbitrary items fit, the same for every kind. */
export const OWN_COLUMNS = ITEM_KINDS.flatMap(kind => [
  { id: 'note', kind, label: 'Note', type: 'text' as const },
  { id: 'x.1', kind, label: 'Cost', type: 'number' as const },
  { id: 'constructor', kind, label: 'Made', type: 'date' as const },
  { id: 'size', kind, label: 'Size', type: 'choice' as const, choices: ['S', 'L'] },
])

const own = {
  breakthrough: {},
  goal: { weight: arbitraryNumber },
  priority: { cascade: fc.constant('here') },
  metric: {
    cadence: fc.constantFrom('weekly', 'monthly', 'quarterly', 'yearly'),
    rollup: fc.constantFrom('sum', 'average', 'latest', 'ratio', 'entered'),
    perspective: fc.constantFrom('financial', 'customer', 'process', 'people'),
    timing: fc.constantFrom('leading', 'lagging'),
    formula: arbitraryText(),
    source: arbitraryText(),
    planned: months,
    actual: months,
    past: fc.array(fc.record({ month: arbitraryMonth, value: arbitraryNumber }), { maxLength: 4 }),
  },
} satisfies Record<ItemKind, unknown>

/** Some of the fields that an item of a kind may carry, those aside that name other records. */
export function arbitraryFields(kind: ItemKind): fc.Arbitrary<Record<string, unknown>> {
  return fc.record<Record<string, unknown>>(
    { ...common, ...own[kind] },
    { requiredKeys: [], noNullPrototype: true },
  )
}
