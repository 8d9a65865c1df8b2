import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import type { OpenedPlan } from '../../src/contract/answers.ts'
import {
  answerMessages,
  answerOpenDialogs,
  answerSaveDialogs,
  ask,
  historyOf,
  value,
} from '../support/ask.ts'
import { launchApp, temporaryFolder } from '../support/electron-app.ts'
import type { AppUnderTest } from '../support/electron-app.ts'
import { editElsewhere, makePlanFile, retitle } from '../support/empty-plan-file.ts'
import { runApp } from '../support/run-app.ts'

const titleOf = (plan: OpenedPlan | undefined) =>
  plan?.records.flatMap(one => (one.table === 'plan' ? one.title : []))[0]

/** What a new look at the window's plan shows. */
async function shownTitle(app: AppUnderTest): Promise<string | undefined> {
  return titleOf((await value(ask(app.page, 'start'))).plan)
}

function windowTitles(app: AppUnderTest): Promise<string[]> {
  return app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map(one => one.getTitle())
      .sort(),
  )
}

test('a plan named on the command line is shown, with its title, and remembered', async () => {
  const folder = temporaryFolder()
  const path = await makePlanFile(folder, 'a.hoshin', 'Plan A')
  const app = await launchApp({ args: [path] })
  expect(await shownTitle(app)).toBe('Plan A')
  expect(await windowTitles(app)).toEqual(['Plan A – Hoshin Desk'])
  const { recent } = await value(ask(app.page, 'start'))
  expect(recent).toMatchObject([{ title: 'Plan A', place: folder, missing: false }])
  expect(JSON.stringify(recent)).not.toContain('a.hoshin')
})

test('a plan that cannot be opened leaves a start screen that says why', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'broken.hoshin'), 'this is no database')
  for (const [name, code] of [
    ['none.hoshin', 'missing'],
    ['broken.hoshin', 'not-a-plan'],
  ] as const) {
    const app = await launchApp({ args: [join(folder, name)] })
    const opened = app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    expect(await opened).toBe('Hoshin Desk')
    const start = await value(ask(app.page, 'start'))
    expect(start.plan).toBeUndefined()
    expect(start.problem).toMatchObject({ code })
    await app.quit()
  }
  expect(readFileSync(join(folder, 'broken.hoshin'), 'utf8')).toBe('this is no database')
})

test('a second start hands its plan to the first and ends; an open plan is brought forward', async () => {
  const folder = temporaryFolder()
  const [a, b] = [
    await makePlanFile(folder, 'a.hoshin', 'Plan A'),
    await makePlanFile(folder, 'b.hoshin', 'Plan B'),
  ]
  const app = await launchApp({ args: [a] })
  const handOver = (path: string) => runApp([`--user-data-dir=${app.userData}`], [path]).status
  expect(handOver(b)).toBe(0)
  await expect.poll(() => windowTitles(app)).toEqual(['Plan A – Hoshin Desk', 'Plan B – Hoshin Desk'])
  expect(handOver(a)).toBe(0)
  expect(await windowTitles(app)).toHaveLength(2)
})

test('a new plan is made where the dialog says, in the window that asked; nothing is ever written over', async () => {
  const folder = temporaryFolder()
  const app = await launchApp()
  const path = join(folder, 'new')
  await answerSaveDialogs(app.electron, [null, path, `${path}.hoshin`, path])
  expect(await value(ask(app.page, 'newPlan', { title: 'FY 2027' }))).toEqual({ outcome: 'cancelled' })
  const made = await value(ask(app.page, 'newPlan', { title: 'FY 2027' }))
  expect(made.outcome === 'opened' && titleOf(made.plan)).toBe('FY 2027')
  expect(await windowTitles(app)).toEqual(['FY 2027 – Hoshin Desk'])
  const before = readFileSync(`${path}.hoshin`)
  for (const _ of [1, 2]) {
    const again = await ask(app.page, 'newPlan', { title: 'Other' })
    expect(again).toMatchObject({ ok: false, error: { code: 'exists' } })
  }
  expect(readFileSync(`${path}.hoshin`).equals(before)).toBe(true)
  expect(readdirSync(folder)).toEqual(['new.hoshin'])
})

test('a sample is opened as a plan of its own', async () => {
  const folder = temporaryFolder()
  const app = await launchApp()
  const { samples } = await value(ask(app.page, 'start'))
  expect(samples.length).toBeGreaterThan(3)
  await answerSaveDialogs(app.electron, [join(folder, 'valves.hoshin')])
  const made = await value(ask(app.page, 'openSample', 'valve-works'))
  expect(made.outcome === 'opened' && made.plan?.records.length).toBeGreaterThan(50)
  expect(await ask(app.page, 'openSample', 'none-such')).toMatchObject({
    ok: false,
    error: { code: 'missing' },
  })
})

