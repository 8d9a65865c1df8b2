import { readFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { cliDesk } from '../../../support/cli.ts'
import type { CliDesk } from '../../../support/cli.ts'
import { builtFonts } from '../../../support/fonts.ts'
import { pageText } from '../../../support/pdf-text.ts'

beforeAll(builtFonts, 60_000)

async function pumpWorks(): Promise<CliDesk> {
  const desk = cliDesk()
  await desk.json('new', 'p.hoshin', '--sample', 'pump-works')
  return desk
}

function sheets(desk: CliDesk, ...args: string[]) {
  return desk.run('export', 'p.hoshin', '--format', 'sheets', ...args)
}

async function pageOf(desk: CliDesk, name: string, index = 0): Promise<string> {
  return (await pageText(new Uint8Array(readFileSync(desk.path(name))), index)).texts.join(' ')
}

async function pagesIn(desk: CliDesk, name: string): Promise<PDFDocument> {
  return PDFDocument.load(readFileSync(desk.path(name)), { updateMetadata: false })
}

describe('export --format sheets', () => {
  test('writes a sheet for everybody, with the state and the revision, the same bytes twice; the plan stays as it is', async () => {
    const desk = await pumpWorks()
    const before = desk.files()['p.hoshin']
    expect(await desk.json('export', 'p.hoshin', '--format', 'sheets', '--out', 'one.pdf')).toEqual({
      ...{ file: 'one.pdf', format: 'sheets', notes: [] },
    })
    expect((await sheets(desk, '--out', 'two.pdf')).out).toBe('two.pdf\n')
    const files = desk.files()
    expect(files['one.pdf']).toBe(files['two.pdf'])
    expect(files['p.hoshin']).toBe(before)
    const pdf = await pagesIn(desk, 'one.pdf')
    expect(pdf.getPageCount()).toBe(5)
    expect(Math.round(pdf.getPage(0).getWidth())).toBe(595)
    const page = await pageOf(desk, 'one.pdf', 1)
    expect(page).toContain('C. Ambriset')
    expect(page).toContain('I lead P1, P2 and P5 and own M2.')
    expect(page).toMatch(/State of \d+\s\p{L}+\s\d{4} Revision \d+ Page 1 of 1/u)
  })

  test('writes one person, on Letter, by title', async () => {
    const desk = await pumpWorks()
    await sheets(desk, '--person', 'qd', '--paper', 'letter', '--titles', '--out', 'qd.pdf')
    const pdf = await pagesIn(desk, 'qd.pdf')
    expect([pdf.getPageCount(), Math.round(pdf.getPage(0).getWidth())]).toEqual([1, 612])
    const page = await pageOf(desk, 'qd.pdf')
    expect(page).toContain('Quality Director')
    expect(page).not.toContain('Ambriset')
  })

  test('writes a file for each person, cards, and the plan in sentences', async () => {
    const desk = await pumpWorks()
    const each = (await desk.json('export', 'p.hoshin', '--format', 'sheets', '--each', '--out', 'all')) as {
      files: string[]
    }
    expect(each.files).toHaveLength(5)
    expect(await pageOf(desk, each.files[1]!)).toContain('C. Ambriset')
    await sheets(desk, '--cards', '--out', 'cards.pdf')
    expect(await pageOf(desk, 'cards.pdf')).toContain('By taking M3 from 4,800 to 1,500')
    await sheets(desk, '--reading', '--out', 'plan.pdf')
    expect(await pageOf(desk, 'plan.pdf')).toContain('H. Vorrelund answers for this plan.')
  })

  test.each([
    [
      ['--person', 'nobody', '--out', 'x.pdf'],
      'The plan has no person "nobody". Name one with --person: vp-ops, qd, scm, sm, pm',
    ],
    [['--paper', 'a5', '--out', 'x.pdf'], 'There is no paper "a5". Choose a4 or letter'],
    [['--cards', '--reading', '--out', 'x.pdf'], 'Choose --cards or --reading'],
    [
      ['--reading', '--each', '--out', 'x'],
      'The plan in sentences is one document for everybody; leave --person and --each out',
    ],
    [['--matrix', 'corp', '--out', 'x.pdf'], 'Sheets are of the whole plan; leave --matrix out'],
    [[], 'Say where to write: --out PATH'],
    [['--out', 'p.hoshin'], 'p.hoshin: is a plan; choose another name for the export'],
    [['--out', 'no/such/x.pdf'], 'x.pdf: there is no such file or folder; check the name'],
  ])('%j is refused, and nothing is written', async (args, message) => {
    const desk = await pumpWorks()
    const before = desk.files()
    const { status, err, out } = await sheets(desk, ...args)
    expect([status, err, out]).toEqual([2, `${message}\n`, ''])
    expect(desk.files()).toEqual(before)
  })

  test('options of sheets go with sheets only', async () => {
    const desk = await pumpWorks()
    const { status, err } = await desk.run(
      'export',
      'p.hoshin',
      '--format',
      'pdf',
      '--titles',
      '--out',
      'x.pdf',
    )
    expect([status, err]).toEqual([2, '--titles goes with --format sheets only\n'])
  })
})
