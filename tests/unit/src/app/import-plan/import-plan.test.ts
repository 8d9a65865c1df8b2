import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf, planImport } from '../../../../../src/app/import-plan/import-plan.ts'
import { matchRecords } from '../../../../../src/app/import-plan/match-records.ts'
import { applyCommand } from '../../../../../src/domain/command/apply.ts'
import { checkRecords } from '../../../../../src/domain/command/check-diff.ts'
import { advance, planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { itemByCode, matricesOf } from '../../../../../src/domain/plan/queries.ts'
import type { Command } from '../../../../../src/domain/command/commands.ts'
import { writePlanJson } from '../../../../../src/exchange/json/write-plan-json.ts'
import { arbitraryDocument } from '../../../../support/arbitrary-document.ts'
import { SAMPLES, entryOf, loose, readDocument, sampleText } from '../../../../support/documents.ts'

const planFrom = (document: unknown, prefix = 'old') => planOf(readDocument(document, prefix).records)

function edit(plan: Plan, command: Command): void {
  const diff = applyCommand(plan, command)
  if (!diff.ok) throw new Error(diff.error.message)
  advance(plan, diff.value)
}

function itemOf(plan: Plan, code: string) {
  const [matrix] = matricesOf(plan)
  const item = itemByCode(plan, matrix!.id, code)
  if (item === undefined) throw new Error(`no ${code}`)
  return item
}

test('any document into any plan: the plan says what the document says', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
      const plan = planFrom(before)
      const { records } = readDocument(after, 'new')
      const planned = planImport(plan, records, 'next.json')
      if (!planned.ok) throw new Error(planned.error.message)
      edit(plan, planned.value.command)
      expect(checkRecords([...planned.value.command.records])).toBeUndefined()
      expect(writePlanJson(plan)).toBe(writePlanJson(planOf(records)))
    }),
    { numRuns: 200 },
  )
})

test('importing what was exported changes nothing', () => {
  fc.assert(
    fc.property(arbitraryDocument, document => {
      const plan = planFrom(document)
      const planned = planImport(plan, readDocument(writePlanJson(plan), 'new').records, 'same.json')
      expect(planned).toMatchObject({ ok: true, value: { added: 0, changed: 0, removed: 0 } })
    }),
    { numRuns: 200 },
  )
})

test.each(SAMPLES)('%s imports twice as the same plan', name => {
  const plan = planFrom(sampleText(name))
  const planned = planImport(plan, readDocument(sampleText(name), 'new').records, 'again.json')
  expect(planned).toMatchObject({ ok: true, value: { added: 0, changed: 0, removed: 0 } })
})

test('what is matched by code keeps its id, what is new gets one, what is missing goes', () => {
  const plan = planFrom(sampleText('pump-works'))
  const document = loose(sampleText('pump-works'))
  const matrix = document.matrices[0]!
  matrix.items = matrix.items.filter(item => item.id !== 'G5')
  matrix.items.push({ id: 'G6', kind: 'goal', text: 'A goal that was not there' })
  entryOf(document, 'M1').target = 1.5
  const planned = planImport(plan, readDocument(document, 'new').records, 'next.json')
  expect(planned).toMatchObject({ ok: true, value: { added: 1, removed: 1 } })
  const [m1, g5, p1] = [itemOf(plan, 'M1'), itemOf(plan, 'G5'), itemOf(plan, 'P1')]
  if (planned.ok) edit(plan, planned.value.command)
  expect(itemOf(plan, 'M1')).toMatchObject({ id: m1.id, target: 1.5 })
  expect(itemOf(plan, 'P1')).toBe(p1)
  expect(plan.tables.item.has(g5.id)).toBe(false)
  expect(matricesOf(plan)[0]?.retired).toEqual(['G5'])
  expect(countsOf(plan)).toEqual({ matrices: 1, items: 18, links: 29, roles: 10, people: 5 })
})

