import { expect, test } from 'vitest'
import { splitCommands, splitParts, splitTarget } from '../../../../../renderer/store/review/split.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

function parts(rule: 'sum' | 'average') {
  const plan = planFrom({ items: { corp: 'G1 M1 M2 M3' } })
  run(plan, { type: 'item.set', id: 'corp-G1', patch: { target: 10 } })
  for (const code of ['M1', 'M2']) {
    run(plan, {
      type: 'item.set',
      id: `corp-${code}`,
      patch: { target: 4, feeds: [{ item: 'corp-G1', rule }] },
    })
  }
  return splitParts(plan, plan.tables.item.get('corp-G1')!)
}

test('what feeds the target is split, what is typed stays and the rest is shared; the remainder is shown', () => {
  const { parts: list, rule } = parts('sum')
  expect([list.map(({ item }) => item.code), rule]).toEqual([['M1', 'M2'], 'sum'])
  const half = splitTarget(10, list, new Map([['corp-M1', '7,5']]), rule)!
  expect(half).toEqual({
    parts: [
      { id: 'corp-M1', value: 7.5 },
      { id: 'corp-M2', value: 2.5 },
    ],
    remainder: 0,
  })
  const short = splitTarget(
    10,
    list,
    new Map([
      ['corp-M1', '4'],
      ['corp-M2', '4'],
    ]),
    rule,
  )!
  expect(short.remainder).toBe(2)
  expect(splitCommands(list, short)).toEqual([])
  expect(splitCommands(list, half)).toHaveLength(2)
  expect(splitTarget(10, list, new Map([['corp-M1', 'many']]), rule)).toBeUndefined()
})

test('parts of an average take what the average needs', () => {
  const { parts: list, rule } = parts('average')
  const split = splitTarget(10, list, new Map([['corp-M1', '8']]), rule)!
  expect([rule, split.parts[1]?.value, split.remainder]).toEqual(['average', 12, 0])
})

test('parts stand in the order of the plan, whatever order they came to feed it in', () => {
  const plan = planFrom({
    items: { corp: 'B1 G1 G2 G3 G4', ops: 'G1' },
    links: { corp: 'G1>B1 S' },
  })
  for (const id of ['ops-G1', 'corp-G4', 'corp-G2', 'corp-G3'])
    run(plan, { type: 'item.set', id, patch: { feeds: [{ item: 'corp-G1', rule: 'sum' }] } })
  const { parts } = splitParts(plan, plan.tables.item.get('corp-G1')!)
  expect(parts.map(({ item }) => item.id)).toEqual(['corp-G2', 'corp-G3', 'corp-G4', 'ops-G1'])
})
