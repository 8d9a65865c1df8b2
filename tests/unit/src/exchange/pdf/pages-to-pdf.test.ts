import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { pagesToPdf, type PdfDocument } from '../../../../../src/exchange/pdf/pages-to-pdf.ts'
import type { Drawing } from '../../../../../src/layout/drawing.ts'
import type { TextMetrics } from '../../../../../src/layout/text/metrics.ts'
import { drawingOf, scripts } from '../../../../support/drawings.ts'
import { builtMetrics, faceFile } from '../../../../support/fonts.ts'
import { pageText } from '../../../../support/pdf-text.ts'

let metrics: TextMetrics
beforeAll(async () => {
  metrics = await builtMetrics()
}, 60_000)

const options = { page: 'A3 landscape', title: 'Horizon plan', author: 'M. Reyes', fonts: faceFile } as const

async function pdfOf(drawing: Drawing, title: string = options.title): Promise<PdfDocument> {
  const result = await pagesToPdf([drawing], { ...options, title })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** Another program's reading of a document, on machines that have it. */
const poppler = 'pdftotext'

/** The text that poppler finds, where poppler is installed. */
function pdftotext(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-pdf-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes)
    return spawnSync(poppler, ['-enc', 'UTF-8', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }).stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const hasPoppler = spawnSync(poppler, ['-v']).status === 0

describe('pagesToPdf', () => {
  it('makes one A3 landscape page with the title and author, and no dates', async () => {
    const { bytes } = await pdfOf(drawingOf(['Scrap rate'], metrics))
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(document.getPageCount()).toBe(1)
    expect(document.getPage(0).getWidth() / 72).toBeCloseTo(16.535, 2)
    expect(document.getPage(0).getHeight() / 72).toBeCloseTo(11.693, 2)
    expect([document.getTitle(), document.getAuthor()]).toEqual(['Horizon plan', 'M. Reyes'])
    expect(document.getCreationDate()).toBeUndefined()
  })

  it('gives the same bytes for the same drawing', async () => {
    const drawing = drawingOf(Object.values(scripts), metrics)
    const [one, other] = [await pdfOf(drawing), await pdfOf(drawing)]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  it('fits a large picture on the page, and says how small its text became', async () => {
    const small = await pdfOf(drawingOf(['Scrap rate'], metrics))
    expect(small.smallest).toBeCloseTo(26 * 1.206, 1)
    const large = await pdfOf({ ...drawingOf(['Scrap rate'], metrics), width: 9400 })
    expect(large.smallest).toBeCloseTo((26 * (400 / 25.4) * 72) / 9400, 2)
    expect((await pdfOf({ ...drawingOf([], metrics) })).smallest).toBeUndefined()
  })

  it('holds every text in letters as they are typed, in the fonts of its scripts', async () => {
    const drawing = drawingOf(Object.values(scripts), metrics)
    const { texts, fonts } = await pageText((await pdfOf(drawing)).bytes)
    for (const text of [scripts.greek, scripts.cyrillic, scripts.amharic, scripts.japanese])
      expect(texts).toContain(text)
    expect(texts.join('\n').normalize('NFC')).toContain(scripts.latin)
    const arabic = texts.find(text => text.includes('%95')) ?? ''
    expect([...arabic].reverse().join('')).toContain('السلام عليكم')
    expect(texts.map(text => [...text].reverse().join(''))).toContain(scripts.persian.replace('\u200c', ''))
    expect(fonts.map(font => font.replace(/^[A-Z]{6}\+/, ''))).toEqual([
      'hoshin-100-600',
      'hoshin-92-400',
      'hoshin-arabic-400',
      'hoshin-ethiopic-400',
      'hoshin-hebrew-400',
      'hoshin-japanese-400',
    ])
  })

  it('tells letters apart that look alike in several scripts', async () => {
    const { texts } = await pageText((await pdfOf(drawingOf(['A', 'Α', 'А'], metrics))).bytes)
    expect(texts.slice(-3)).toEqual(['A', 'Α', 'А'])
  })

  it.skipIf(!hasPoppler)('gives its text to pdftotext', async () => {
    const found = pdftotext((await pdfOf(drawingOf(Object.values(scripts), metrics))).bytes)
    for (const text of [scripts.greek, scripts.cyrillic, scripts.amharic, scripts.japanese, scripts.others]) {
      expect(found).toContain(text)
    }
    for (const word of ['שיפור איכות', 'OEE', 'عليكم', 'السلام', 'الجودة', 'پژوهش کیفیت'])
      expect(found).toContain(word)
  })

  it('turns labels by a quarter and draws marks as paths', async () => {
    const drawing = drawingOf(['Scrap rate'], metrics)
    const lines = drawing.lines.map(line => ({ ...line, turned: true }))
    const { content } = await pageText((await pdfOf({ ...drawing, lines })).bytes)
    expect(content).toMatch(/BT 0 0 0 rg 0 1 -1 0 [\d.]+ [\d.]+ Tm/)
    expect(content.match(/ c h f$/gm)?.length).toBe(2)
    expect(content).toMatch(/ c h S$/m)
    expect(content).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('places marks on their letters', async () => {
    const { content } = await pageText((await pdfOf(drawingOf(['שָׁלוֹם'], metrics))).bytes)
    expect(content).toMatch(/-?[\d.]+ Ts \[-?[\d.]+ <\w{4}> -?[\d.]+\] TJ 0 Ts/)
  })

  it('keeps controls and markup of a title and a text from doing anything', async () => {
    const poison = ') >> endobj \u202e\u0000 /JS (app.alert(1)) <script>'
    const { bytes } = await pdfOf(drawingOf([poison, 'x'.repeat(10_000)], metrics), poison)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(document.getTitle()).toBe(') >> endobj    /JS (app.alert(1)) <script>')
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/JS|\/JavaScript|\/OpenAction/)
  })

  it('says which font file is damaged', async () => {
    const fonts = () => Promise.resolve(new Uint8Array(10))
    expect(await pagesToPdf([drawingOf(['a'], metrics)], { ...options, fonts })).toEqual({
      ok: false,
      error: { code: 'font-unreadable', face: 'hoshin-100-600' },
    })
  })
})