test('plans are opened by dialog and by token, in a window each, and once only', async () => {
  const folder = temporaryFolder()
  const [a, b] = [
    await makePlanFile(folder, 'a.hoshin', 'Plan A'),
    await makePlanFile(folder, 'b.hoshin', 'Plan B'),
  ]
  const app = await launchApp()
  await answerOpenDialogs(app.electron, [null, [a], [b], [a]])
  expect(await value(ask(app.page, 'openPlan'))).toEqual({ outcome: 'cancelled' })
  expect(await value(ask(app.page, 'openPlan'))).toMatchObject({
    outcome: 'opened',
    plan: { fileName: 'a.hoshin' },
  })
  expect(await value(ask(app.page, 'openPlan'))).toEqual({ outcome: 'opened' })
  expect(await value(ask(app.page, 'openPlan'))).toEqual({ outcome: 'opened' })
  expect(await windowTitles(app)).toEqual(['Plan A – Hoshin Desk', 'Plan B – Hoshin Desk'])
  const { recent } = await value(ask(app.page, 'start'))
  expect(recent.map(({ title }) => title)).toEqual(['Plan B', 'Plan A'])
  expect(await value(ask(app.page, 'openRecent', recent[0]!.token))).toEqual({ outcome: 'opened' })
  expect(await windowTitles(app)).toHaveLength(2)
  expect(await ask(app.page, 'openRecent', 'guess')).toMatchObject({ ok: false, error: { code: 'expired' } })
  expect(await ask(app.page, 'openRecent', a)).toMatchObject({ ok: false, error: { code: 'expired' } })
  expect(await value(ask(app.page, 'forgetRecent', recent[0]!.token))).toHaveLength(1)
})

test('a dropped file is looked at before anything opens it', async () => {
  const folder = temporaryFolder()
  const app = await launchApp()
  mkdirSync(join(folder, 'folder.hoshin'))
  writeFileSync(join(folder, 'a.packet.html'), '<script>alert(1)</script>')
  writeFileSync(join(folder, 'a.response.json'), '{}')
  for (const [path, code] of [
    ['/etc/passwd', 'not-ours'],
    ['/dev/zero', 'not-ours'],
    [join(folder, 'folder.hoshin'), 'not-ours'],
    ['../a.hoshin', 'missing'],
    ['', 'missing'],
    [join(folder, 'a.packet.html'), 'wrong-format'],
    [join(folder, 'a.response.json'), 'no-plan'],
  ] as const) {
    expect(await ask(app.page, 'openDropped', path), path).toMatchObject({ ok: false, error: { code } })
  }
  const plan = await makePlanFile(folder, 'a.hoshin', 'Plan A')
  expect(await value(ask(app.page, 'openDropped', plan))).toMatchObject({ outcome: 'opened' })
})

test('a file that the page got from a person has a path; one that the page made has none', async () => {
  const path = await makePlanFile(temporaryFolder())
  const { page } = await launchApp()
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<input type="file" id="file">')
  })
  await page.setInputFiles('#file', path)
  const paths = await page.evaluate(() => {
    const { pathOf } = Reflect.get(window, 'hoshin') as { pathOf: (file: unknown) => string }
    const field = document.getElementById('file') as HTMLInputElement
    return [field.files?.[0], new File(['x'], 'made.hoshin'), '/etc/passwd', { path: '/etc/passwd' }].map(
      pathOf,
    )
  })
  expect(paths).toEqual([path, '', '', ''])
})

test('edits, undo and redo are in the file, also after a restart and after the process was killed', async () => {
  const path = await makePlanFile(temporaryFolder())
  const first = await launchApp({ args: [path] })
  await value(ask(first.page, 'edit', { command: retitle('Plan B') }))
  await value(ask(first.page, 'edit', { command: retitle('Plan C') }))
  await value(ask(first.page, 'undo'))
  await first.quit()
  expect(readdirSync(join(path, '..'))).toEqual([basename(path)])
  const second = await launchApp({ args: [path] })
  const { plan } = await value(ask(second.page, 'start'))
  expect([titleOf(plan), plan?.undo.redo]).toEqual(['Plan B', 'Change plan: title'])
  await value(ask(second.page, 'redo'))
  await value(ask(second.page, 'saveDraft', { record: 'x', field: 'title', text: 'half a ti' }))
  await second.kill()
  const third = await launchApp({ args: [path] })
  const found = (await value(ask(third.page, 'start'))).plan
  expect(titleOf(found)).toBe('Plan C')
  expect(found?.drafts).toEqual([{ record: 'x', field: 'title', text: 'half a ti' }])
  const history = await historyOf(third.page)
  expect(history.map(({ label }) => label)).toHaveLength(5)
})

