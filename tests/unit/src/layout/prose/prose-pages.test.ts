import * as fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { cardPages } from '../../../../../src/layout/cards/card-pages.ts'
import { PAPERS } from '../../../../../src/layout/paper.ts'
import { paginate } from '../../../../../src/layout/prose/paginate.ts'
import { bookletPages, prosePages } from '../../../../../src/layout/prose/prose-pages.ts'
import type { Row, RowGroup } from '../../../../../src/layout/prose/rows.ts'
import type { TextMetrics } from '../../../../../src/layout/text/metrics.ts'
import type { PocketCard } from '../../../../../src/support/pocket-card.ts'
import type { BookletPiece } from '../../../../../src/support/booklet.ts'
import type { Prose, ProseItem } from '../../../../../src/support/prose.ts'
import { scripts } from '../../../../support/drawings.ts'
import { builtMetrics } from '../../../../support/fonts.ts'
import { lettersOn, overflowOf, overlapsOn, withoutSpaces } from '../../../../support/sheet-pages.ts'

let metrics: TextMetrics
beforeAll(async () => {
  metrics = await builtMetrics()
}, 60_000)

const strip = {
  cells: [
    { label: 'Plan', value: `A plan with a title ${'that goes on and on '.repeat(12)}` },
    { label: 'State of', value: '26 November 2026' },
    { label: 'Revision', value: '1204' },
  ],
  page: 'Page',
  pageOf: (page: number, of: number) => `${page} of ${of}`,
}

function item(text: string, at: number): ProseItem {
  return {
    piece: 'item',
    item: `p${at}`,
    ...{ list: 'priority', code: `P${at}`, depth: at % 4, first: 'I am accountable for it.' },
    ...{ text, sentences: [`It moves G1 “${text}” strongly.`, 'It is measured by M1.'] },
  }
}

function prose(texts: readonly string[]): Prose {
  const pieces = texts.map((text, at) => item(text, at + 1))
  return {
    ...{ language: 'en', kind: 'Contribution sheet', title: texts[0] ?? 'Nobody', note: texts[1] ?? '' },
    pieces: [{ piece: 'lead', text: 'Lead.' }, { piece: 'heading', text: 'My priorities' }, ...pieces],
  }
}

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3)
const hard = [longWord, 'a/b/c '.repeat(400), 'W'.repeat(900), ...Object.values(scripts), 'ጎማ '.repeat(300)]

describe.each(PAPERS)('on %s', paper => {
  it('wraps texts of any script and length; nothing leaves the page or lies on anything else', () => {
    const { pages } = prosePages(metrics, prose(hard), paper, strip)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expect(overflowOf(page)).toBe(0)
      expect(overlapsOn(page)).toEqual([])
    }
    expect(lettersOn(pages)).toContain(withoutSpaces(`“${longWord}”`))
  })

  it('sets eight items smaller until they fit on one page, and goes on on a second where nothing helps', () => {
    const eight = prose(
      Array.from({ length: 8 }, () => 'A priority with some words in it, of a usual length. '.repeat(4)),
    )
    expect(prosePages(metrics, eight, paper, strip).pages.length).toBe(2)
    const [page, ...more] = prosePages(metrics, eight, paper, strip, true).pages
    expect(more).toEqual([])
    const sizes = page?.lines.map(({ size }) => size) ?? []
    expect(Math.min(...sizes.filter(size => size > 10))).toBeGreaterThanOrEqual((40 / 3) * 0.8 - 0.01)
    const long = prose(Array.from({ length: 8 }, () => 'word '.repeat(300)))
    const pages = prosePages(metrics, long, paper, strip, true).pages
    expect(pages.length).toBeGreaterThan(1)
    expect(lettersOn(pages.slice(1, 2))).toContain(`2of${pages.length}`)
  })

  it('puts eight cards on a page with marks to cut along, and cuts what is too long with an ellipsis', () => {
    const cards = hard.map((text): PocketCard => ({
      ...{ name: text, note: text, plan: text, sentence: text },
      fields: (['metric', 'goal', 'breakthrough'] as const).map(list => ({
        ...{ label: 'My metric', list, code: 'OPERATIONS M123', text, figures: text },
      })),
    }))
    const { pages } = cardPages(metrics, cards, paper, strip)
    expect(pages).toHaveLength(Math.ceil(hard.length / 8))
    for (const page of pages) {
      expect(overflowOf(page)).toBe(0)
      expect(overlapsOn(page)).toEqual([])
    }
    expect(lettersOn(pages)).toContain('…')
  })
})

