import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { contributions, itemCount } from '../../../../../src/alignment/contribution/contribution.ts'
import { contributionSheet } from '../../../../../src/alignment/contribution/sheet-prose.ts'
import { planProse } from '../../../../../src/alignment/reading/plan-prose.ts'
import type { SheetFonts } from '../../../../../src/app/export-plan/export-plan.ts'
import { makeSheets } from '../../../../../src/app/sheets/make-sheets.ts'
import type { MadeSheets } from '../../../../../src/app/sheets/make-sheets.ts'
import type { Pace, SheetSource, SheetsRequest } from '../../../../../src/app/sheets/sheet-parts.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { peopleOf } from '../../../../../src/domain/plan/queries.ts'
import { personIdSchema } from '../../../../../src/domain/record/ids.ts'
import { PAPERS } from '../../../../../src/layout/paper.ts'
import { readDocument, sampleText, SAMPLES } from '../../../../support/documents.ts'
import { builtMetrics, faceFile } from '../../../../support/fonts.ts'
import { pageText } from '../../../../support/pdf-text.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'
import { saidIn } from '../../../../support/prose.ts'
import { withoutSpaces } from '../../../../support/sheet-pages.ts'

let fonts: SheetFonts
beforeAll(async () => {
  fonts = { metrics: await builtMetrics(), files: faceFile }
}, 60_000)

const sample = (name: string) => planOf(readDocument(sampleText(name)).records)

function source(plan: Plan): SheetSource {
  return { plan, revision: 14, at: '2026-11-26T10:00:00.000Z', questions: [], name: 'works' }
}

