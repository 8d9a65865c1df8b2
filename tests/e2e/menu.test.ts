import { expect, test } from 'vitest'
import { ask, historyOf, value } from '../support/ask.ts'
import { launchApp, temporaryFolder } from '../support/electron-app.ts'
import type { AppUnderTest } from '../support/electron-app.ts'
import { editElsewhere, makePlanFile, retitle } from '../support/empty-plan-file.ts'

/** Collects the verbs that main sends to the page from now on. */
async function listenToVerbs(app: AppUnderTest): Promise<() => Promise<string[]>> {
  await app.page.evaluate(() => {
    const { on } = Reflect.get(window, 'hoshin') as { on: (name: string, told: (x: unknown) => void) => void }
    const verbs: string[] = []
    Reflect.set(window, 'verbs', verbs)
    on('verb', verb => verbs.push((verb as { id: string }).id))
  })
  return () => app.page.evaluate(() => [...(Reflect.get(window, 'verbs') as string[])])
}

const entry = (app: AppUnderTest, id: string) =>
  app.electron.evaluate(({ Menu }, wanted) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    return found && { label: found.label, enabled: found.enabled, checked: found.checked }
  }, id)

/** Presses keys as the system does: the page gets them first, the menu what the page leaves. */
const press = (app: AppUnderTest, keyCode: string, modifiers: 'control'[] = []) =>
  app.electron.evaluate(
    ({ BrowserWindow }, [key, held]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: held })
      contents?.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers: held })
    },
    [keyCode, modifiers] as const,
  )

/** A window whose plan was just changed elsewhere, so that there is something to undo. */
async function withSomethingToUndo(): Promise<AppUnderTest> {
  const path = await makePlanFile(temporaryFolder())
  const app = await launchApp({ args: [path] })
  await expect.poll(() => entry(app, 'file.save-copy')).toMatchObject({ enabled: true })
  await editElsewhere(path, retitle('Plan B'))
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'))
  const undo = { label: 'Undo: Change plan: title', enabled: true }
  await expect.poll(() => entry(app, 'edit.undo')).toMatchObject(undo)
  return app
}

test('the menu bar shows what the window can do and sends what was chosen', async () => {
  const app = await withSomethingToUndo()
  const verbs = await listenToVerbs(app)
  expect(await entry(app, 'edit.redo')).toMatchObject({ label: 'Redo', enabled: false })
  expect(await entry(app, 'file.open')).toMatchObject({ enabled: true })
  await app.electron.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('view.history')?.click()
  })
  await expect.poll(verbs).toEqual(['view.history'])
})

test('without a plan only what needs none is enabled', async () => {
  const app = await launchApp()
  expect(await entry(app, 'file.new')).toMatchObject({ enabled: true })
  expect(await entry(app, 'file.save-copy')).toMatchObject({ enabled: false })
  expect(await entry(app, 'edit.undo')).toMatchObject({ label: 'Undo', enabled: false })
})

test('the theme in use is marked', async () => {
  const app = await launchApp()
  await value(ask(app.page, 'setSettings', { theme: 'dark' }))
  await expect.poll(() => entry(app, 'view.theme-dark')).toMatchObject({ checked: true })
})

test('full screen goes through main', async () => {
  const app = await launchApp()
  const isFull = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  await value(ask(app.page, 'setFullScreen', true))
  await expect.poll(isFull).toBe(true)
  await value(ask(app.page, 'setFullScreen'))
  await expect.poll(isFull).toBe(false)
})

test('undo in a text field is the field’s own; elsewhere it is the plan’s', async () => {
  const app = await withSomethingToUndo()
  const revisions = async () => (await historyOf(app.page)).length
  const before = await revisions()
  await app.page.evaluate(() => {
    const field = document.createElement('input')
    field.id = 'field'
    document.body.append(field)
    field.focus()
  })
  await app.page.keyboard.type('P2')
  await press(app, 'Z', ['control'])
  await expect.poll(() => app.page.inputValue('#field')).not.toBe('P2')
  expect(await revisions()).toBe(before)
  await app.page.evaluate(() => document.getElementById('field')?.blur())
  await press(app, 'Z', ['control'])
  await expect.poll(revisions).toBe(before + 1)
  const redo = { label: 'Redo: Change plan: title', enabled: true }
  await expect.poll(() => entry(app, 'edit.redo')).toMatchObject(redo)
})

test('about lists what the app is made of', async () => {
  const app = await launchApp()
  const about = await value(ask(app.page, 'about'))
  expect(about.version).toMatch(/^\d+\.\d+\.\d+$/)
  const names = about.licences.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['electron', 'better-sqlite3', 'react', 'zod']))
  expect(about.licences.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([])
})
