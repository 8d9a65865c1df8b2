import type { MenuItemConstructorOptions } from 'electron'
import type { Theme } from '../../../src/contract/settings.ts'
import { VERBS } from '../../../src/contract/verbs.ts'
import type { Verb, VerbGroup } from '../../../src/contract/verbs.ts'

/** What the menu bar shows besides its fixed entries. */
export interface MenuLook {
  readonly platform: NodeJS.Platform
  /** Offer developer tools and reloading. */
  readonly developer: boolean
  readonly theme: Theme
  readonly numbered: boolean
  readonly recent: readonly { readonly token: string; readonly title: string }[]
  /** Verbs that can be done now; those that need no plan always can. */
  readonly enabled: ReadonlySet<string>
  readonly undo?: string
  readonly redo?: string
}

/** What the menu bar does. */
export interface MenuActions {
  verb(id: string): void
  openRecent(token: string): void
}

type Entry = MenuItemConstructorOptions
const SEPARATOR: Entry = { type: 'separator' }

/** The menu bar, from the table of verbs; clipboard, windows and quitting are the system's own entries. */
export function menuTemplate(look: MenuLook, actions: MenuActions): Entry[] {
  const mac = look.platform === 'darwin'
  const group = (name: VerbGroup) => verbEntries(name, look, actions)
  const menus: Entry[] = [
    { label: 'File', submenu: fileMenu(look, actions) },
    { label: 'Edit', submenu: [...group('edit'), SEPARATOR, ...clipboard()] },
    { label: 'Item', submenu: group('item') },
    { label: 'Matrix', submenu: group('matrix') },
    { label: 'View', submenu: [...group('view'), ...developerEntries(look)] },
    mac ? { role: 'windowMenu' } : { label: 'Window', submenu: [{ role: 'minimize' }] },
    { label: 'Help', role: 'help', submenu: group('help') },
  ]
  return mac ? [{ role: 'appMenu' }, ...menus] : menus
}

function fileMenu(look: MenuLook, actions: MenuActions): Entry[] {
  const [create, open, ...rest] = verbEntries('file', look, actions)
  const first = [create, open].filter(entry => entry !== undefined)
  const recent = look.recent.map(({ token, title }): Entry => ({
    label: escaped(title),
    click: () => actions.openRecent(token),
  }))
  const openRecent: Entry = { label: 'Open recent', submenu: recent, enabled: recent.length > 0 }
  const leave: Entry[] =
    look.platform === 'darwin' ? [{ role: 'close' }] : [{ role: 'close' }, { role: 'quit' }]
  return [...first, openRecent, SEPARATOR, ...rest, SEPARATOR, ...leave]
}

function clipboard(): Entry[] {
  return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]
}

function developerEntries(look: MenuLook): Entry[] {
  return look.developer ? [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }] : []
}

function verbEntries(group: VerbGroup, look: MenuLook, actions: MenuActions): Entry[] {
  const verbs: readonly Verb[] = VERBS
  return verbs
    .filter(verb => verb.group === group && !verb.hidden)
    .flatMap(verb => verbEntry(verb, look, actions))
}

/** One visible entry; further keys of the verb ride on entries that are not shown. */
function verbEntry(verb: Verb, look: MenuLook, actions: MenuActions): Entry[] {
  const [first, ...others] = verb.keys ?? []
  const entry: Entry = {
    id: verb.id,
    label: labelOf(verb, look),
    enabled: verb.always === true || look.enabled.has(verb.id),
    click: () => actions.verb(verb.id),
    ...acceleratorOf(verb, first, look.platform),
    ...markOf(verb, look),
  }
  const further = verb.inGrid ? [] : others
  return [
    entry,
    ...further.map((key): Entry => ({ ...entry, id: `${verb.id} ${key}`, accelerator: key, visible: false })),
  ]
}

/** Keys of the grid are shown, but pressing them is the grid's own business. macOS cannot show a key without taking it. */
function acceleratorOf(verb: Verb, key: string | undefined, platform: NodeJS.Platform): Entry {
  if (key === undefined) return {}
  if (!verb.inGrid) return { accelerator: key }
  return platform === 'darwin' ? {} : { accelerator: key, registerAccelerator: false }
}

function labelOf(verb: Verb, look: MenuLook): string {
  const what = verb.id === 'edit.undo' ? look.undo : verb.id === 'edit.redo' ? look.redo : undefined
  return what === undefined ? verb.label : escaped(`${verb.label}: ${what}`)
}

function markOf(verb: Verb, look: MenuLook): Entry {
  if (verb.id === 'view.numbered') return { type: 'checkbox', checked: look.numbered }
  if (!verb.id.startsWith('view.theme-')) return {}
  return { type: 'radio', checked: verb.id === `view.theme-${look.theme}` }
}

/** A single ampersand would underline the letter after it. */
function escaped(text: string): string {
  return text.replaceAll('&', '&&')
}
