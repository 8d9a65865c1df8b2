import type { Metric } from '../../src/domain/item/item.ts'
import { wordsOf } from './catalogue.ts'

/** The filter over the matrix. */
export const filterStrings = wordsOf('filter', {
  bar: 'Filter',
  text: 'Text or code',
  department: 'Department',
  owner: 'Owner',
  perspective: 'Perspective',
  any: 'any',
  perspectives: {
    financial: 'Financial',
    customer: 'Customer',
    process: 'Internal process',
    people: 'People and learning',
  } satisfies Record<NonNullable<Metric['perspective']>, string>,
  chips: {
    text: (text: string) => `“${text}”`,
    gone: 'no longer in the plan',
  },
  remove: (chip: string) => `Remove ${chip} from the filter`,
  change: 'Change',
  clear: 'Clear filter',
  done: 'Put the filter bar away',
  allPass: 'Nothing is hidden.',
} as const)
