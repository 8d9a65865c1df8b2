import { expect, test } from 'vitest'
import { diffTowards } from '../../../src/domain/diff/between.ts'
import { planOf } from '../../../src/domain/plan/plan.ts'
import { entitySchema } from '../../../src/domain/record/tables.ts'
import type { Entity } from '../../../src/domain/record/tables.ts'
import { headOnly, retitled } from '../../support/plan-edits.ts'
import { openPlan, openToRead, planFile, valueOf } from '../../support/plan-file.ts'

function matrix(id: string, title: string): Entity {
  return entitySchema.parse({
    table: 'matrix',
    id,
    key: id,
    title,
    shown: [],
    retired: [],
    order: 'a0',
  })
}

/** A change from some records to others. */
function entry(from: readonly Entity[], to: readonly Entity[], author = 'Ann') {
  const diff = diffTowards(planOf([headOnly(), ...from]), [headOnly(), ...to])
  return { diff, author, origin: 'typed', label: 'Change' } as const
}

test('a record shows who made it, changed it and took it away, newest first, and nothing of others', async () => {
  const { plan } = await openPlan(await planFile())
  const [one, two] = [matrix('m-1', 'One'), matrix('m-1', 'Two')]
  const other = matrix('m-2', 'Names "m-1":')
  valueOf(await plan.commit(0, entry([], [one, other])))
  valueOf(await plan.commit(1, { ...entry([one, other], [two, other], 'Bob'), reason: 'Better' }))
  valueOf(await plan.commit(2, entry([two, other], [two])))
  valueOf(await plan.commit(3, entry([two], [])))
  valueOf(await plan.undo(4, 'Cyd'))
  const { changes, older } = valueOf(await plan.changesOf('m-1'))
  expect(older).toBe(null)
  expect(
    changes.map(({ revision, author, kind, from, to }) => ({ revision, author, kind, from, to })),
  ).toEqual([
    { revision: 5, author: 'Cyd', kind: 'undo', from: undefined, to: two },
    { revision: 4, author: 'Ann', kind: 'edit', from: two, to: undefined },
    { revision: 2, author: 'Bob', kind: 'edit', from: one, to: two },
    { revision: 1, author: 'Ann', kind: 'edit', from: undefined, to: one },
  ])
  expect(changes[2]?.reason).toBe('Better')
  expect(valueOf(await plan.changesOf('nobody')).changes).toEqual([])
})

test('a long log is looked through part by part, also when it is opened to read only', async () => {
  const path = await planFile([headOnly(), matrix('m', 'Old')])
  const { plan } = await openPlan(path)
  for (let revision = 0; revision < 2100; revision += 1)
    valueOf(await plan.commit(revision, retitled(revision % 2 ? 'b' : 'a', revision % 2 ? 'a' : 'b')))
  await plan.close()
  const reader = (await openToRead(path)).plan
  const newest = valueOf(await reader.changesOf('m'))
  expect(newest).toEqual({ changes: [], older: 101 })
  const rest = valueOf(await reader.changesOf('m', 101))
  expect(rest.older).toBe(null)
  expect(rest.changes.map(({ revision, origin }) => [revision, origin])).toEqual([[0, 'new']])
})
