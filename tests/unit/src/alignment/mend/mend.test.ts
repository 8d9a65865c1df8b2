import { expect, test } from 'vitest'
import { checkPlanRules } from '../../../../../src/alignment/findings/suite.ts'
import { mergeItems } from '../../../../../src/alignment/mend/merge-items.ts'
import type { MendIds } from '../../../../../src/alignment/mend/merge-items.ts'
import { offersFor } from '../../../../../src/alignment/mend/offers.ts'
import { partnersOf } from '../../../../../src/alignment/mend/partners.ts'
import { splitItem } from '../../../../../src/alignment/mend/split-item.ts'
import { weightsToHundred } from '../../../../../src/alignment/mend/weights.ts'
import { allRecords } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { listOf } from '../../../../../src/domain/plan/queries.ts'
import type { ItemId, LinkId, MatrixId, RoleId } from '../../../../../src/domain/record/ids.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

let minted = 0
const next = () => `new-${(minted += 1)}`
const ids: MendIds = {
  item: () => next() as ItemId,
  link: () => next() as LinkId,
  role: () => next() as RoleId,
}
const item = (plan: Plan, code: string) => plan.tables.item.get(`corp-${code}`)!
const marks = (plan: Plan) =>
  [...plan.tables.link.values()]
    .map(({ a, b, strength }) => `${a}>${b} ${strength}`.replaceAll('corp-', ''))
    .sort()
const roles = (plan: Plan) =>
  [...plan.tables.role.values()]
    .map(({ item: on, person, role }) => `${on} ${person} ${role}`.replaceAll('corp-', ''))
    .sort()

test('two items made one keep the stronger links and roles, what names the other, and fields that only it had', () => {
  const plan = planFrom({
    items: { corp: 'G1 G2 P1 P2 P3', ops: 'G1' },
    links: { corp: 'P1>G1 W, P2>G1 S, P2>G2 M' },
    roles: { corp: 'P1 ann A, P2 bob A, P2 ann R, P2 cyd C' },
    deploys: { 'ops-G1': ['corp-P2'] },
  })
  run(plan, { type: 'item.set', id: 'corp-P2', patch: { why: 'Because', target: 4 } })
  run(plan, { type: 'item.set', id: 'corp-P1', patch: { target: 3 } })
  run(plan, { type: 'item.set', id: 'corp-P3', patch: { displaces: ['corp-P2'] } })
  const commands = mergeItems(plan, item(plan, 'P1'), item(plan, 'P2'), ids)
  run(plan, { type: 'batch', label: 'Merge', commands })
  expect(item(plan, 'P2')).toBeUndefined()
  expect(marks(plan)).toEqual(['P1>G1 strong', 'P1>G2 medium'])
  expect(roles(plan)).toEqual(['P1 ann accountable', 'P1 bob responsible', 'P1 cyd consulted'])
  expect(item(plan, 'P1')).toMatchObject({ why: 'Because', target: 3 })
  expect(item(plan, 'P3').displaces).toEqual(['corp-P1'])
  expect(plan.tables.item.get('ops-G1')?.deploys).toEqual(['corp-P1'])
})

test('an item split in two: the new one stands after it, with the same links and roles', () => {
  const plan = planFrom({
    items: { corp: 'G1 P1 P2' },
    links: { corp: 'P1>G1 S' },
    roles: { corp: 'P1 ann A, P1 bob R' },
  })
  const commands = splitItem(
    plan,
    item(plan, 'P1'),
    ['Half', 'Other half'],
    `${item(plan, 'P1').order}V`,
    ids,
  )
  run(plan, { type: 'batch', label: 'Split', commands })
  const list = listOf(plan, 'corp' as MatrixId, 'priority')
  expect(list.map(({ text }) => text)).toEqual(['Half', 'Other half', 'Text of P2'])
  expect(marks(plan)).toHaveLength(2)
  expect(roles(plan).map(line => line.replace(/^\S+ /, ''))).toEqual([
    ...['ann accountable', 'bob responsible', 'ann accountable', 'bob responsible'],
  ])
})

