import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cliDesk } from '../../../support/cli.ts'
import { SAMPLES, entryOf, loose, sampleText } from '../../../support/documents.ts'

describe('new', () => {
  test('makes an empty plan that verifies, and never writes over a file', async () => {
    const desk = cliDesk()
    expect(await desk.run('new', 'a.hoshin')).toMatchObject({ status: 0, out: 'a.hoshin: a\n', err: '' })
    expect(await desk.json('info', 'a.hoshin')).toEqual({
      title: 'a',
      status: 'draft',
      revision: 0,
      matrices: [{ id: 'corp', title: 'Corporate', items: 0, links: 0 }],
    })
    const before = desk.files()
    const again = await desk.run('new', 'a.hoshin')
    expect(again).toMatchObject({ status: 2, out: '' })
    expect(again.err).toMatch(/^[^\n]*a\.hoshin[^\n]*\n$/)
    expect(desk.files()).toEqual(before)
  })

  test.each(SAMPLES)('makes a plan from the sample %s', async name => {
    const desk = cliDesk()
    expect((await desk.run('new', 'p.hoshin', '--sample', name)).status).toBe(0)
    expect(await desk.json('verify', 'p.hoshin')).toEqual({ ok: true, problems: [] })
    await desk.run('export', 'p.hoshin', '--format', 'json', '--out', 'p.json')
    expect(desk.read('p.json')).toBe(sampleText(name))
  })

  test('an unknown sample lists those there are', async () => {
    const desk = cliDesk()
    const { status, err } = await desk.run('new', 'p.hoshin', '--sample', 'none')
    expect(status).toBe(2)
    expect(err).toBe(`There is no sample "none". Choose one of ${SAMPLES.join(', ')}\n`)
    expect(desk.files()).toEqual({})
  })

  test('makes the plan of the next year from the last one, which stays as it was', async () => {
    const desk = cliDesk()
    await desk.run('new', 'last.hoshin', '--sample', 'foam-group')
    const before = desk.files()
    expect((await desk.run('new', 'next.hoshin', '--from', 'last.hoshin', '--as', 'Noor')).status).toBe(0)
    expect(desk.files()).toMatchObject(before)
    await desk.run('export', 'next.hoshin', '--format', 'json', '--out', 'next.json')
    const next = loose(desk.read('next.json'))
    expect(next.plan).toMatchObject({ status: 'draft', periodStart: '2027-01' })
    expect(entryOf(next, 'M6')).toMatchObject({
      past: [
        { month: '2026-01', value: 0 },
        { month: '2026-02', value: 12 },
      ],
    })
    expect(await desk.json('history', 'next.hoshin')).toMatchObject([
      { author: 'Noor', origin: 'new', label: 'New plan from last.hoshin' },
    ])
  })
})

describe('import', () => {
  test.each(SAMPLES)('%s: export gives the same bytes twice and imports as an equal plan', async name => {
    const desk = cliDesk()
    desk.write('source.json', sampleText(name))
    await desk.json('import', 'source.json', '--into', 'p.hoshin')
    await desk.run('export', 'p.hoshin', '--format', 'json', '--out', 'one.json')
    await desk.run('export', 'p.hoshin', '--format', 'json', '--out', 'two.json')
    expect(desk.read('one.json')).toBe(desk.read('two.json'))
    await desk.json('import', 'one.json', '--into', 'q.hoshin')
    await desk.run('export', 'q.hoshin', '--format', 'json', '--out', 'three.json')
    expect(desk.read('three.json')).toBe(desk.read('one.json'))
    const before = desk.files()
    await desk.json('import', 'three.json', '--into', 'p.hoshin')
    expect(desk.files()).toEqual(before)
  })

  test('counts what the plan holds afterwards and lists what was kept out', async () => {
    const desk = cliDesk()
    const document = loose(sampleText('pump-works'))
    document.matrices[0]!.links.push(
      { a: 'G1', b: 'M1', strength: 'weak' },
      { a: 'B1', b: 'G1', strength: 'weak' },
    )
    document.matrices[0]!.roles.push({ item: 'G1', person: 'qd', role: 'accountable' })
    desk.write('in.json', JSON.stringify(document))
    const warnings = [
      'matrices[0].links[29]: G1 (an annual goal) and M1 (a metric) do not meet on the X; the link was kept out',
      'matrices[0].links[30]: B1 and G1 are linked twice, strong in matrices[0].links[0] and weak here; strong was kept (C38)',
      'matrices[0].roles[10]: G1 is an annual goal, and roles stand on priorities only; the role of "qd" was kept out',
    ]
    const counts = { matrices: 1, items: 18, links: 29, roles: 10, people: 5 }
    expect(await desk.json('import', 'in.json', '--into', 'p.hoshin')).toEqual({ ...counts, warnings })
    const again = await desk.run('import', 'in.json', '--into', 'p.hoshin')
    expect(again.err).toBe(warnings.map(line => `${line}\n`).join(''))
    expect(again.out).toBe(
      'p.hoshin: 1 matrices, 18 items, 29 links, 10 roles, 5 people (0 added, 0 changed, 0 removed)\n',
    )
  })

  test('into a plan that is there: one change, with its author and origin, identity kept', async () => {
    const desk = cliDesk()
    await desk.run('new', 'p.hoshin', '--sample', 'pump-works', '--as', 'Noor')
    const document = loose(sampleText('pump-works'))
    entryOf(document, 'M4').baseline = 12
    desk.write('in.json', JSON.stringify(document))
    await desk.json('import', 'in.json', '--into', 'p.hoshin', '--as', 'Kim')
    expect(await desk.json('history', 'p.hoshin')).toEqual([
      {
        revision: 0,
        at: expect.any(String) as string,
        author: 'Noor',
        origin: 'new',
        label: 'New plan from the sample "Pump works"',
      },
      {
        revision: 1,
        at: expect.any(String) as string,
        author: 'Kim',
        origin: 'imported',
        label: 'Import in.json',
      },
    ])
    expect(await desk.json('info', 'p.hoshin')).toMatchObject({ revision: 1 })
    expect(Object.keys(desk.files())).toEqual(['in.json', 'p.hoshin'])
  })

  test('many warnings on a terminal are three lines and a count', async () => {
    const desk = cliDesk()
    const document = loose(sampleText('pump-works'))
    for (let i = 0; i < 7; i += 1) document.matrices[0]!.links.push({ a: 'B1', b: 'B2', strength: 'weak' })
    desk.write('in.json', JSON.stringify(document))
    const { err } = await desk.run('import', 'in.json', '--into', 'p.hoshin')
    expect(err.split('\n')).toHaveLength(5)
    expect(err).toMatch(/\nand 4 more\n$/)
  })
})

