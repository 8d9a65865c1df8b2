import { expect, test } from 'vitest'
import {
  compareCells,
  inOrder,
  listRows,
  orderBy,
} from '../../../../../../renderer/app/features/readings/list/rows.ts'
import { matrixIdSchema } from '../../../../../../src/domain/record/ids.ts'
import { planFrom, run } from '../../../../../support/plan-of.ts'

const corp = matrixIdSchema.parse('corp')

function sample() {
  const plan = planFrom({
    items: { corp: 'P1 P2 P10 B1 M1' },
    links: { corp: 'M1>P1 S, M1>P2 N' },
    roles: { corp: 'P1 ann A, P2 bob R' },
  })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
  return plan
}

test('rows stand in reading order, with owner, links and load', () => {
  const rows = listRows(sample(), corp, new Set(['corp-P10']))
  expect(rows.map(({ item, owner, links, load }) => [item.code, owner?.name, links, load])).toEqual([
    ['B1', undefined, 0, undefined],
    ['P1', 'ann', 1, 3],
    ['P2', undefined, 1, undefined],
    ['M1', 'ann', 2, 3],
  ])
})

test('cells compare by value, and empty ones come last either way', () => {
  const cells = ['P10', undefined, 'P2', 7, '', 12.5]
  const sorted = (down: boolean) => cells.toSorted((x, y) => compareCells(x, y, down))
  expect(sorted(false)).toEqual([7, 12.5, 'P2', 'P10', '', undefined])
  expect(sorted(true)).toEqual(['P10', 'P2', 12.5, 7, '', undefined])
})

test('a sorted row stays where it is when it is edited, and a new one comes at the end', () => {
  const plan = sample()
  const order = orderBy(listRows(plan, corp, new Set()), row => row.item.text, true)
  const codes = () => inOrder(listRows(plan, corp, new Set()), order).map(row => row.item.code)
  expect(codes()).toEqual(['P10', 'P2', 'P1', 'M1', 'B1'])
  run(plan, { type: 'item.set', id: 'corp-P10', patch: { text: 'A' } })
  run(plan, { type: 'item.add', id: 'x', matrix: 'corp', kind: 'goal', text: 'Z', order: 'a0' })
  expect(codes()).toEqual(['P10', 'P2', 'P1', 'M1', 'B1', 'G1'])
})
