import { expect, test } from 'vitest'
import { headOnly, retitled } from '../../support/plan-edits.ts'
import { codeOf, openPlan, openToRead, planFile, valueOf } from '../../support/plan-file.ts'

test('a new plan stands at revision 0, with its beginning in the history and nothing to undo', async () => {
  const { plan } = await openPlan(await planFile())
  expect(valueOf(await plan.load())).toEqual({ records: [headOnly()], revision: 0 })
  expect(valueOf(await plan.history())).toMatchObject([
    { revision: 0, author: 'Ann', origin: 'new', label: 'New plan', kind: 'received' },
  ])
  expect(await plan.undoState()).toEqual({})
  expect(codeOf(await plan.undo(0, 'Ann'))).toBe('nothing-to-undo')
})

test('an edit is there after reopening, with all of its entry and the time of the store', async () => {
  const path = await planFile()
  const first = await openPlan(path)
  const entry = { ...retitled('Plan', 'Other'), author: 'Bob', reason: 'agreed so', focus: 'plan' }
  const committed = valueOf(await first.plan.commit(0, entry))
  expect(committed).toEqual({
    revision: 1,
    at: '2026-11-02T00:00:00.000Z',
    diff: entry.diff,
    label: entry.label,
    focus: 'plan',
  })
  await first.plan.close()
  const { plan } = await openToRead(path)
  expect(valueOf(await plan.load())).toEqual({ records: [headOnly('Other')], revision: 1 })
  expect(valueOf(await plan.since(0))).toEqual([{ ...entry, revision: 1, at: committed.at, kind: 'edit' }])
})

test('an edit on an older revision is refused as stale, and nothing of it is kept', async () => {
  const { plan } = await openPlan(await planFile())
  valueOf(await plan.commit(0, retitled('Plan', 'One')))
  expect(codeOf(await plan.commit(0, retitled('Plan', 'Two')))).toBe('stale')
  expect(codeOf(await plan.undo(0, 'Ann'))).toBe('stale')
  expect(valueOf(await plan.load())).toEqual({ records: [headOnly('One')], revision: 1 })
})

test('what another connection wrote is seen, and only that', async () => {
  const path = await planFile()
  const [here, there] = [await openPlan(path), await openPlan(path)]
  valueOf(await here.plan.commit(0, retitled('Plan', 'One')))
  expect(await here.plan.changedSince(1)).toBe(false)
  expect(await there.plan.changedSince(0)).toBe(true)
  expect(codeOf(await there.plan.commit(0, retitled('Plan', 'Two')))).toBe('stale')
  expect(valueOf(await there.plan.since(0))).toMatchObject([{ revision: 1, label: 'Title: One' }])
  valueOf(await there.plan.undo(1, 'Bob'))
  expect(await here.plan.changedSince(1)).toBe(true)
  expect(valueOf(await here.plan.since(1))).toMatchObject([{ kind: 'undo', author: 'Bob' }])
})

test('a diff that does not fit what the file holds is refused whole', async () => {
  const { plan } = await openPlan(await planFile())
  const person = { table: 'person', id: 'ann', code: 'ann', name: 'Ann', kind: 'person', order: 'a0' }
  const entry = (diff: object) => ({
    ...retitled('Plan', 'X'),
    diff: { added: {}, updated: {}, removed: {}, ...diff },
  })
  const wrong = [
    { added: { plan: headOnly() } },
    { removed: { ann: person } },
    { updated: { ann: [person, person] } },
    { added: { ann: { ...person, department: 'nobody' } } },
    { removed: { plan: headOnly() }, added: { ann: { ...person, department: 'nobody' } } },
  ]
  for (const diff of wrong) expect(codeOf(await plan.commit(0, entry(diff)))).toBe('invalid')
  expect(valueOf(await plan.load())).toEqual({ records: [headOnly()], revision: 0 })
  expect(valueOf(await plan.verify())).toEqual([])
})

test('a record may take the id of one of another table that goes', async () => {
  const { plan } = await openPlan(await planFile())
  const department = { table: 'department', id: 'x', code: 'x', name: 'X', order: 'a0' } as const
  const person = { table: 'person', id: 'x', code: 'x', name: 'X', kind: 'person', order: 'a0' } as const
  const entry = (diff: object) => ({
    ...retitled('Plan', 'X'),
    diff: { added: {}, updated: {}, removed: {}, ...diff },
  })
  valueOf(await plan.commit(0, entry({ added: { x: department } })))
  valueOf(await plan.commit(1, entry({ updated: { x: [department, person] } })))
  expect(valueOf(await plan.load()).records).toEqual([headOnly(), person])
  expect(valueOf(await plan.verify())).toEqual([])
})

