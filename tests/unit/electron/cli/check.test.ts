import { expect, test } from 'vitest'
import { cliDesk } from '../../../support/cli.ts'
import { loose, sampleText } from '../../../support/documents.ts'

interface Report {
  readonly findings: readonly Record<string, unknown>[]
  readonly summary: Record<string, number>
}

test('says what is missing, by codes, sorted, and changes nothing', async () => {
  const desk = cliDesk()
  await desk.run('new', 'p.hoshin', '--sample', 'pump-works')
  const before = desk.files()
  const report = (await desk.json('check', 'p.hoshin')) as Report
  expect(desk.files()).toEqual(before)
  expect(report.summary).toEqual({ error: 3, warning: 2, hint: 4 })
  expect(report.findings[0]).toEqual({
    rule: 'C02',
    severity: 'error',
    matrix: 'corp',
    items: ['G5'],
    message: 'G5 supports no breakthrough',
    waived: false,
  })
  expect(report.findings.find(({ rule }) => rule === 'C13')).toMatchObject({ people: ['qd'] })
  const { status, out } = await desk.run('check', 'p.hoshin')
  expect([status, out.trimEnd().split('\n').at(-1)]).toEqual([0, '3 errors, 2 warnings, 4 hints'])
})

test('with --strict an error ends with 1, and an accepted one does not', async () => {
  const desk = cliDesk()
  const document = loose(sampleText('pump-works'))
  const accepted = ['C02 G5', 'C03 G5', 'C05 P5'].map(line => {
    const [rule, item] = line.split(' ')
    return { rule, items: [item], reason: 'Asked for by law' }
  })
  desk.write('plan.json', JSON.stringify(document))
  await desk.run('import', 'plan.json', '--into', 'p.hoshin')
  expect((await desk.run('check', 'p.hoshin', '--strict')).status).toBe(1)
  desk.write(
    'plan.json',
    JSON.stringify({ ...document, matrices: [{ ...document.matrices[0], waivers: accepted }] }),
  )
  await desk.run('import', 'plan.json', '--into', 'p.hoshin')
  expect((await desk.run('check', 'p.hoshin', '--strict')).status).toBe(0)
  const report = (await desk.json('check', 'p.hoshin')) as Report
  expect(report.summary).toMatchObject({ error: 0 })
  expect(report.findings.filter(({ waived }) => waived)).toHaveLength(3)
})

test('an answer that is overdue is said, item by item', async () => {
  const desk = cliDesk()
  await desk.run('new', 'p.hoshin', '--sample', 'pump-works')
  await desk.json('packet', 'p.hoshin', '--to', 'person:scm', '--out', 'out', '--due', '2026-10-12')
  const report = (await desk.json('check', 'p.hoshin')) as Report
  const open = report.findings.filter(({ rule }) => rule === 'C29').map(({ message }) => message)
  expect(open).toContain('M3: no answer by the due date from N. Dralloway')
})

test('an import hands on what two entries say about one link, and an accepted finding about a person does not count', async () => {
  const desk = cliDesk()
  const document = loose(sampleText('pump-works'))
  const [matrix] = document.matrices
  const links = [...(matrix?.links ?? []), { a: 'G1', b: 'B1', strength: 'weak' }]
  const waivers = [{ rule: 'C13', people: ['qd'], reason: 'Until the post is filled', by: 'qd' }]
  desk.write('plan.json', JSON.stringify({ ...document, matrices: [{ ...matrix, links, waivers }] }))
  await desk.run('import', 'plan.json', '--into', 'p.hoshin')
  const { findings, summary } = (await desk.json('check', 'p.hoshin')) as Report
  expect(findings.find(({ rule }) => rule === 'C38')).toMatchObject({
    items: ['G1', 'B1'],
    message: 'G1 by B1 is strong here, weak in another source',
  })
  expect(findings.find(({ rule }) => rule === 'C13')).toMatchObject({ people: ['qd'], waived: true })
  expect(summary).toEqual({ error: 3, warning: 1, hint: 5 })
})
