import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cliDesk } from '../../../support/cli.ts'
import type { CliDesk } from '../../../support/cli.ts'
import { entryOf, loose, sampleText } from '../../../support/documents.ts'

const pump = sampleText('pump-works')

function changed(change: (document: ReturnType<typeof loose>) => void): string {
  const document = loose(pump)
  change(document)
  return JSON.stringify(document)
}

/** Every refused import says one line, ends with 2, and leaves each file as it was. */
describe('a source that is not taken', () => {
  test.each<[what: string, prepare: (desk: CliDesk) => void, line: RegExp]>([
    ['no such file', () => undefined, /^in\.json: there is no such file or folder/],
    ['a folder', desk => mkdirSync(desk.path('in.json')), /^in\.json: is not a file$/],
    ['an empty file', desk => desk.write('in.json', ''), /^in\.json: line 1, column 1: the document ends/],
    [
      'malformed JSON',
      desk => desk.write('in.json', '{"format":'),
      /^in\.json: line 1, column 11: .*cut off$/,
    ],
    [
      'not UTF-8',
      desk => desk.write('in.json', new Uint8Array([0x22, 0xff, 0x22])),
      /^in\.json: the file is not UTF-8/,
    ],
    ['200 MB', makeHuge, /^in\.json: the file has 200 MB; at most 64 MB are read$/],
    ['100,000 brackets', desk => desk.write('in.json', '['.repeat(100_000)), /nested deeper than 64 levels/],
    [
      'a plan file',
      desk => desk.write('in.json', readFileSync(desk.path('p.hoshin'))),
      /^in\.json: is a plan file; export it/,
    ],
    [
      'another format',
      desk => desk.write('in.json', '{"format":"x"}'),
      /^in\.json: format: should be "hoshin-plan", not "x"$/,
    ],
    [
      'a newer format',
      desk => desk.write('in.json', '{"format":"hoshin-plan","version":9}'),
      /^in\.json: version: is 9;/,
    ],
    [
      'an unknown field',
      desk =>
        desk.write(
          'in.json',
          changed(d => (entryOf(d, 'B1').colour = 'red')),
        ),
      /^in\.json: matrices\[0\]\.items\[0\]\.colour: unknown field/,
    ],
    [
      'a wrong type',
      desk =>
        desk.write(
          'in.json',
          changed(d => (entryOf(d, 'B1').text = 7)),
        ),
      /^in\.json: matrices\[0\]\.items\[0\]\.text: should be text, not 7$/,
    ],
    [
      'a missing reference',
      desk =>
        desk.write(
          'in.json',
          changed(d => (d.matrices[0]!.links[3]!.b = 'G9')),
        ),
      /^in\.json: matrices\[0\]\.links\[3\]\.b: no item "G9" in matrix "corp"$/,
    ],
    [
      'a duplicate id',
      desk =>
        desk.write(
          'in.json',
          changed(d => d.people.push({ id: 'qd', name: 'x' })),
        ),
      /^in\.json: people\[5\]\.id: "qd" is the id of people\[1\] already/,
    ],
    [
      'a circle',
      desk => desk.write('in.json', changed(makeCircle)),
      /^in\.json: matrices\[0\]\.items\[0\]: The targets that B1 feeds lead back to B1\.$/,
    ],
  ])('%s', async (_, prepare, line) => {
    const desk = cliDesk()
    await desk.run('new', 'p.hoshin', '--sample', 'pump-works')
    prepare(desk)
    const before = desk.files()
    for (const into of ['p.hoshin', 'new.hoshin']) {
      const run = await desk.run('import', 'in.json', '--into', into, '--json')
      expect(run).toMatchObject({ status: 2, out: '' })
      expect(run.err.replace(/\n$/, '')).toMatch(line)
      expect(run.err.trimEnd()).not.toContain('\n')
      expect(run.err).not.toMatch(/\bat .*\.[jt]s/)
    }
    expect(desk.files()).toEqual(before)
  })

  test('many problems are three lines and a count', async () => {
    const desk = cliDesk()
    desk.write(
      'in.json',
      changed(d => d.matrices[0]!.links.forEach(link => (link.a = 'X1'))),
    )
    const { status, err } = await desk.run('import', 'in.json', '--into', 'p.hoshin')
    expect(status).toBe(2)
    expect(err.split('\n').slice(3)).toEqual(['and 26 more', ''])
  })
})

