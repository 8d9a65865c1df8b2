import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { linksOf, listOf, matricesOf, peopleOf, rolesOn } from '../../../../../src/domain/plan/queries.ts'
import type { ItemKind } from '../../../../../src/domain/item/item.ts'
import { writePlanJson } from '../../../../../src/exchange/json/write-plan-json.ts'
import { SAMPLES, readDocument, sampleText } from '../../../../support/documents.ts'

const folder = new URL('../../../../../assets/samples/', import.meta.url)

function sample(name: string): Plan {
  return planOf(readDocument(sampleText(name)).records)
}

function list(plan: Plan, kind: ItemKind) {
  const [matrix] = matricesOf(plan)
  return listOf(plan, matrix!.id, kind)
}

/** Codes of the items of one list that no mark joins to another list. */
function without(plan: Plan, kind: ItemKind, other: ItemKind): string[] {
  const ends = new Set(list(plan, other).map(item => item.id))
  return list(plan, kind)
    .filter(item => !linksOf(plan, item.id).some(link => ends.has(link.a) || ends.has(link.b)))
    .map(item => item.code)
}

function leads(plan: Plan): Record<string, number> {
  const priorities = list(plan, 'priority').flatMap(item => rolesOn(plan, item.id))
  const counts: Record<string, number> = {}
  for (const { code, id } of peopleOf(plan)) {
    const led = priorities.filter(role => role.person === id && role.role === 'accountable').length
    if (led > 0) counts[code] = led
  }
  return counts
}

test('the list names every sample, the one of the design first', () => {
  const entries = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as { name: string }[]
  const files = readdirSync(folder).filter(name => name !== 'index.json')
  expect(entries.map(entry => entry.name)).toEqual([...SAMPLES])
  expect(files.sort()).toEqual(SAMPLES.map(name => `${name}.json`).sort())
})

describe.each(SAMPLES)('%s', name => {
  test('imports without a word and stands in the written form', () => {
    const { warnings, records } = readDocument(sampleText(name))
    expect(warnings).toEqual([])
    expect(writePlanJson(planOf(records))).toBe(sampleText(name))
  })

  test('says where it leads, and why for every item', () => {
    const plan = sample(name)
    const [head] = plan.tables.plan.values()
    expect(head?.trueNorth).toBeTruthy()
    const silent = [...plan.tables.item.values()].filter(item => !item.why)
    expect(silent.map(item => item.code)).toEqual([])
  })
})

test('valve works has the size of the design', () => {
  const plan = sample('valve-works')
  const sizes = (['breakthrough', 'goal', 'priority', 'metric'] as const).map(kind => list(plan, kind).length)
  expect([...sizes, plan.tables.person.size, plan.tables.link.size]).toEqual([4, 6, 8, 9, 7, 46])
  expect(without(plan, 'goal', 'breakthrough')).toEqual(['G5'])
})

test('pump works has the five faults that it is for, and no other of their kinds', () => {
  const plan = sample('pump-works')
  expect(without(plan, 'goal', 'breakthrough')).toEqual(['G5'])
  expect(without(plan, 'goal', 'priority')).toEqual(['G5'])
  expect(without(plan, 'priority', 'metric')).toEqual(['P5'])
  expect(leads(plan)).toEqual({ 'vp-ops': 1, qd: 3, sm: 1 })
  const metrics = list(plan, 'metric').filter(item => item.kind === 'metric')
  expect(metrics.filter(item => item.baseline === undefined).map(item => item.code)).toEqual(['M4'])
  for (const { owner, target, unit, direction } of metrics)
    expect([owner, target, unit, direction]).not.toContain(undefined)
  const whole: [ItemKind, ItemKind][] = [
    ['breakthrough', 'goal'],
    ['breakthrough', 'metric'],
    ['priority', 'goal'],
    ['metric', 'priority'],
    ['metric', 'breakthrough'],
  ]
  for (const [kind, other] of whole) expect(without(plan, kind, other)).toEqual([])
  expect(peopleOf(plan).every(person => person.kind === 'person')).toBe(true)
})

test('tyre works: 27 goals of weight 84, 20 of them without a priority, two spellings of one team, Amharic with English', () => {
  const plan = sample('tyre-works')
  const goals = list(plan, 'goal').filter(item => item.kind === 'goal')
  expect(goals).toHaveLength(27)
  expect(goals.reduce((sum, goal) => sum + (goal.weight ?? 0), 0)).toBe(84)
  expect(without(plan, 'goal', 'priority')).toHaveLength(20)
  expect(without(plan, 'metric', 'priority')).toHaveLength(26)
  expect(peopleOf(plan).filter(person => person.name.toLowerCase() === 'purchase')).toHaveLength(2)
  for (const item of plan.tables.item.values()) {
    expect(item.text).toMatch(/\p{Script=Ethiopic}/u)
    expect(item.translations?.['en']).toBeTruthy()
  }
})

test('foam group: no orphan, one lead each, nobody with more than two, figures of January and February', () => {
  const plan = sample('foam-group')
  const pairs: [ItemKind, ItemKind][] = [
    ['breakthrough', 'goal'],
    ['goal', 'breakthrough'],
    ['goal', 'priority'],
    ['priority', 'goal'],
    ['priority', 'metric'],
    ['metric', 'priority'],
    ['metric', 'breakthrough'],
    ['breakthrough', 'metric'],
  ]
  for (const [kind, other] of pairs) expect(without(plan, kind, other)).toEqual([])
  expect(Object.values(leads(plan)).reduce((sum, count) => sum + count, 0)).toBe(7)
  expect(Math.max(...Object.values(leads(plan)))).toBe(2)
  const red = list(plan, 'metric').flatMap(item => {
    if (item.kind !== 'metric' || item.actual === undefined) return []
    const worse = item.actual.map((value, month) => {
      const planned = item.planned?.[month] ?? null
      return (
        value !== null &&
        planned !== null &&
        (item.direction === 'decrease' ? value > planned : value < planned)
      )
    })
    return worse.every(Boolean) ? [item.code] : []
  })
  expect(red).toEqual(['M1', 'M2', 'M3', 'M5', 'M7'])
})

test('automotive: twelve planned months on every metric, a budget on every priority', () => {
  const plan = sample('automotive')
  for (const item of list(plan, 'metric')) expect(item).toMatchObject({ planned: { length: 12 } })
  for (const item of list(plan, 'priority')) expect(item.fields?.['budget']).toBeGreaterThan(0)
})
