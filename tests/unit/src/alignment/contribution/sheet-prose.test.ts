import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contributions } from '../../../../../src/alignment/contribution/contribution.ts'
import { pocketCards } from '../../../../../src/alignment/contribution/pocket-cards.ts'
import { contributionSheet } from '../../../../../src/alignment/contribution/sheet-prose.ts'
import type { OpenQuestion } from '../../../../../src/domain/plan/open-question.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { itemIdSchema, personIdSchema } from '../../../../../src/domain/record/ids.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'
import { readDocument, sampleText } from '../../../../support/documents.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'
import { contributionOf, itemsIn, pieceOf, saidIn, sheetOf } from '../../../../support/prose.ts'

const valveWorks = () => planOf(readDocument(sampleText('valve-works')).records)

function smallPlan(): Plan {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 P2 M1' },
    links: { corp: 'G1>B1 M, P1>G1 S, M1>P1 S' },
    roles: { corp: 'P1 ann A, P2 ann R, P1 bob C' },
  })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
  return plan
}

/** What the sheet says of one item, in one string with plain spaces. */
function about(plan: Plan, person: string, code: string): string {
  const { first, sentences } = pieceOf(sheetOf(plan, person), code)
  return [first, ...sentences].join(' ').replaceAll('\u00a0', ' ')
}

test('a sheet says in plain sentences what somebody carries, what for, by what figures and with whom', () => {
  const sheet = sheetOf(valveWorks(), 'quessel')
  expect([sheet.kind, sheet.title, sheet.note]).toEqual([
    'Contribution sheet',
    'L. Quessel',
    'Quality Manager, Quality',
  ])
  const said = saidIn(sheet)
  expect(said[3]).toBe('I lead P2, help with P7, advise on P1 and own M1, M2 and M3.')
  for (const sentence of [
    'I am accountable for it.',
    'It runs from February to September 2027.',
    'It moves G1 “Cut scrap and rework to 2.4 % of output” strongly and G3 “Lift first-pass yield in machining to 97 %” noticeably.',
    'In this way it moves B1 “Bring quality costs to half of today by 2029” strongly and B3 “Halve Scope 1 and 2 emissions by 2030” a little.',
    'It is measured by M1, M2 and M3.',
    'I help to carry it out; S. Irundo is accountable.',
    'I am asked for advice; M. Torvane is accountable.',
    'It is to rise from 91.5 to 97.0 % by December 2027.',
    'It moves B1 “Bring quality costs to half of today by 2029” strongly, through P1 and G1.',
    'This work takes me to Machining, Supply chain, Assembly and Maintenance.',
    'S. Irundo (Supply Chain Manager, Supply chain) is accountable for P7.',
  ])
    expect(said).toContain(sentence)
})

test('what is missing is said in whole sentences', () => {
  const plan = smallPlan()
  expect(about(plan, 'ann', 'P1')).toBe(
    'I am accountable for it. It has no due date yet. It moves G1 “Text of G1” strongly. In this way it moves B1 “Text of B1” noticeably. It is measured by M1.',
  )
  expect(about(plan, 'ann', 'P2')).toBe(
    'I help to carry it out; nobody is accountable yet. It moves no goal yet. No metric shows yet whether it works.',
  )
  expect(about(plan, 'ann', 'M1')).toBe(
    'It has neither baseline nor target yet. It has no due date yet. It shows whether P1 works. It moves B1 “Text of B1” noticeably, through P1 and G1.',
  )
})

test.each([
  [{ target: 5 }, 'It is to reach 5.'],
  [{ baseline: 4, unit: 'days' }, 'It stands at 4 days; a target is missing.'],
  [
    { baseline: 4, target: 2.5, unit: '% of sales', due: '2027-03-15' },
    'It is to fall from 4.0 to 2.5 % of sales by 15 March 2027.',
  ],
  [{ baseline: 'none', target: 'certified' }, 'It is to go from “none” to “certified”.'],
  [{ low: 20, high: 30, unit: '°C', baseline: 35 }, 'It is to stay between 20 and 30 °C; today it is at 35.'],
  [{ high: 2, unit: 'days' }, 'It is to stay at or below 2 days.'],
  [{ target: 99, direction: 'maintain' }, 'It is to stay at 99.'],
])('the figures %o read "%s"', (patch, sentence) => {
  const plan = smallPlan()
  run(plan, { type: 'item.set', id: 'corp-M1', patch })
  expect(pieceOf(sheetOf(plan, 'ann'), 'M1').first.replaceAll('\u00a0', ' ')).toBe(sentence)
})

test('a team says "we", a vacant post is spoken of, and who has no part gets a sentence that says so', () => {
  const plan = smallPlan()
  run(plan, { type: 'person.set', id: 'ann', patch: { kind: 'team' } })
  expect(saidIn(sheetOf(plan, 'ann'))).toContain('We lead P1, help with P2 and own M1.')
  run(plan, { type: 'person.set', id: 'ann', patch: { kind: 'vacant' } })
  const said = saidIn(sheetOf(plan, 'ann'))
  expect(said).toContain('This post leads P1, helps with P2 and owns M1.')
  expect(said).toContain('Whom this post works with')
  const record = { table: 'person', id: 'zoe', code: 'zoe', name: 'Zoe', kind: 'person', order: 'b0' }
  run(plan, { type: 'person.add', record })
  expect(saidIn(sheetOf(plan, 'zoe'))).toEqual([
    'Contribution sheet',
    'Zoe',
    'This plan asks nothing of me yet: no priority and no metric.',
  ])
})

