import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appRoot, cliDesk } from '../../../support/cli.ts'

test.each<[args: string[], line: string]>([
  [[], 'Say what to do: new, import, info, check, export, packet, merge, history, verify'],
  [
    ['frobnicate'],
    'There is no command "frobnicate". Choose one of new, import, info, check, export, packet, merge, history, verify',
  ],
  [['info'], 'Something is missing: hoshin info PLAN.hoshin. See hoshin info --help'],
  [['info', 'a', 'b'], '"b" is one argument too many. See hoshin info --help'],
  [['info', ''], 'An argument is empty. See hoshin info --help'],
  [['info', 'a', '--frob'], "Unknown option '--frob'. See hoshin info --help"],
  [['export', 'a.hoshin', '--out', 'x'], 'Say what to write: --format json, svg, pdf or sheets'],
  [
    ['export', 'a.hoshin', '--format', 'docx', '--out', 'x'],
    'There is no format "docx". Choose json, svg, pdf or sheets',
  ],
  [['export', 'a.hoshin', '--format', 'json'], 'Say where to write: --out PATH'],
  [
    ['export', 'a.hoshin', '--format', 'json', '--format', 'svg', '--out', 'x'],
    '--format stands twice. See hoshin export --help',
  ],
  [['import', 'a.json'], 'Say which plan to import into: --into PLAN.hoshin'],
  [
    ['new', 'a.hoshin', '--sample', 'x', '--from', 'b'],
    'A plan starts from a sample or from last year, not from both',
  ],
  [['packet', 'a.hoshin', '--out', 'x'], 'Say who gets a packet: --to person:ID, department:ID or all'],
  [['packet', 'a.hoshin', '--to', 'all'], 'Say where to write: --out DIR'],
  [
    ['packet', 'a.hoshin', '--to', 'all', '--out', 'x', '--due', '2027-02-30'],
    '--due "2027-02-30" is no day of the calendar as YYYY-MM-DD',
  ],
  [
    ['merge', 'a.hoshin'],
    'Something is missing: hoshin merge PLAN.hoshin RESPONSE… [--accept agreed|none] [--take M3.target]… [--passphrase TEXT]…. See hoshin merge --help',
  ],
  [['merge', 'a.hoshin', 'r.json', '--accept', 'all'], '--accept is "agreed" or "none", not "all"'],
])('%j', async (args, line) => {
  const desk = cliDesk()
  expect(await desk.run(...args)).toMatchObject({ status: 2, out: '', err: `${line}\n` })
  expect(desk.files()).toEqual({})
})

test.each(['new', 'import', 'info', 'export', 'packet', 'merge', 'history', 'verify'])(
  '%s explains itself',
  async name => {
    const desk = cliDesk()
    const help = await desk.run(name, '--help')
    expect(help).toMatchObject({ status: 0, err: '' })
    expect(help.out).toMatch(new RegExp(`^hoshin ${name} `))
    expect(help.out).toContain('--json')
    expect((await desk.run('help', name)).out).toBe(help.out)
    expect((await desk.run('--help')).out).toContain(`\n  ${name} `)
  },
)

test('tells its version', async () => {
  expect(await cliDesk().run('--version')).toMatchObject({ status: 0, out: '9.9.9\n', err: '' })
})

test('a foreign text cannot write its own lines or colours on the terminal', async () => {
  const desk = cliDesk()
  const { err } = await desk.run('import', 'a\n\u001b[31mb.json', '--into', 'p.hoshin')
  expect(err).toBe('a [31mb.json: there is no such file or folder; check the name\n')
})

test('runs as a program of its own, with results on standard output only', () => {
  const desk = cliDesk()
  const program = join(appRoot, 'electron/cli/index.ts')
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: desk.folder, encoding: 'utf8' })
  expect(run('new', 'p.hoshin', '--sample', 'pump-works')).toMatchObject({ status: 0, stderr: '' })
  const info = run('info', 'p.hoshin', '--json')
  expect(JSON.parse(info.stdout)).toMatchObject({
    revision: 0,
    matrices: [{ id: 'corp', items: 18, links: 29 }],
  })
  expect(run('info', 'none.hoshin')).toMatchObject({ status: 2, stdout: '' })
})