test('text that reads to the left stands flush right, and letters that no font has are named', () => {
  const { pages, missing } = prosePages(metrics, prose(['שיפור איכות', 'Ogham ᚁᚂ']), 'A4', strip)
  const hebrew = pages[0]?.lines.filter(({ runs }) => runs.some(({ face }) => face.includes('hebrew'))) ?? []
  const right = Math.max(...(pages[0]?.boxes.map(({ x, width }) => x + width) ?? []))
  expect(hebrew.some(({ x, width }) => Math.abs(x + width - right) < 0.01)).toBe(true)
  expect(missing).toEqual(['ᚁ', 'ᚂ'])
})

test('every row stands on a page in order, none reaches over its end, and no heading stands last', () => {
  const group = fc.record({
    heights: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }),
    leads: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(group, { maxLength: 20 }), fc.boolean(), (drafts, repeats) => {
      const groups = drafts.map(({ heights, leads }): RowGroup => {
        const rows = (leads ? heights.slice(0, 1) : heights).map(height => ({
          height,
          draw: () => undefined,
        }))
        return { rows, leads }
      })
      const again: Row[] = repeats ? [{ height: 10, draw: () => undefined }] : []
      const pages = paginate(groups, 100, again)
      const own = pages.map((rows, at) => rows.slice(at === 0 ? 0 : again.length))
      expect(own.flat()).toEqual(groups.flatMap(({ rows }) => rows))
      for (const rows of pages)
        expect(rows.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(100)
      const headings = new Set(groups.slice(0, -1).flatMap(({ rows, leads }) => (leads ? rows : [])))
      const next = new Map(groups.map((one, at) => [one.rows[0], groups[at + 1]]))
      for (const rows of own.slice(0, -1)) {
        const last = rows.at(-1)
        const leading = last !== undefined && headings.has(last) && next.get(last)?.leads === false
        expect(leading && rows.length > 1).toBe(false)
      }
    }),
  )
})

test('a booklet keeps an item and its room to write on one page, and everything within the edges', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...Object.values(scripts), 'x'.repeat(200)), { minLength: 1, maxLength: 12 }),
      texts => {
        const blocks = texts.map((text, at): BookletPiece => ({
          piece: 'block',
          pieces: [
            { ...item(text, at), depth: 0 },
            { piece: 'ticks', labels: [text, 'Cannot', text] },
            {
              piece: 'lines',
              fields: [
                { label: text, rules: 2, share: 2 },
                { label: 'By', rules: 1, share: 1 },
              ],
            },
          ],
        }))
        const booklet = {
          ...prose([]),
          pieces: [...blocks, { piece: 'turn' }, { piece: 'heading', text: 'Last' }] as const,
        }
        const { pages } = bookletPages(metrics, booklet, 'A4', strip, undefined)
        const ticks = pages.map(page => page.boxes.filter(({ width, height }) => width === height).length)
        expect(ticks.every(count => count % 3 === 0)).toBe(true)
        expect(lettersOn(pages.slice(-1))).toContain('Last')
        expect(lettersOn(pages.slice(-1))).not.toContain('Cannot')
        for (const page of pages) {
          expect(overflowOf(page)).toBeLessThan(1)
          expect(overlapsOn(page)).toEqual([])
        }
      },
    ),
    { numRuns: 25 },
  )
})

test('titles of any length leave room on every page', () => {
  const long = {
    ...prose(Array.from({ length: 40 }, () => 'A text.')),
    title: 'W'.repeat(4000),
    kind: 'W'.repeat(4000),
  }
  const { pages } = prosePages(metrics, long, 'A4', strip)
  expect(pages.length).toBeLessThan(20)
  for (const page of pages) expect(overflowOf(page)).toBeLessThan(1)
})
