import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, value } from '../support/ask.ts'
import { launchApp, temporaryFolder } from '../support/electron-app.ts'
import { makePlanFile, retitle } from '../support/empty-plan-file.ts'
import { runApp } from '../support/run-app.ts'

const root = join(import.meta.dirname, '../..')
const headless = process.platform === 'linux' ? ['--ozone-platform=headless'] : []

const cli = (...args: string[]) =>
  runApp(headless, ['--cli', ...args], { DISPLAY: undefined, WAYLAND_DISPLAY: undefined })

test('the app’s binary runs the command line without a display: results on standard output, status 0, 1 or 2', async () => {
  const path = await makePlanFile(temporaryFolder())
  const info = cli('info', path, '--json')
  expect([info.status, (JSON.parse(info.out) as { title: string }).title]).toEqual([0, 'Plan A'])
  const wrong = cli('info', `${path}.none`)
  expect([wrong.status, wrong.out]).toEqual([2, ''])
  expect(wrong.err).not.toMatch(/ at .*\.js/)
  writeFileSync(
    `${path}.damaged.hoshin`,
    Buffer.concat([readFileSync(path).subarray(0, 5000), Buffer.alloc(4000, 7)]),
  )
  expect(cli('verify', `${path}.damaged.hoshin`).status).toBe(1)
})

test('the command line works beside the running app, and the window is told', async () => {
  const folder = temporaryFolder()
  const path = await makePlanFile(folder)
  const app = await launchApp({ args: [path] })
  await value(ask(app.page, 'edit', { command: retitle('Plan B') }))
  const copy = join(folder, 'out.json')
  const switches = [...headless, `--user-data-dir=${app.userData}`]
  expect(runApp(switches, ['--cli', 'export', path, '--format', 'json', '--out', copy]).status).toBe(0)
  expect(JSON.parse(readFileSync(copy, 'utf8'))).toMatchObject({ plan: { title: 'Plan B' } })
  const imported = runApp(switches, [
    '--cli',
    'import',
    join(root, 'assets/samples/pump-works.json'),
    '--into',
    path,
  ])
  expect([imported.err, imported.status]).toEqual([expect.anything(), 0])
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'))
  await expect
    .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .not.toContain('Plan B')
  await app.quit()
  expect(readdirSync(folder).sort()).toEqual(['out.json', 'plan.hoshin'])
})

test('the self-test says in one line that it passed', () => {
  const { status, out } = runApp([], ['--self-test'])
  expect(out).toMatch(/^Self-test passed in \d+ ms \(Hoshin Desk [\d.]+, Electron [\d.]+\)\n$/)
  expect(status).toBe(0)
})
