import { expect, test } from 'vitest'
import { addressees, askedOf, unanswerable } from '../../../../src/catchball/asked.ts'
import { baseDigest, sliceOf } from '../../../../src/catchball/slice.ts'
import { allRecords, planOf } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { planFrom, run } from '../../../support/plan-of.ts'

/** Ann leads P1, helps with P2, is consulted on P3 and owns M1 and M4; Bob leads the rest. */
function twoLeaders(): Plan {
  const plan = planFrom({
    items: { corp: 'B1 B2 B3 G1 G2 G3 P1 P2 P3 P4 M1 M2 M3 M4' },
    links: {
      corp: [
        'G1>B1 S, G2>B2 W, G3>B3 S, P1>G1 S, P1>G2 M, P2>G2 S, P3>G3 W, P4>G3 S',
        'M1>P1 S, M2>P2 S, M3>P4 S, M4>P4 M, B2>M1 W',
      ].join(','),
    },
    roles: { corp: 'P1 ann A, P2 ann R, P2 bob A, P3 ann C, P3 bob A, P4 bob A, P4 cyd R, P1 dan I' },
  })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
  run(plan, { type: 'item.set', id: 'corp-M3', patch: { owner: 'bob' } })
  return plan
}

function corp(plan: Plan) {
  const matrix = [...plan.tables.matrix.values()][0]!
  const person = (name: string) => [...plan.tables.person.values()].find(one => one.code === name)!
  const codes = (name: string) => sliceOf(plan, matrix, person(name)).items.map(item => item.code)
  const asked = (name: string) =>
    askedOf(plan, matrix, person(name).id).map(({ item, part }) => `${item.code} ${part}`)
  return { matrix, person, codes, asked }
}

test('asked are roles on priorities, owned metrics, and goals that a led priority moves strongly', () => {
  const { asked } = corp(twoLeaders())
  expect(asked('ann')).toEqual(['P1 accountable', 'P2 responsible', 'M1 owner', 'G1 carrier', 'P3 consulted'])
  expect(asked('dan')).toEqual([])
})

test('shown are the goals and breakthroughs up the chains, and no work of others', () => {
  expect(corp(twoLeaders()).codes('ann')).toEqual([
    'B1',
    'B2',
    'B3',
    'G1',
    'G2',
    'G3',
    'P1',
    'P2',
    'P3',
    'M1',
  ])
})

test('a metric without a priority of its reader brings what it measures, so that its chain does not hang in the air', () => {
  const plan = twoLeaders()
  run(plan, { type: 'item.set', id: 'corp-M4', patch: { owner: 'dan' } })
  const { asked, codes } = corp(plan)
  expect(asked('dan')).toEqual(['M4 owner'])
  expect(codes('dan')).toEqual(['B3', 'G3', 'P4', 'M4'])
})

test('accountable and responsible people of every priority are named, others are not', () => {
  const plan = twoLeaders()
  const { matrix, person } = corp(plan)
  expect(sliceOf(plan, matrix, person('ann')).people.map(one => one.code)).toEqual(['ann', 'bob'])
  expect(sliceOf(plan, matrix, person('cyd')).people.map(one => one.code)).toEqual(['bob', 'cyd'])
})

test('confidential items and items set aside are neither asked nor shown', () => {
  const plan = twoLeaders()
  run(plan, { type: 'item.set', id: 'corp-P1', patch: { confidential: true } })
  run(plan, { type: 'item.set', id: 'corp-G2', patch: { setAside: { reason: 'next year' } } })
  const { asked, codes } = corp(plan)
  expect(asked('ann')).toEqual(['P2 responsible', 'M1 owner', 'P3 consulted'])
  expect(codes('ann')).toEqual(['B2', 'B3', 'G3', 'P2', 'P3', 'M1'])
})

test('marks that say "none" or "against" lead nowhere', () => {
  const plan = twoLeaders()
  run(plan, { type: 'link.set', id: 'x1', a: 'corp-G1', b: 'corp-B1', strength: 'none' })
  run(plan, { type: 'link.set', id: 'x2', a: 'corp-P1', b: 'corp-G1', strength: 'strong', effect: 'against' })
  const { asked, codes } = corp(plan)
  expect(asked('ann')).not.toContain('G1 carrier')
  expect(codes('ann')).not.toContain('B1')
})

test('everyone with something asked is addressed; vacant posts are not, and what they hold is named', () => {
  const records = [...allRecords(twoLeaders())].map(record =>
    record.table === 'person' && record.code === 'bob' ? { ...record, kind: 'vacant' as const } : record,
  )
  const plan = planOf(records)
  const { matrix } = corp(plan)
  expect(addressees(plan, matrix).map(person => person.code)).toEqual(['ann', 'cyd'])
  expect(unanswerable(plan, matrix).map(item => item.code)).toEqual(['P2', 'P3', 'P4', 'M3'])
})

test('a slice names no item outside of it', () => {
  const plan = twoLeaders()
  run(plan, {
    type: 'item.set',
    id: 'corp-P1',
    patch: { displaces: ['corp-P4'], deploys: ['corp-M3', 'corp-G1'] },
  })
  const { matrix, person } = corp(plan)
  const text = JSON.stringify(sliceOf(plan, matrix, person('ann')))
  expect(text).not.toContain('corp-P4')
  expect(text).not.toContain('corp-M3')
  expect(text).toContain('"deploys":["corp-G1"]')
})

test('the digest follows the slice and nothing else', () => {
  const plan = twoLeaders()
  const { matrix, person } = corp(plan)
  const digest = () => baseDigest(sliceOf(plan, matrix, person('ann')))
  const before = digest()
  run(plan, { type: 'item.set', id: 'corp-P4', patch: { text: 'Something else' } })
  run(plan, { type: 'person.set', id: 'ann', patch: { email: 'ann@example.org' } })
  expect(digest()).toBe(before)
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { target: 3 } })
  expect(digest()).not.toBe(before)
})