test.each([
  [
    [60, 24],
    [71.4, 28.6],
  ],
  [
    [1, 1, 1],
    [33.4, 33.3, 33.3],
  ],
  [
    [0, 0],
    [50, 50],
  ],
])('weights %o become %o, which is 100', (before, after) => {
  const codes = before.map((_, at) => `G${at + 1}`)
  const plan = planFrom({ items: { corp: codes.join(' ') } })
  before.forEach((weight, at) => run(plan, { type: 'item.set', id: `corp-${codes[at]}`, patch: { weight } }))
  const goals = () => listOf(plan, 'corp' as MatrixId, 'goal').filter(each => each.kind === 'goal')
  run(plan, { type: 'batch', label: 'Weigh', commands: weightsToHundred(goals()) })
  const weights = goals().map(({ weight = NaN }) => weight)
  expect(weights).toEqual(after)
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9)
})

test('partners: those that share words first, then those that nothing supports, none that is linked already', () => {
  const plan = planFrom({
    items: { corp: 'B1 B2 B3 B4 G1 G2' },
    links: { corp: 'G1>B1 S, G2>B2 S, G1>B4 N' },
  })
  run(plan, { type: 'item.set', id: 'corp-G1', patch: { text: 'Scrap cost down a quarter' } })
  run(plan, { type: 'item.set', id: 'corp-B4', patch: { text: 'Scrap cost under two percent' } })
  expect(partnersOf(plan, item(plan, 'G1'), 'breakthrough').map(({ code }) => code)).toEqual([
    'B4',
    'B3',
    'B2',
  ])
})

const sound = {
  items: { corp: 'B1 G1 P1 M1' },
  links: { corp: 'G1>B1 S, P1>G1 S, M1>P1 S, B1>M1 S' },
  roles: { corp: 'P1 ann A' },
}
const offered = (plan: Plan, rule: string) => {
  const found = checkPlanRules(plan).find(finding => finding.rule === rule)
  if (found === undefined) throw new Error(`${rule} does not speak`)
  return offersFor(plan, found)
}

test('what is offered fits the finding', () => {
  const plan = planFrom({ ...sound, links: { corp: 'P1>G1 S' }, roles: { corp: 'P1 ann A, P1 bob A' } })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { cadence: 'yearly', unit: '%' } })
  expect(offered(plan, 'C02').map(offer => offer.do)).toEqual(['link', 'set-aside'])
  expect(offered(plan, 'C02')[0]).toMatchObject({ to: 'breakthrough', item: { code: 'G1' } })
  expect(offered(plan, 'C12')).toMatchObject([{ person: { name: 'ann' } }, { person: { name: 'bob' } }])
  expect(offered(plan, 'C16')).toMatchObject([{ fields: ['owner', 'target', 'baseline', 'direction'] }])
  expect(offered(plan, 'C18')).toMatchObject([{ do: 'monthly' }])
})

test('of a link that two sources disagree about either word can be kept, and that settles it', () => {
  const plan = planFrom(sound)
  const records = [...allRecords(plan)].map(record =>
    record.id === 'corp-G1-corp-B1' ? { ...record, disputed: { strength: 'weak' } } : record,
  )
  run(plan, { type: 'plan.replace', label: 'Import', records })
  const offers = offered(plan, 'C38')
  expect(offers).toMatchObject([{ to: { strength: 'strong' } }, { to: { strength: 'weak' } }])
})

test('a loop that is open is closed from the side that does not lead there', () => {
  const apart = 'G1>B1 S, P1>G1 S, M1>P1 S, B1>M1 S, B2>M1 S'
  const plan = planFrom({ ...sound, items: { corp: 'B1 B2 G1 P1 M1' }, links: { corp: apart } })
  expect(offered(plan, 'C10')).toMatchObject([{ do: 'link', item: { code: 'B2' }, to: 'goal' }])
})
