import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { menuTemplate } from '../../../../../electron/main/menu/menu-template.ts'
import type { MenuLook } from '../../../../../electron/main/menu/menu-template.ts'
import { VERBS } from '../../../../../src/contract/verbs.ts'
import type { Verb } from '../../../../../src/contract/verbs.ts'

const look: MenuLook = {
  platform: 'linux',
  developer: false,
  theme: 'dark',
  numbered: true,
  recent: [],
  enabled: new Set(),
}
const verbs: readonly Verb[] = VERBS
const actions = { verb: vi.fn<(id: string) => void>(), openRecent: vi.fn<(token: string) => void>() }

function entries(change: Partial<MenuLook> = {}): MenuItemConstructorOptions[] {
  const flat = (list: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    list.flatMap(entry => [entry, ...(Array.isArray(entry.submenu) ? flat(entry.submenu) : [])])
  return flat(menuTemplate({ ...look, ...change }, actions))
}
const entry = (id: string, change: Partial<MenuLook> = {}) => entries(change).find(one => one.id === id)

test('every verb of the table has one visible entry, but for those that say they have none', () => {
  const shown = entries().filter(one => one.id !== undefined && one.visible !== false)
  expect(shown.map(one => one.id).sort()).toEqual(
    verbs
      .filter(verb => !verb.hidden)
      .map(verb => verb.id)
      .sort(),
  )
})

test('choosing an entry sends its verb', () => {
  const chosen = entry('plan.settings') as { click: () => void }
  chosen.click()
  expect(actions.verb).toHaveBeenCalledExactlyOnceWith('plan.settings')
})

test('what needs a plan waits for the window to enable it', () => {
  expect(entry('file.open')?.enabled).toBe(true)
  expect(entry('file.save-copy')?.enabled).toBe(false)
  expect(entry('file.save-copy', { enabled: new Set(['file.save-copy']) })?.enabled).toBe(true)
})

test('undo and redo say what they will do', () => {
  expect(entry('edit.undo')?.label).toBe('Undo')
  const labels = { undo: 'Set P2 by M3 to strong', redo: 'Change R&D' }
  expect(entry('edit.undo', labels)?.label).toBe('Undo: Set P2 by M3 to strong')
  expect(entry('edit.redo', labels)?.label).toBe('Redo: Change R&&D')
})

test('keys of the grid are shown but left to the grid', () => {
  expect(entry('item.delete')).toMatchObject({ accelerator: 'Delete', registerAccelerator: false })
  expect(entry('item.delete', { platform: 'darwin' })).not.toHaveProperty('accelerator')
  expect(entries().some(one => one.id === 'item.add Insert')).toBe(false)
})

test('every other key of a verb works, though only the first is shown', () => {
  expect(entry('edit.redo')?.accelerator).toBe('CmdOrCtrl+Shift+Z')
  expect(entry('edit.redo CmdOrCtrl+Y')).toMatchObject({ accelerator: 'CmdOrCtrl+Y', visible: false })
})

test('no two verbs take the same key', () => {
  const keys = entries().flatMap(one =>
    one.accelerator && one.registerAccelerator !== false ? [one.accelerator] : [],
  )
  expect(new Set(keys).size).toBe(keys.length)
})

test('the theme in use and numbered labels are marked', () => {
  expect(entry('view.numbered')).toMatchObject({ type: 'checkbox', checked: true })
  expect(entry('view.theme-dark')).toMatchObject({ type: 'radio', checked: true })
  expect(entry('view.theme-light')).toMatchObject({ type: 'radio', checked: false })
})

test('recent plans are opened by token', () => {
  const recent = [{ token: 't1', title: 'R&D plan' }]
  const [plan] = entries({ recent }).filter(one => one.label === 'R&&D plan') as { click?: () => void }[]
  plan?.click?.()
  expect(actions.openRecent).toHaveBeenCalledExactlyOnceWith('t1')
  expect(entries().find(one => one.label === 'Open recent')?.enabled).toBe(false)
})

test('developer tools are offered to developers only', () => {
  const roles = (developer: boolean) => entries({ developer }).map(one => one.role)
  expect(roles(false)).not.toContain('toggleDevTools')
  expect(roles(false)).not.toContain('reload')
  expect(roles(true)).toContain('toggleDevTools')
})

test('the system keeps its own entries', () => {
  expect(entries().map(one => one.role)).toEqual(
    expect.arrayContaining(['cut', 'copy', 'paste', 'close', 'quit', 'minimize']),
  )
  expect(entries({ platform: 'darwin' }).map(one => one.role)).toEqual(
    expect.arrayContaining(['appMenu', 'windowMenu']),
  )
})
