import { expect, test } from 'vitest'
import { filterMatrix } from '../../../../../src/domain/plan/filter.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { matrixIdSchema } from '../../../../../src/domain/record/ids.ts'
import { pictureOf } from '../../../../../src/layout/matrix/picture-of.ts'
import type { PictureOptions } from '../../../../../src/layout/matrix/sources.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

function smallPlan(): Plan {
  return planFrom({
    items: { corp: 'B1 B2 G1 P1 P2 M1', ops: 'P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 W, M1>P1 M, B1>M1 N' },
    roles: { corp: 'P1 ann A, P1 bob R, P2 ann C', ops: 'P1 ann A' },
  })
}

function shown(plan: Plan, options?: PictureOptions) {
  const picture = pictureOf(plan, matrixIdSchema.parse('corp'), options)
  if (picture === undefined) throw new Error('no picture')
  return picture
}

test('lists stand in their standard places, in display order', () => {
  const { sides } = shown(smallPlan())
  expect(
    Object.entries(sides).map(([side, list]) => [
      side,
      list.kind,
      list.hue,
      list.number,
      list.items.map(item => item.code),
    ]),
  ).toEqual([
    ['north', 'priority', 'north', 3, ['P1', 'P2']],
    ['west', 'goal', 'west', 2, ['G1']],
    ['south', 'breakthrough', 'south', 1, ['B1', 'B2']],
    ['east', 'metric', 'east', 4, ['M1']],
  ])
})

test('captions ask the questions of the design', () => {
  const { sides, captions } = shown(smallPlan())
  expect([sides.south.question, sides.west.question, sides.north.question, sides.east.question]).toEqual([
    'where to (3–5 years)',
    'how far this year',
    'how',
    'how much',
  ])
  expect(captions?.nw.name).toBe('Priorities × annual goals')
  expect(captions?.sw.name).toBe('Breakthroughs × annual goals')
  expect(captions?.north).toEqual({ name: 'Priorities', notes: ['2'] })
})

test('renamed lists are called by their new names everywhere', () => {
  const plan = smallPlan()
  run(plan, { type: 'plan.set', patch: { labels: { goal: 'Jahresziele', owner: 'Wer' } } })
  const { sides, captions, owners } = shown(plan)
  expect([sides.west.name, captions?.nw.name, captions?.sw.name, owners.name]).toEqual([
    'Jahresziele',
    'Priorities × Jahresziele',
    'Breakthroughs × Jahresziele',
    'Wer',
  ])
})

test('an arrangement stands the lists elsewhere, under the names it has for those the plan has not named', () => {
  const plan = smallPlan()
  run(plan, { type: 'plan.set', patch: { arrangement: 'turned-90' } })
  const turned = shown(plan)
  expect(turned.sides.north).toMatchObject({ kind: 'goal', hue: 'west', number: 2 })
  expect(turned.captions?.ne.name).toBe('Annual goals × priorities')
  expect(turned.title.reading).toContain('clockwise from the left')
  run(plan, { type: 'plan.set', patch: { arrangement: 'jackson', labels: { goal: 'Hoshins' } } })
  const { sides, owners } = shown(plan)
  const names = [sides.south, sides.west, sides.north, sides.east, owners].map(list => list.name)
  expect(names).toEqual(['Results', 'Hoshins', 'Tactics', 'Process', 'Team members'])
})

test('Jackson numbers his lists outward from the centre', () => {
  const plan = smallPlan()
  run(plan, { type: 'plan.set', patch: { arrangement: 'jackson' } })
  const { sides } = shown(plan)
  expect(sides.north.items.map(item => item.code)).toEqual(['P2', 'P1'])
  expect(sides.south.items.map(item => item.code)).toEqual(['B1', 'B2'])
})

test('a metric shows its figures and the initials of its owner', () => {
  const plan = smallPlan()
  const patch = { baseline: 91.5, target: 97, unit: '%', owner: 'ann' }
  run(plan, { type: 'item.set', id: 'corp-M1', patch })
  expect(shown(plan).sides.east.items[0]).toMatchObject({
    initials: 'An',
    figures: { from: '91.5', to: '97.0', unit: '%' },
  })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { target: null, owner: null, low: 1, high: 2 } })
  expect(shown(plan).sides.east.items[0]).toMatchObject({
    initials: '',
    figures: { from: '91.5', to: '1–2' },
  })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { baseline: null, low: null, high: null } })
  expect(shown(plan).sides.east.items[0]?.figures).toBeUndefined()
})