test('a document from before a renumbering finds the item by its earlier code', () => {
  const plan = planFrom(sampleText('pump-works'))
  const { id } = itemOf(plan, 'P2')
  edit(plan, { type: 'item.renumber', id, code: 'P9' })
  const planned = planImport(plan, readDocument(sampleText('pump-works'), 'new').records, 'old.json')
  if (planned.ok) edit(plan, planned.value.command)
  expect(itemOf(plan, 'P2')).toMatchObject({ id, code: 'P2', earlier: ['P9'] })
})

test('moving one row changes one record', () => {
  const plan = planFrom(sampleText('pump-works'))
  const document = loose(sampleText('pump-works'))
  const { items } = document.matrices[0]!
  const [moved] = items.splice(
    items.findIndex(item => item.id === 'P5'),
    1,
  )
  items.splice(
    items.findIndex(item => item.id === 'P2'),
    0,
    moved!,
  )
  const planned = planImport(plan, readDocument(document, 'new').records, 'moved.json')
  expect(planned).toMatchObject({ ok: true, value: { added: 0, changed: 1, removed: 0 } })
  if (planned.ok) edit(plan, planned.value.command)
  expect(writePlanJson(plan)).toBe(writePlanJson(planFrom(document)))
})

test('owner columns shown by hand stay, and an agreed plan takes the import as the reason', () => {
  const plan = planFrom(sampleText('pump-works'))
  const [matrix] = matricesOf(plan)
  const people = [...plan.tables.person.values()].map(person => person.id)
  edit(plan, { type: 'matrix.set', id: matrix!.id, patch: { shown: people } })
  edit(plan, { type: 'plan.set', patch: { status: 'agreed' } })
  const document = loose(sampleText('pump-works'))
  document.plan.status = 'agreed'
  document.matrices[0]!.links.pop()
  const planned = planImport(plan, readDocument(document, 'new').records, 'fewer.json')
  if (planned.ok) edit(plan, planned.value.command)
  expect(planned).toMatchObject({ ok: true, value: { removed: 1 } })
  expect(matricesOf(plan)[0]?.shown).toEqual(people)
})

test('the same code for another kind of item is another item', () => {
  const plan = planFrom(sampleText('pump-works'))
  const before = itemOf(plan, 'G5').id
  const document = loose(sampleText('pump-works'))
  entryOf(document, 'G5').kind = 'priority'
  const records = matchRecords(plan, readDocument(document, 'new').records)
  const after = records.find(record => record.table === 'item' && record.code === 'G5')
  expect(after?.id).not.toBe(before)
})

test('what two entries say about one pair stays with the link until the link is set or says something else', () => {
  const entry = (...strengths: string[]) => ({
    ...{ format: 'hoshin-plan', version: 1, plan: { title: 'Twice' } },
    matrices: [
      {
        ...{ id: 'corp', title: 'Corporate' },
        items: [
          { id: 'B1', kind: 'breakthrough', text: 'Halve what poor quality costs' },
          { id: 'G1', kind: 'goal', text: 'Scrap down a quarter' },
        ],
        links: strengths.map(strength => ({ a: 'G1', b: 'B1', strength })),
      },
    ],
  })
  const plan = planFrom(entry('weak', 'strong'))
  const link = () => [...plan.tables.link.values()][0]!
  const importing = (document: unknown) => {
    const planned = planImport(plan, readDocument(document, 'new').records, 'next.json')
    if (planned.ok) edit(plan, planned.value.command)
    return planned.ok && planned.value.changed
  }
  expect(link()).toMatchObject({ strength: 'strong', disputed: { strength: 'weak' } })
  expect(importing(writePlanJson(plan))).toBe(0)
  expect(link().disputed).toEqual({ strength: 'weak' })
  const { id, a, b } = link()
  edit(plan, { type: 'link.set', id, a, b, strength: 'strong', note: 'Seen on the line' })
  expect(link().disputed).toEqual({ strength: 'weak' })
  edit(plan, { type: 'link.set', id, a, b, strength: 'strong' })
  expect(link().disputed).toBeUndefined()
  expect(importing(entry('strong', 'weak'))).toBe(1)
  expect(importing(entry('medium'))).toBe(1)
  expect(link()).not.toHaveProperty('disputed')
  expect(planFrom(entry('weak', 'weak')).tables.link.values().next().value).not.toHaveProperty('disputed')
})
