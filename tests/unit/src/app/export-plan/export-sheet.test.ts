import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { exportSheet, pageSvg, sheetPages } from '../../../../../src/app/export-plan/export-plan.ts'
import type { SheetFonts } from '../../../../../src/app/export-plan/export-plan.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { matricesOf } from '../../../../../src/domain/plan/queries.ts'
import { matrixIdSchema } from '../../../../../src/domain/record/ids.ts'
import type { Drawing } from '../../../../../src/layout/drawing.ts'
import { placeOn } from '../../../../../src/exchange/pdf/page.ts'
import { readDocument } from '../../../../support/documents.ts'
import { builtMetrics, faceFile } from '../../../../support/fonts.ts'
import { pageText } from '../../../../support/pdf-text.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

const corp = matrixIdSchema.parse('corp')
let fonts: SheetFonts
beforeAll(async () => {
  fonts = { metrics: await builtMetrics(), files: faceFile }
}, 60_000)

function smallPlan(): Plan {
  return planFrom({ items: { corp: 'B1 G1 G2 P1 M1' }, roles: { corp: 'P1 ann A' } })
}

function sample(name: string): Plan {
  const file = join(import.meta.dirname, '../../../../../assets/samples', `${name}.json`)
  return planOf(readDocument(readFileSync(file, 'utf8')).records)
}

function pagesOf(plan: Plan, numbered = false) {
  const [matrix] = matricesOf(plan)
  const made = sheetPages(plan, { matrix: matrix?.id ?? corp, numbered }, fonts)
  if (!made.ok) throw new Error(made.error)
  return made.value.pages
}

function wordsOf(page: Drawing | undefined): string[] {
  return page?.lines.map(line => line.runs.map(({ text }) => text).join('')) ?? []
}

test('a plan that fits is one page', () => {
  expect(pagesOf(smallPlan())).toHaveLength(1)
})

test('what was set aside stands on the back page with its reason, under the title block', async () => {
  const plan = smallPlan()
  run(plan, { type: 'item.set', id: 'corp-G2', patch: { setAside: { reason: 'No people for it' } } })
  const [sheet, back, none] = pagesOf(plan)
  expect(wordsOf(sheet)).not.toContain('G2')
  const words = wordsOf(back)
  expect(words).toEqual(expect.arrayContaining(['Not this year', 'G2', 'Why: No people for it', 'corp']))
  expect(words).toContain('Draft, page 2 of 2')
  expect(none).toBeUndefined()
  const made = await exportSheet(plan, { format: 'pdf', matrix: corp }, fonts)
  const bytes = made.ok && typeof made.value.content !== 'string' ? made.value.content : new Uint8Array()
  expect((await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()).toBe(2)
  expect((await pageText(bytes, 1)).texts).toContain('Why: No people for it')
})

test('a confidential item that was set aside is not printed', () => {
  const plan = smallPlan()
  run(plan, { type: 'item.set', id: 'corp-G2', patch: { setAside: { reason: 'x' }, confidential: true } })
  expect(pagesOf(plan)).toHaveLength(1)
})

test('labels that would come out under 7 pt are codes on the sheet, and whole in a list on the next page', () => {
  const plan = sample('tyre-works')
  const items = [...plan.tables.item.values()].filter(item => item.setAside === undefined)
  const [sheet, ...lists] = pagesOf(plan)
  const onSheet = new Set(wordsOf(sheet))
  const listed = lists.flatMap(wordsOf)
  for (const { code } of items) {
    expect(onSheet.has(code)).toBe(true)
    expect(listed).toContain(code)
  }
  expect(listed.some(words => words.includes('…'))).toBe(false)
  for (const page of lists) {
    const { scale } = placeOn('A3 landscape', page)
    expect(Math.min(...page.lines.map(line => line.size * scale))).toBeGreaterThanOrEqual(7)
  }
})

test('texts stay on a sheet whose labels come out at 7 pt or more', () => {
  const [sheet, none] = pagesOf(sample('valve-works'))
  expect(none).toBeUndefined()
  expect(wordsOf(sheet)).toContain('Scrap rate')
})

test('numbered labels have their key on the sheet while it can be read there', () => {
  const [sheet, none] = pagesOf(sample('valve-works'), true)
  expect(none).toBeUndefined()
  const scrap = sheet?.lines.filter(line => line.runs.some(({ text }) => text === 'Scrap rate')) ?? []
  expect(scrap.map(line => line.turned)).toEqual([false])
})

test('a page as a picture lies on its paper as in the document', async () => {
  const [page] = pagesOf(smallPlan())
  if (page === undefined) throw new Error('no page')
  const made = await pageSvg(page, 'corp', fonts)
  const { scale, width, x } = placeOn('A3 landscape', page)
  const [left, , wide] =
    /viewBox="([^"]*)"/
      .exec(made.ok ? made.value : '')?.[1]
      ?.split(' ')
      .map(Number) ?? []
  expect(wide).toBeCloseTo(width / scale, 2)
  expect(left).toBeCloseTo(-x(0) / scale, 2)
  expect(made.ok && made.value).toContain('width="420mm" height="297mm"')
})
