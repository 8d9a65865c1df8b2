import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPlanRules } from '../../../../../src/alignment/findings/suite.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import { readDocument, SAMPLES, sampleText } from '../../../../support/documents.ts'

/** The findings of a sample, one line each: rule, severity, codes or names, what it says. */
function lines(name: string): string[] {
  const plan = planOf(readDocument(sampleText(name)).records)
  return checkPlanRules(plan).map(({ rule, severity, items, people, message }) => {
    const about = [
      ...items.map(id => plan.tables.item.get(id)?.code),
      ...people.map(id => plan.tables.person.get(id)?.code),
    ]
    return `${rule} ${severity} [${about.join(' ')}] ${message}`
  })
}

const golden = (name: string) =>
  readFileSync(new URL(`../../../../fixtures/findings/${name}.txt`, import.meta.url), 'utf8')

test.each(SAMPLES)('the findings of %s are those that were read by eye', name => {
  expect(`${lines(name).join('\n')}\n`).toBe(golden(name))
})

test('the errors and warnings of the pump works are exactly the deliberate ones', () => {
  const serious = lines('pump-works').filter(line => !line.includes(' hint '))
  expect(serious.map(line => line.replace(/\].*/, ']'))).toEqual([
    'C02 error [G5]',
    'C03 error [G5]',
    'C05 error [P5]',
    'C13 warning [qd]',
    'C16 warning [M4]',
  ])
})

test('the tyre works have 20 goals without a priority, and weights that come to 84', () => {
  const found = lines('tyre-works')
  expect(found.filter(line => line.startsWith('C03'))).toHaveLength(20)
  expect(found.filter(line => line.startsWith('C36')).join()).toMatch(/add up to 84,/)
})