async function made(plan: Plan, request: Partial<SheetsRequest>, pace?: Pace): Promise<MadeSheets> {
  const answer = await makeSheets(source(plan), { kind: 'sheets', paper: 'A4', ...request }, fonts, pace)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

async function problem(plan: Plan, request: Partial<SheetsRequest>, pace?: Pace): Promise<string> {
  return made(plan, request, pace).then(
    () => 'none',
    (error: Error) => error.message,
  )
}

async function pagesIn(bytes: Uint8Array): Promise<number> {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
}

/** The letters of a document by its own character maps, without spaces. */
async function lettersIn(bytes: Uint8Array): Promise<string> {
  const count = await pagesIn(bytes)
  const pages = await Promise.all(Array.from({ length: count }, (_, at) => pageText(bytes, at)))
  return withoutSpaces(pages.flatMap(({ texts }) => texts).join(''))
}

/** Another program's reading of a document, on machines that have it. */
const poppler = 'pdftotext'
const hasPoppler = spawnSync(poppler, ['-v']).status === 0

/** The letters that poppler finds, without spaces. */
function foundByPoppler(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-sheets-'))
  try {
    const file = join(folder, 'a.pdf')
    writeFileSync(file, bytes)
    return withoutSpaces(
      spawnSync(poppler, ['-enc', 'UTF-8', '-raw', file, '-'], { encoding: 'utf8' }).stdout,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.each(SAMPLES)('%s', name => {
  it.each(PAPERS)(
    'has a sheet on %s for everybody with a part, every sentence of it in letters',
    async paper => {
      const plan = sample(name)
      const { documents } = await made(plan, { paper })
      const [document] = documents
      const of = contributions(plan)
      const all = peopleOf(plan).map(of)
      expect(documents).toHaveLength(1)
      expect(await pagesIn(document!.bytes)).toBe(all.filter(one => itemCount(one) > 0).length)
      const letters = await lettersIn(document!.bytes)
      const said = all.flatMap(one => (itemCount(one) === 0 ? [] : saidIn(contributionSheet(plan, one))))
      for (const text of said) expect(letters).toContain(withoutSpaces(text))
    },
  )

  it('reads in sentences, and gives the same bytes again', async () => {
    const plan = sample(name)
    const [one, again] = [await made(plan, { kind: 'reading' }), await made(plan, { kind: 'reading' })]
    expect(Buffer.compare(one.documents[0]!.bytes, again.documents[0]!.bytes)).toBe(0)
    const letters = await lettersIn(one.documents[0]!.bytes)
    for (const text of saidIn(planProse(plan))) expect(letters).toContain(withoutSpaces(text))
    expect(letters).toContain(withoutSpaces('26 November 2026'))
  })

  it.skipIf(!hasPoppler)('gives its sentences to pdftotext', async () => {
    const plan = sample(name)
    const person = peopleOf(plan)
      .map(contributions(plan))
      .find(one => itemCount(one) > 1)
    const { documents } = await made(plan, { people: [person!.person.id] })
    const found = foundByPoppler(documents[0]!.bytes)
    for (const text of saidIn(contributionSheet(plan, person!))) expect(found).toContain(withoutSpaces(text))
  })

  it('has cards, eight on a page', async () => {
    const plan = sample(name)
    const { documents } = await made(plan, { kind: 'cards' })
    const letters = await lettersIn(documents[0]!.bytes)
    expect(letters.match(/Ourbreakthrough/g)?.length).toBeGreaterThan(
      (await pagesIn(documents[0]!.bytes)) * 8 - 8,
    )
  })
})

test('one document each is named after the plan and the person', async () => {
  const { documents } = await made(sample('pump-works'), { each: true })
  expect(documents.map(({ name }) => name)).toEqual([
    'works-vp-ops-sheet',
    'works-qd-sheet',
    'works-scm-sheet',
    'works-sm-sheet',
    'works-pm-sheet',
  ])
  expect((await made(sample('pump-works'), {})).documents.map(({ name }) => name)).toEqual(['works-sheets'])
})

test('with titles no name is left, in the documents or in their names', async () => {
  const plan = sample('valve-works')
  run(plan, { type: 'item.set', id: itemId(plan, 'P2'), patch: { text: 'Cameras as M. Torvane proposed' } })
  for (const kind of ['sheets', 'cards', 'reading'] as const) {
    const { documents } = await made(plan, { kind, titles: true, each: kind !== 'reading' })
    const letters = await Promise.all(documents.map(({ bytes }) => lettersIn(bytes)))
    for (const { name, code } of peopleOf(plan)) {
      expect(letters.join()).not.toContain(withoutSpaces(name))
      expect(documents.map(document => document.name).join()).not.toContain(code)
    }
    expect(letters.join()).toContain('MachiningManager')
    if (kind !== 'cards')
      expect(letters.join()).toContain(withoutSpaces('Cameras as Machining Manager proposed'))
  }
})

test('confidential items stay out unless they are asked for', async () => {
  const plan = sample('pump-works')
  run(plan, { type: 'item.set', id: itemId(plan, 'P1'), patch: { confidential: true } })
  const without = await made(plan, {})
  expect(without.notes).toContain('1 confidential item was left out.')
  expect(await lettersIn(without.documents[0]!.bytes)).not.toContain('Mistake-proof')
  const within = await made(plan, { confidential: true })
  expect(await lettersIn(within.documents[0]!.bytes)).toContain('Mistake-proof')
})

test('who has no part is named in a note, and gets a sheet that says so when it is asked for', async () => {
  const plan = planFrom({ items: { corp: 'B1 P1' }, roles: { corp: 'P1 ann A' } })
  const record = { table: 'person', id: 'zoe', code: 'zoe', name: 'Zoe', kind: 'person', order: 'b0' }
  run(plan, { type: 'person.add', record })
  const everybody = await made(plan, {})
  expect(everybody.notes).toEqual(['Zoe has no part in this plan and no sheet.'])
  expect(await pagesIn(everybody.documents[0]!.bytes)).toBe(1)
  const zoe = [personIdSchema.parse('zoe')]
  const { documents } = await made(plan, { people: zoe })
  expect(await lettersIn(documents[0]!.bytes)).toContain(
    withoutSpaces('This plan asks nothing of me yet: no priority and no metric.'),
  )
  expect(await problem(plan, { kind: 'cards', people: zoe })).toMatch(/no card to make/)
  expect(await problem(planFrom({ items: { corp: 'B1' } }), {})).toMatch(/Nobody has a part/)
})

test('work is told piece by piece and ends when it is asked to', async () => {
  const plan = sample('pump-works')
  for (const each of [true, false]) {
    const told: number[] = []
    await made(plan, { each }, (done, total) => Promise.resolve(told.push(done / total) > 0))
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.length).toBeGreaterThanOrEqual(10)
    expect(told.at(-1)).toBe(1)
    for (const most of [1, 7]) {
      let calls = 0
      const pace = () => Promise.resolve((calls += 1) <= most)
      expect(await problem(plan, { each }, pace)).toBe('The work was stopped.')
    }
  }
})

test('an edit meanwhile does not show', async () => {
  const plan = sample('pump-works')
  const before = await made(sample('pump-works'), {})
  const { documents } = await made(plan, {}, done => {
    if (done === 1)
      run(plan, { type: 'item.set', id: itemId(plan, 'P5'), patch: { text: 'Changed meanwhile' } })
    return Promise.resolve(true)
  })
  expect(Buffer.compare(documents[0]!.bytes, before.documents[0]!.bytes)).toBe(0)
})

function itemId(plan: Plan, code: string): string {
  return [...plan.tables.item.values()].find(item => item.code === code)!.id
}
