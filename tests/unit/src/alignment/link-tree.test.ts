import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, linkTree, treeRows } from '../../../../src/alignment/link-tree.ts'
import type { TreeRow } from '../../../../src/alignment/link-tree.ts'
import { planOf } from '../../../../src/domain/plan/plan.ts'
import { allItemsOf, matricesOf } from '../../../../src/domain/plan/queries.ts'
import { matrixIdSchema } from '../../../../src/domain/record/ids.ts'
import { arbitraryRecords } from '../../../support/arbitrary-plan.ts'
import { planFrom, run } from '../../../support/plan-of.ts'

const corp = matrixIdSchema.parse('corp')
const all = () => true

function line(row: TreeRow): string {
  const indent = '  '.repeat(row.level - 1)
  if ('group' in row) return `${indent}${row.group} ${row.count}`
  const also = row.also.map(item => item.code).join(' ')
  const link = row.link === undefined ? '' : ` ${row.link.strength}`
  return `${indent}${row.item.code}${link}${also === '' ? '' : ` also ${also}`}`
}

function sample() {
  return planFrom({
    items: { corp: 'B1 B2 G1 G2 P1 P2 P3 M1 M2' },
    links: { corp: 'G1>B1 S, G2>B1 W, P1>G1 S, P1>G2 M, M1>P1 S, M1>P3 W, P2>G1 N, M2>B1 S' },
  })
}

test('an item hangs under every parent it supports, and what hangs nowhere has a group of its own', () => {
  const tree = linkTree(sample(), corp, new Set())
  expect(treeRows(tree, all).map(line)).toEqual([
    'B1',
    '  G1 strong',
    '    P1 strong also G2',
    '      M1 strong also P3',
    '  G2 weak',
    '    P1 medium also G1',
    '      M1 strong also P3',
    'B2',
    'loose 3',
    '  P2',
    '  P3',
    '    M1 weak also P1',
    '  M2',
  ])
})

test('folded lines hide what hangs there, and places count among siblings', () => {
  const tree = linkTree(sample(), corp, new Set())
  const rows = treeRows(tree, key => key === 'corp-B1')
  expect(rows.map(line)).toEqual(['B1', '  G1 strong', '  G2 weak', 'B2', 'loose 3'])
  expect(rows.map(({ level, place, of, open }) => [level, place, of, open])).toEqual([
    [1, 1, 3, true],
    [2, 1, 2, false],
    [2, 2, 2, false],
    [1, 2, 3, false],
    [1, 3, 3, false],
  ])
})

test('what a filter leaves without its parents is told from what hangs nowhere', () => {
  const tree = linkTree(sample(), corp, new Set(['corp-G1', 'corp-G2', 'corp-P2', 'corp-B2']))
  expect(treeRows(tree, all).map(line)).toEqual([
    'B1',
    'loose 2',
    '  P3',
    '    M1 weak also P1',
    '  M2',
    'cut 1',
    '  P1',
    '    M1 strong also P3',
  ])
})

test('what is set aside is not in the tree, nor does anything hang under it', () => {
  const plan = sample()
  run(plan, { type: 'item.set', id: 'corp-P1', patch: { setAside: { reason: 'later' } } })
  expect(treeRows(linkTree(plan, corp, new Set()), all).map(line)).toEqual([
    'B1',
    '  G1 strong',
    '  G2 weak',
    'B2',
    'loose 3',
    '  P2',
    '  P3',
    '    M1 weak',
    '  M2',
  ])
})

test('law: unfolded, the tree shows every item that is not hidden once for each parent, under different keys', () => {
  fc.assert(
    fc.property(arbitraryRecords, fc.gen(), (records, make) => {
      const plan = planOf(records)
      for (const { id } of matricesOf(plan)) {
        const items = allItemsOf(plan, id).filter(item => item.setAside === undefined)
        const hidden = new Set(items.filter(() => make(fc.boolean)).map(item => item.id))
        const tree = linkTree(plan, id, hidden)
        const rows = treeRows(tree, all)
        const keys = rows.map(row => row.key)
        expect(new Set(keys).size).toBe(keys.length)
        const seen = new Set(rows.flatMap(row => ('item' in row ? [row.item.id] : [])))
        const shown = items.filter(item => !hidden.has(item.id))
        expect([...seen].sort()).toEqual(shown.map(item => item.id).sort())
        for (const item of shown) {
          expect(keys).toContain(keyOf(tree, item))
          const parents = rows.flatMap(row =>
            'item' in row && row.item.id === item.id ? [row.parent?.id ?? 'none'] : [],
          )
          const above = (tree.above.get(item.id) ?? []).map(parent => parent.id as string)
          expect([...new Set(parents)].sort()).toEqual(above.length > 0 ? above.sort() : ['none'])
        }
      }
    }),
    { numRuns: 200 },
  )
})
