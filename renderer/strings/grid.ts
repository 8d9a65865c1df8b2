import type { RoleName, Strength } from '../../src/domain/record/entities.ts'
import { wordsOf } from './catalogue.ts'

/** Words that the grid says to assistive technology, and those drawn on it beside the plan's own. */
export const gridStrings = wordsOf('grid', {
  name: (matrix: string) => `X-matrix ${matrix}`,
  cell: (row: string, column: string, value: string) => `${row} by ${column}, ${value}`,
  empty: 'no link',
  noRole: 'no role',
  against: (strength: string) => `${strength}, works against it`,
  strengths: {
    strong: 'strong',
    medium: 'medium',
    weak: 'weak',
    none: 'discussed, no effect',
  } satisfies Record<Strength, string>,
  roles: {
    accountable: 'accountable',
    responsible: 'responsible',
    consulted: 'consulted',
    informed: 'informed',
  } satisfies Record<RoleName, string>,
  letter: (letter: string) => `letter ${letter.toUpperCase()}`,
  flags: { orphan: 'supports nothing', open: 'a link is missing', overloaded: 'overloaded' },
  owner: (name: string, note: string | undefined) => (note === undefined ? name : `${name}, ${note}`),
} as const)