test('items of another matrix go by its code, and a reader of German gets German', () => {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1', ops: 'G1 P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 S', ops: 'P1>G1 S, M1>P1 S' },
    roles: { ops: 'P1 ann A' },
    deploys: { 'ops-G1': ['corp-P1'] },
  })
  run(plan, { type: 'item.set', id: 'ops-M1', patch: { owner: 'ann', baseline: 4.5, target: 3 } })
  expect(about(plan, 'ann', 'P1')).toContain('In this way it moves corp B1 “Text of B1” strongly.')
  run(plan, { type: 'person.set', id: 'ann', patch: { language: 'de' } })
  run(plan, { type: 'item.set', id: 'ops-P1', patch: { translations: { de: 'Ziehen statt schieben' } } })
  const sheet = sheetOf(plan, 'ann')
  expect(pieceOf(sheet, 'P1').text).toBe('Ziehen statt schieben')
  expect(saidIn(sheet)).toContain('Der Wert soll von 4,5 auf 3,0 sinken.')
  expect(saidIn(sheet)).toContain('Ich leite P1 und verantworte M1.')
})

test('questions, proposals and packets without an answer are open, each by who waits for a word', () => {
  const plan = smallPlan()
  const [ann, bob] = [personIdSchema.parse('ann'), personIdSchema.parse('bob')]
  const p1 = itemIdSchema.parse('corp-P1')
  const questions: OpenQuestion[] = [
    { kind: 'question', item: p1, from: bob, words: 'Who pays for the cameras?' },
    { kind: 'proposal', item: p1, from: ann, field: 'due', value: '2028-03' },
    { kind: 'cannot', item: p1, from: bob, words: 'No people' },
    { kind: 'no-answer', item: p1, from: bob, due: '2026-12-01' },
    { kind: 'question', item: itemIdSchema.parse('corp-B1'), from: bob, words: 'Not about Ann' },
  ]
  const said = saidIn(sheetOf(plan, 'ann', questions))
  expect(said.slice(said.indexOf('Open questions') + 1)).toEqual([
    'bob asked about P1: “Who pays for the cameras?”',
    'I proposed another date for P1: March 2028. This is not decided yet.',
    'bob cannot commit to P1: “No people.”',
    'bob has not answered yet about P1, asked for by 1 December 2026.',
  ])
})

test('long texts are cut within a sentence and whole where they stand for themselves', () => {
  const plan = smallPlan()
  const text = `Bring ${'very '.repeat(60)}much order`
  run(plan, { type: 'item.set', id: 'corp-G1', patch: { text } })
  run(plan, { type: 'item.set', id: 'corp-P1', patch: { text } })
  const piece = pieceOf(sheetOf(plan, 'ann'), 'P1')
  expect(piece.text).toBe(text)
  expect(piece.sentences.join(' ')).toMatch(/G1\u00a0“Bring (very )+very…” strongly/)
})

test('a card names metric, goal and breakthrough and says in one sentence how they hang together', () => {
  const [card] = pocketCards(valveWorks(), contributionOf(valveWorks(), 'torvane'))
  expect(card?.fields.map(({ label, code, figures }) => [label, code, figures])).toEqual([
    ['My metric', 'M6', '42 → 15 min · December\u00a02027'],
    ['My goal', 'G2', '23 → 16 days · December\u00a02027'],
    ['Our breakthrough', 'B2', '58 → 95 % · December\u00a02029'],
  ])
  expect(card?.sentence.replaceAll('\u00a0', ' ')).toBe(
    'By taking M6 from 42 to 15 min, I help to reach G2 and bring B2 closer.',
  )
  const plan = smallPlan()
  run(plan, { type: 'link.set', id: 'corp-G1-corp-B1', a: 'corp-G1', b: 'corp-B1', strength: 'none' })
  expect(pocketCards(plan, contributionOf(plan, 'ann'))[0]?.sentence).toBe(
    'M1 leads to no goal and no breakthrough yet.',
  )
})

test('any plan gives sheets and cards of whole sentences', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const plan = planOf(records)
      const of = contributions(plan)
      for (const person of plan.tables.person.values()) {
        const contribution = of(person)
        const sheet = contributionSheet(plan, contribution)
        const texts = itemsIn(sheet).flatMap(({ first, sentences }) => [first, ...sentences])
        for (const text of [...texts, ...pocketCards(plan, contribution).map(({ sentence }) => sentence)]) {
          expect(text).toMatch(/[.!?…。！？።؟]["'”’»«)“]*$/u)
          expect(text).not.toMatch(/undefined|NaN|\[object| {2}| ,| \.$/)
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('who has a blank name goes by their code', () => {
  const plan = smallPlan()
  run(plan, {
    type: 'role.set',
    id: 'second',
    item: 'corp-P1',
    person: 'bob',
    role: 'accountable',
    second: true,
  })
  run(plan, { type: 'person.set', id: 'bob', patch: { name: '\u0000' } })
  expect(about(plan, 'ann', 'P1')).toMatch(/^I am accountable for it, together with bob\./)
  expect(sheetOf(plan, 'bob').title).toBe('bob')
})
