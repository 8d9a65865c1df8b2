import type { Entity } from '../../src/domain/record/tables.ts'
import { readDocument } from './documents.ts'

/** Records of a plan in which so many people lead a priority each, and one has no part. */
export function planOfMany(count: number): readonly Entity[] {
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const people = numbers.map(n => ({ id: `p${n}`, name: `Person ${n}`, kind: 'person' }))
  const items = [
    { id: 'B1', kind: 'breakthrough', text: 'A breakthrough' },
    { id: 'G1', kind: 'goal', text: 'A goal' },
    ...numbers.map(n => ({ id: `P${n}`, kind: 'priority', text: `Priority number ${n}` })),
  ]
  const links = [{ a: 'G1', b: 'B1' }, ...numbers.map(n => ({ a: `P${n}`, b: 'G1' }))]
  return readDocument({
    format: 'hoshin-plan',
    version: 1,
    plan: { title: 'Many', status: 'draft', arrangement: 'standard' },
    people: [...people, { id: 'nobody', name: 'Nobody Yet', kind: 'person' }],
    matrices: [
      {
        ...{ id: 'corp', title: 'Corporate', items },
        links: links.map(link => ({ ...link, strength: 'strong' })),
        roles: numbers.map(n => ({ item: `P${n}`, person: `p${n}`, role: 'accountable' })),
      },
    ],
  }).records
}