/** Each command says one line about a file that it cannot use, ends with 2, and leaves it as it was. */
describe('a plan that cannot be used', () => {
  const commands = [
    ['info', 'p.hoshin'],
    ['history', 'p.hoshin'],
    ['verify', 'p.hoshin'],
    ['export', 'p.hoshin', '--format', 'json', '--out', 'x.json'],
    ['import', 'in.json', '--into', 'p.hoshin'],
    ['packet', 'p.hoshin', '--to', 'all', '--out', 'packets'],
  ]
  test.each<[what: string, spoil: (path: string) => void, damaged?: boolean]>([
    ['text', path => writeFileSync(path, 'hello')],
    ['a document', path => writeFileSync(path, pump)],
    ['an empty file', path => writeFileSync(path, '')],
    ['another database', otherDatabase],
    ['a newer schema', path => withDatabase(path, db => db.pragma('user_version = 9999'))],
    ['a file cut in half', cutInHalf, true],
  ])('%s', async (_, spoil, damaged = false) => {
    for (const args of commands) {
      const desk = cliDesk()
      await desk.run('new', 'p.hoshin', '--sample', 'pump-works')
      desk.write('in.json', pump)
      spoil(desk.path('p.hoshin'))
      const before = desk.files()
      const run = await desk.run(...args)
      expect([args[0], run.status, run.out]).toEqual([args[0], damaged && args[0] === 'verify' ? 1 : 2, ''])
      expect(run.err).toMatch(/^[^\n]*p\.hoshin[^\n]*\n$/)
      expect(run.err).not.toMatch(/\bat .*\.[jt]s|SQLITE_|Error:/)
      expect(desk.files()).toEqual(before)
    }
  })

  test('another process holds it', async () => {
    const desk = cliDesk()
    await desk.run('new', 'p.hoshin', '--sample', 'pump-works')
    desk.write(
      'in.json',
      changed(d => (entryOf(d, 'M4').baseline = 1)),
    )
    const other = new Database(desk.path('p.hoshin'))
    onTestFinished(() => void other.close())
    other.exec('BEGIN EXCLUSIVE')
    const run = await desk.run('import', 'in.json', '--into', 'p.hoshin')
    expect(run).toMatchObject({ status: 2, out: '' })
    expect(run.err).toMatch(/^[^\n]*p\.hoshin[^\n]*\n$/)
  })

  test('missing', async () => {
    const desk = cliDesk()
    for (const args of commands.filter(([name]) => name !== 'import')) {
      const run = await desk.run(...args)
      expect(run).toMatchObject({ status: 2, out: '' })
      expect(run.err).toMatch(/^[^\n]*p\.hoshin[^\n]*\n$/)
    }
    expect(desk.files()).toEqual({})
  })

  test('a row that was changed by hand makes verify answer no', async () => {
    const desk = cliDesk()
    await desk.run('new', 'p.hoshin', '--sample', 'pump-works')
    withDatabase(desk.path('p.hoshin'), db => db.exec("UPDATE item SET text = '' WHERE code = 'G1'"))
    const run = await desk.run('verify', 'p.hoshin', '--json')
    expect(run.status).toBe(1)
    expect(run.json).toMatchObject({ ok: false })
    expect(run.err.trimEnd().split('\n').length).toBeLessThanOrEqual(4)
  })
})

function makeHuge(desk: CliDesk): void {
  const file = openSync(desk.path('in.json'), 'w')
  ftruncateSync(file, 200 * 1024 * 1024)
  closeSync(file)
}

function makeCircle(document: ReturnType<typeof loose>): void {
  entryOf(document, 'B1').feeds = [{ matrix: 'corp', item: 'B2', rule: 'sum' }]
  entryOf(document, 'B2').feeds = [{ matrix: 'corp', item: 'B1', rule: 'sum' }]
}

function otherDatabase(path: string): void {
  writeFileSync(path, '')
  withDatabase(path, db => db.exec('CREATE TABLE t (x)'))
}

function cutInHalf(path: string): void {
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, bytes.length / 2))
}

function withDatabase(path: string, work: (db: Database.Database) => void): void {
  const db = new Database(path)
  try {
    work(db)
  } finally {
    db.close()
  }
}