test('the title bar follows the plan, and the author is the name in the settings', async () => {
  const path = await makePlanFile(temporaryFolder())
  const app = await launchApp({ args: [path] })
  await value(ask(app.page, 'setSettings', { name: 'Ines Duarte', theme: 'dark' }))
  await value(ask(app.page, 'edit', { command: retitle('Renamed') }))
  expect(await windowTitles(app)).toEqual(['Renamed – Hoshin Desk'])
  expect((await historyOf(app.page)).at(0)?.author).toBe('Ines Duarte')
  const dark = app.electron.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)
  expect(await dark).toBe(true)
  const settings: unknown = JSON.parse(readFileSync(join(app.userData, 'settings.json'), 'utf8'))
  expect(settings).toMatchObject({ name: 'Ines Duarte', theme: 'dark' })
})

test('what another process wrote is told when the window gets the focus, and before the next answer', async () => {
  const path = await makePlanFile(temporaryFolder())
  const app = await launchApp({ args: [path] })
  await value(ask(app.page, 'start'))
  await app.page.evaluate(() => {
    const { on } = Reflect.get(window, 'hoshin') as { on: (name: string, told: (x: unknown) => void) => void }
    const seen: unknown[] = []
    Reflect.set(window, 'seen', seen)
    on('changed', changed => seen.push(changed))
  })
  const seen = () =>
    app.page.evaluate(() => (Reflect.get(window, 'seen') as { revision: number }[]).map(x => x.revision))
  await editElsewhere(path, retitle('Theirs'))
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'))
  await expect.poll(seen).toEqual([1])
  await editElsewhere(path, { type: 'plan.set', patch: { trueNorth: 'North' } })
  const mine = await value(ask(app.page, 'edit', { command: retitle('Mine') }))
  expect([await seen(), mine.revision]).toEqual([[1, 2], 3])
})

test('a plan that was moved away is saved elsewhere, with the edit that could not be written', async () => {
  const folder = temporaryFolder()
  const path = await makePlanFile(folder)
  const app = await launchApp({ args: [path] })
  await value(ask(app.page, 'edit', { command: retitle('Plan B') }))
  renameSync(path, join(folder, 'moved.hoshin'))
  const failed = await ask(app.page, 'edit', { command: retitle('Plan C') })
  expect(failed).toMatchObject({ ok: false, error: { code: 'moved', unsaved: true } })
  expect(JSON.stringify(failed)).not.toMatch(/\\n|at .*\.js/)
  expect(await ask(app.page, 'undo')).toMatchObject({ ok: false, error: { code: 'waiting' } })
  await answerSaveDialogs(app.electron, [join(folder, 'moved.hoshin'), join(folder, 'rescued.hoshin')])
  expect(await ask(app.page, 'saveAs')).toMatchObject({ ok: false, error: { code: 'exists' } })
  const saved = await value(ask(app.page, 'saveAs'))
  expect(saved.outcome === 'opened' && [titleOf(saved.plan), saved.plan?.fileName]).toEqual([
    'Plan C',
    'rescued.hoshin',
  ])
  await value(ask(app.page, 'undo'))
  await app.quit()
  const again = await launchApp({ args: [join(folder, 'rescued.hoshin')] })
  expect(await shownTitle(again)).toBe('Plan B')
})

test('closing asks about an edit that could not be written, and keeps the window open', async () => {
  const folder = temporaryFolder()
  const path = await makePlanFile(folder)
  const app = await launchApp({ args: [path] })
  renameSync(path, join(folder, 'moved.hoshin'))
  await ask(app.page, 'edit', { command: retitle('Plan C') })
  await answerMessages(app.electron, 0)
  await app.electron.evaluate(({ app: own }) => own.quit())
  await expect.poll(() => app.page.evaluate(() => document.visibilityState)).toBe('visible')
  renameSync(join(folder, 'moved.hoshin'), path)
  expect(await value(ask(app.page, 'retrySave'))).toMatchObject({ label: 'Change plan: title' })
  await app.quit()
  const again = await launchApp({ args: [path] })
  expect(await shownTitle(again)).toBe('Plan C')
})

test('a copy is complete, stands alone, and leaves the window where it is', async () => {
  const folder = temporaryFolder()
  const path = await makePlanFile(folder)
  const app = await launchApp({ args: [path] })
  await value(ask(app.page, 'edit', { command: retitle('Plan B') }))
  await answerSaveDialogs(app.electron, [join(folder, 'copy.hoshin')])
  expect(await value(ask(app.page, 'saveCopy'))).toEqual({ files: ['copy.hoshin'] })
  await value(ask(app.page, 'edit', { command: retitle('Plan C') }))
  await app.quit()
  expect(readdirSync(folder).sort()).toEqual(['copy.hoshin', 'plan.hoshin'])
  const copy = await launchApp({ args: [join(folder, 'copy.hoshin')] })
  expect(await shownTitle(copy)).toBe('Plan B')
})