test('drafts stand outside log and undo, one for each field, and survive', async () => {
  const path = await planFile()
  const { plan } = await openPlan(path)
  valueOf(await plan.saveDraft({ record: 'plan', field: 'title', text: 'Pl' }))
  valueOf(await plan.saveDraft({ record: 'plan', field: 'title', text: 'Plan B' }))
  valueOf(await plan.saveDraft({ record: 'plan', field: 'trueNorth', text: '' }))
  await plan.clearDraft('plan', 'trueNorth')
  await plan.clearDraft('plan', 'nothing')
  await plan.close()
  const again = await openPlan(path)
  expect(await again.plan.drafts()).toEqual([{ record: 'plan', field: 'title', text: 'Plan B' }])
  expect(valueOf(await again.plan.history())).toHaveLength(1)
  expect(await again.plan.changedSince(0)).toBe(false)
})

test('a snapshot keeps the whole plan under a name, whatever comes after', async () => {
  const path = await planFile()
  const { plan } = await openPlan(path)
  valueOf(await plan.commit(0, retitled('Plan', 'Agreed')))
  expect(valueOf(await plan.snapshot('As agreed', 'Ann'))).toBe(1)
  valueOf(await plan.commit(1, retitled('Agreed', 'Later')))
  expect(codeOf(await plan.snapshot('As agreed', 'Bob'))).toBe('exists')
  const reader = (await openToRead(path)).plan
  expect(valueOf(await reader.snapshots())).toMatchObject([{ name: 'As agreed', author: 'Ann', revision: 1 }])
  expect(valueOf(await reader.snapshotRecords('As agreed'))).toEqual([headOnly('Agreed')])
  expect(codeOf(await reader.snapshotRecords('Other'))).toBe('missing')
})

test('versions are renamed and removed by name, never over another one', async () => {
  const path = await planFile()
  const { plan } = await openPlan(path)
  valueOf(await plan.snapshot('One', 'Ann'))
  valueOf(await plan.snapshot('Two', 'Ann'))
  expect(codeOf(await plan.renameSnapshot('One', 'Two'))).toBe('exists')
  expect(codeOf(await plan.renameSnapshot('None', 'Three'))).toBe('missing')
  valueOf(await plan.renameSnapshot('One', 'One'))
  valueOf(await plan.renameSnapshot('One', 'First'))
  valueOf(await plan.removeSnapshot('Two'))
  expect(codeOf(await plan.removeSnapshot('Two'))).toBe('missing')
  await plan.close()
  const reader = (await openToRead(path)).plan
  expect(valueOf(await reader.snapshots())).toMatchObject([{ name: 'First', author: 'Ann', revision: 0 }])
  expect(valueOf(await reader.snapshotRecords('First'))).toEqual([headOnly()])
})

test('the log is read in pages, newest first, by author and by words in whatever case', async () => {
  const { plan } = await openPlan(await planFile())
  const titles = ['Plan', 'Äpfel', 'Birnen', 'Äpfel und Birnen', 'Kirschen']
  for (const [at, to] of titles.slice(1).entries()) {
    const entry = { ...retitled(titles[at]!, to), author: at % 2 === 0 ? 'Bob' : 'Ann' }
    valueOf(await plan.commit(at, entry))
  }
  const page = async (query: object) => {
    const { lines, more } = valueOf(await plan.historyPage({ limit: 2, ...query }))
    return [lines.map(line => line.revision), more]
  }
  expect(await page({})).toEqual([[4, 3], true])
  expect(await page({ before: 3 })).toEqual([[2, 1], true])
  expect(await page({ before: 1 })).toEqual([[0], false])
  expect(await page({ author: 'Bob' })).toEqual([[3, 1], false])
  expect(await page({ words: 'äPFEL' })).toEqual([[3, 1], false])
  expect(await page({ words: 'birnen äpfel', author: 'Ann' })).toEqual([[], false])
  expect(valueOf(await plan.authors())).toEqual(['Ann', 'Bob'])
  const [newest] = valueOf(await plan.historyPage({ limit: 1 })).lines
  expect(newest).toMatchObject({ author: 'Ann', kind: 'edit', label: 'Title: Kirschen' })
  expect(newest).not.toHaveProperty('diff')
})

test('a closed plan answers with an error, and closing twice does nothing', async () => {
  const { plan, catchball } = await openPlan(await planFile())
  await plan.close()
  await plan.close()
  expect(codeOf(await plan.load())).toBe('io')
  expect(codeOf(await plan.commit(0, retitled('Plan', 'X')))).toBe('io')
  expect(codeOf(await plan.saveCopy('/nowhere'))).toBe('io')
  expect(codeOf(await catchball.rounds())).toBe('io')
  expect(await plan.changedSince(0)).toBe(false)
})
