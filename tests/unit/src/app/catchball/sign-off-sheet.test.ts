import { beforeAll, expect, test } from 'vitest'
import { signOffProse, signOffSheet } from '../../../../../src/app/catchball/sign-off-sheet.ts'
import type { SheetFonts } from '../../../../../src/app/export-plan/export-plan.ts'
import { signOffOf } from '../../../../../src/catchball/approval.ts'
import type { SignOff } from '../../../../../src/catchball/approval.ts'
import { negotiationOf } from '../../../../../src/catchball/negotiation.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'
import { builtMetrics, faceFile } from '../../../../support/fonts.ts'
import { pageText } from '../../../../support/pdf-text.ts'
import { withoutSpaces } from '../../../../support/sheet-pages.ts'

let fonts: SheetFonts
beforeAll(async () => {
  fonts = { metrics: await builtMetrics(), files: faceFile }
}, 60_000)

function matter() {
  const plan = planFrom({ items: { corp: 'B1 G1 P1 M1' }, roles: { corp: 'P1 ann A' } })
  run(plan, { type: 'matrix.set', id: 'corp', patch: { approver: 'ann' } })
  run(plan, {
    type: 'item.set',
    id: 'corp-M1',
    patch: { target: 2.9, unit: '%', due: '2027-12', owner: 'ann' },
  })
  const matrix = [...plan.tables.matrix.values()][0]!
  const archive = { rounds: [], packets: [], responses: [], messages: [] }
  const signOff = (): SignOff => signOffOf(negotiationOf(plan, archive).index, matrix)
  const source = { plan, matrix, revision: 7, today: '2026-11-26' }
  return { plan, source, signOff }
}

test('the sheet says values, states, conditions, fingerprint and who signs', () => {
  const { source, signOff } = matter()
  const made = signOff()
  const conditions = [{ what: 'Two fitters', from: 'Maintenance', by: '2027-06' }]
  const items = made.items.map(one =>
    one.item.code === 'M1'
      ? { ...one, state: 'agreed subject to' as const, partner: 'Bob', conditions }
      : one,
  )
  const { pieces } = signOffProse(source, { ...made, items })
  const metric = pieces.find(piece => piece.piece === 'item' && piece.code === 'M1')
  expect(metric).toMatchObject({
    first: 'Target 2.9\u00a0%, due December\u00a02027, owner ann',
    sentences: [
      'Agreed with Bob, subject to the conditions here.',
      'Condition: Two fitters, from Maintenance, by 2027-06.',
    ],
  })
  const texts = pieces.map(piece => piece.text)
  expect(texts.map(text => text.replaceAll(' ', ''))).toContain(made.fingerprint)
  expect(texts).toContain('A typed name is no proof of identity. Sign by hand.')
  expect(pieces.filter(({ piece }) => piece === 'signature').map(({ text }) => text)).toEqual([
    'ann, approves this matrix. Date:',
    'Bob, agrees to the items above. Date:',
  ])
})

test('another value is another fingerprint, and the same state the same bytes', async () => {
  const { plan, source, signOff } = matter()
  const first = await signOffSheet(source, signOff(), fonts)
  const again = await signOffSheet(source, signOff(), fonts)
  expect(first).toEqual(again)
  const before = signOff().fingerprint
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { target: 3 } })
  expect(signOff().fingerprint).not.toBe(before)
  if (!first.ok) throw new Error(first.error)
  const { texts } = await pageText(first.value.content as Uint8Array)
  expect(withoutSpaces(texts.join(''))).toContain(before.replace('sha256:', ''))
})

test('a confidential item is not shown, and its part in the fingerprint is told', async () => {
  const { plan, source, signOff } = matter()
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { confidential: true } })
  const made = await signOffSheet(source, signOff(), fonts)
  expect(made).toMatchObject({
    ok: true,
    value: { notes: ['1 confidential left out; the fingerprint covers them.'] },
  })
  expect(
    signOffProse(source, signOff()).pieces.some(piece => piece.piece === 'item' && piece.code === 'M1'),
  ).toBe(false)
})