describe('export', () => {
  test('svg and pdf of the only top matrix, the same bytes twice', async () => {
    const desk = cliDesk()
    await desk.run('new', 'p.hoshin', '--sample', 'tyre-works')
    for (const format of ['svg', 'pdf']) {
      const made = await desk.json('export', 'p.hoshin', '--format', format, '--out', `one.${format}`)
      expect(made).toMatchObject({ file: `one.${format}`, format, matrix: 'works' })
      await desk.run('export', 'p.hoshin', '--format', format, '--out', `two.${format}`)
      expect(readFileSync(desk.path(`one.${format}`))).toEqual(readFileSync(desk.path(`two.${format}`)))
    }
    expect(desk.read('one.svg')).toMatch(/^<svg /)
    expect(desk.read('one.pdf')).toMatch(/^%PDF-/)
  })

  test('several top matrices: one has to be named, and the ids are listed', async () => {
    const desk = cliDesk()
    const document = loose(sampleText('pump-works'))
    document.matrices.push({ id: 'second', title: 'Second', items: [], links: [], roles: [] })
    desk.write('in.json', JSON.stringify(document))
    await desk.json('import', 'in.json', '--into', 'p.hoshin')
    const { status, err } = await desk.run('export', 'p.hoshin', '--format', 'svg', '--out', 'x.svg')
    expect([status, err]).toEqual([
      2,
      'The plan has several top matrices. Name one with --matrix: corp, second\n',
    ])
    const wrong = await desk.run(
      'export',
      'p.hoshin',
      '--format',
      'svg',
      '--matrix',
      'none',
      '--out',
      'x.svg',
    )
    expect(wrong.err).toBe('The plan has no matrix "none". Name one with --matrix: corp, second\n')
    expect(
      (await desk.run('export', 'p.hoshin', '--format', 'svg', '--matrix', 'second', '--out', 'x.svg'))
        .status,
    ).toBe(0)
  })

  test('a matrix below another is not at the top', async () => {
    const desk = cliDesk()
    const document = loose(sampleText('pump-works'))
    document.matrices.push({
      id: 'child',
      title: 'Child',
      parent: { matrix: 'corp', items: ['P1'] },
      items: [],
      links: [],
      roles: [],
    })
    desk.write('in.json', JSON.stringify(document))
    await desk.json('import', 'in.json', '--into', 'p.hoshin')
    expect(await desk.json('export', 'p.hoshin', '--format', 'svg', '--out', 'x.svg')).toMatchObject({
      matrix: 'corp',
    })
  })

  test('confidential items stay inside unless they are asked for', async () => {
    const desk = cliDesk()
    const document = loose(sampleText('pump-works'))
    Object.assign(entryOf(document, 'P2'), { confidential: true, text: 'Secret supplier' })
    entryOf(document, 'P1').displaces = ['P2']
    desk.write('in.json', JSON.stringify(document))
    await desk.json('import', 'in.json', '--into', 'p.hoshin')
    const shown = await desk.run('export', 'p.hoshin', '--format', 'json', '--out', 'x.json')
    expect(shown).toMatchObject({ status: 0, err: '1 confidential item was left out.\n' })
    expect(desk.read('x.json')).not.toMatch(/Secret supplier|"P2"/)
    expect((await desk.run('import', 'x.json', '--into', 'q.hoshin')).status).toBe(0)
    await desk.run('export', 'p.hoshin', '--format', 'json', '--confidential', '--out', 'all.json')
    expect(desk.read('all.json')).toMatch(/Secret supplier/)
    await desk.run('export', 'p.hoshin', '--format', 'svg', '--out', 'x.svg')
    expect(desk.read('x.svg')).not.toMatch(/Secret/)
  })

  test('replaces an older export and never a plan', async () => {
    const desk = cliDesk()
    await desk.run('new', 'p.hoshin', '--sample', 'pump-works')
    desk.write('x.json', 'old')
    expect((await desk.run('export', 'p.hoshin', '--format', 'json', '--out', 'x.json')).status).toBe(0)
    expect(desk.read('x.json')).toBe(sampleText('pump-works'))
    const before = desk.files()
    const onto = await desk.run('export', 'p.hoshin', '--format', 'json', '--out', 'p.hoshin')
    expect([onto.status, onto.err]).toEqual([2, 'p.hoshin: is a plan; choose another name for the export\n'])
    const nowhere = await desk.run('export', 'p.hoshin', '--format', 'json', '--out', 'no/such/x.json')
    expect(nowhere).toMatchObject({
      status: 2,
      err: 'x.json: there is no such file or folder; check the name\n',
    })
    expect(desk.files()).toEqual(before)
  })
})