test('plan data goes out and comes in, shown before it is done, and one undo takes it back', async () => {
  const folder = temporaryFolder()
  const path = await makePlanFile(folder)
  const app = await launchApp({ args: [path] })
  const sample = join(import.meta.dirname, '../../assets/samples/pump-works.json')
  await answerOpenDialogs(app.electron, [[sample], null])
  const preview = await value(ask(app.page, 'chooseImport'))
  expect(preview).toMatchObject({ source: 'pump-works.json', removed: expect.any(Number) as number })
  expect(await value(ask(app.page, 'chooseImport'))).toBeNull()
  expect(await shownTitle(app)).toBe('Plan A')
  expect(await ask(app.page, 'applyImport', 'guess')).toMatchObject({ ok: false, error: { code: 'expired' } })
  await value(ask(app.page, 'applyImport', preview!.token))
  expect(await shownTitle(app)).not.toBe('Plan A')
  await answerSaveDialogs(app.electron, [
    join(folder, 'out.json'),
    join(folder, 'out.svg'),
    join(folder, 'out.pdf'),
  ])
  expect(await value(ask(app.page, 'exportAs', { format: 'json' }))).toMatchObject({ files: ['out.json'] })
  expect(await value(ask(app.page, 'exportAs', { format: 'svg' }))).toMatchObject({ files: ['out.svg'] })
  expect(await value(ask(app.page, 'exportAs', { format: 'pdf' }))).toMatchObject({ files: ['out.pdf'] })
  expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toMatchObject({ format: 'hoshin-plan' })
  expect(readFileSync(join(folder, 'out.svg'), 'utf8')).toMatch(/^<svg/)
  expect(readFileSync(join(folder, 'out.pdf'), 'latin1')).toMatch(/^%PDF/)
  await value(ask(app.page, 'undo'))
  expect(await shownTitle(app)).toBe('Plan A')
})

test('bad plan data is refused in a few plain lines and changes nothing', async () => {
  const folder = temporaryFolder()
  const path = await makePlanFile(folder)
  const bad = join(folder, 'bad.json')
  const app = await launchApp({ args: [path] })
  const before = readFileSync(path)
  for (const text of [
    '{',
    '['.repeat(100_000),
    '{"format":"hoshin-plan","version":1,"plan":{"title":1},"x":2}',
  ]) {
    writeFileSync(bad, text)
    const answer = await ask(app.page, 'openDropped', bad)
    if (answer.ok) throw new Error('It was taken.')
    expect(answer.error.message.split('\n').length).toBeLessThanOrEqual(5)
    expect(answer.error.message).not.toMatch(/ at .*\.js|Error:/)
  }
  expect(await shownTitle(app)).toBe('Plan A')
  await app.quit()
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('an edit that is on its way when the window closes is kept', async () => {
  const path = await makePlanFile(temporaryFolder())
  const app = await launchApp({ args: [path] })
  await value(ask(app.page, 'start'))
  const closed = app.page.waitForEvent('close')
  await app.page.evaluate(command => {
    const { edit } = Reflect.get(window, 'hoshin') as { edit: (request: object) => Promise<unknown> }
    void edit({ command })
    window.close()
  }, retitle('Typed last'))
  await closed
  await app.quit()
  const again = await launchApp({ args: [path] })
  expect(await shownTitle(again)).toBe('Typed last')
})

test('a window comes back to where it was', async () => {
  const first = await launchApp()
  const bounds = { x: 120, y: 90, width: 1100, height: 800 }
  await first.electron.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    bounds,
  )
  await first.quit()
  expect(existsSync(join(first.userData, 'window.json'))).toBe(true)
  const second = await launchApp({ userData: copyOf(first.userData) })
  const found = await second.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  )
  expect(found).toEqual(bounds)
})

function copyOf(userData: string): string {
  const folder = temporaryFolder()
  copyFileSync(join(userData, 'window.json'), join(folder, 'window.json'))
  return folder
}

test('a window whose page crashed is loaded again, on the plan as it was saved', async () => {
  const path = await makePlanFile(temporaryFolder())
  const app = await launchApp({ args: [path] })
  await value(ask(app.page, 'edit', { command: retitle('Plan B') }))
  await answerMessages(app.electron, 0)
  const loaded = app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return new Promise<string | undefined>(resolve => {
      contents?.once('did-finish-load', () => resolve(contents.getURL()))
      contents?.forcefullyCrashRenderer()
    })
  })
  expect(await loaded).toBe('app://hoshin/index.html')
  await app.quit()
  const again = await launchApp({ args: [path] })
  expect(await shownTitle(again)).toBe('Plan B')
})