test('owners show what they carry here; whether it is too much counts the whole plan', () => {
  const plan = smallPlan()
  const [ann, bob] = shown(plan).owners.people
  expect([ann?.carried, ann?.flag, bob?.carried]).toEqual([1, undefined, 1])
  run(plan, { type: 'plan.set', patch: { limits: { load: 3 } } })
  expect(shown(plan).owners.people.map(person => person.flag)).toEqual(['overloaded', undefined])
  expect(shown(plan, { loads: false }).owners.people[0]).toEqual({
    id: 'ann',
    name: 'ann',
    note: undefined,
    initials: 'An',
  })
})

test('what was set aside is not shown, nor its links', () => {
  const plan = smallPlan()
  run(plan, { type: 'item.set', id: 'corp-G1', patch: { setAside: { reason: 'next year' } } })
  const picture = shown(plan)
  expect(picture.sides.west.items).toEqual([])
  expect(picture.links.map(link => link.id)).toEqual(['corp-B1-corp-M1', 'corp-M1-corp-P1'])
})

test('a slice holds what was asked for, under the names that were asked for', () => {
  const only = new Set(['corp-P1', 'corp-M1', 'bob'])
  const picture = shown(smallPlan(), {
    only,
    openPlaces: false,
    captions: false,
    personName: person => `The ${person.name}`,
  })
  expect(picture.sides.north.items.map(item => item.id)).toEqual(['corp-P1'])
  expect(picture.sides.west).toMatchObject({ items: [], open: undefined })
  expect(picture.owners.people.map(person => person.name)).toEqual(['The bob'])
  expect(picture.links.map(link => link.id)).toEqual(['corp-M1-corp-P1'])
  expect(picture.roles.map(role => role.id)).toEqual(['corp-P1-bob'])
  expect(picture.captions).toBeUndefined()
})

test('an empty list says what must come first, or that it is its turn', () => {
  const empty = shown(planFrom({ items: { corp: '' } }))
  expect(empty.sides.south.open).toBe('Start with the change you need in 3 to 5 years.')
  expect(empty.sides.west.open).toBe('Breakthrough objectives come first.')
  expect(empty.owners.open).toBe('Priorities come first.')
  const begun = shown(planFrom({ items: { corp: 'B1' } }))
  expect(begun.sides.south.open).toBeUndefined()
  expect(begun.sides.west.open).toBe('Next: how far this year?')
})

test('the title block names the sheet, its state and its year', () => {
  const plan = smallPlan()
  run(plan, { type: 'plan.set', patch: { periodStart: '2027-04', trueNorth: ' No one hurt ' } })
  const { title, trueNorth } = shown(plan, { edition: 12 })
  expect(title).toMatchObject({
    matrix: 'corp',
    plan: 'Plan',
    status: 'Draft 12',
    period: 'Apr 2027 – Mar 2028',
  })
  expect(trueNorth).toEqual({ heading: 'True north', text: 'No one hurt' })
})

test('flags come from outside; a matrix that is not there has no picture', () => {
  const flags = new Map([['corp-G1', 'orphan' as const]])
  expect(shown(smallPlan(), { flags }).sides.west.items[0]?.flag).toBe('orphan')
  expect(pictureOf(smallPlan(), matrixIdSchema.parse('none'))).toBeUndefined()
})

test('what a filter hides is not shown, and the sheet says how much that is', () => {
  const plan = smallPlan()
  const filtered = filterMatrix(plan, matrixIdSchema.parse('corp'), { text: 'P1' })
  const picture = shown(plan, { filtered })
  expect(picture.sides.north.items.map(item => item.code)).toEqual(['P1'])
  expect(picture.sides.west).toMatchObject({ items: [], open: 'All hidden by the filter.' })
  expect(picture.owners.people.map(person => person.id)).toEqual(['ann', 'bob'])
  expect(picture.links).toEqual([])
  expect(picture.title.hidden).toBe('2 breakthroughs, 1 goal, 1 priority and 1 metric hidden by the filter.')
  expect(shown(plan).title.hidden).toBeUndefined()
})
