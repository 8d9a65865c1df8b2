import { Menu } from 'electron'
import { menuTemplate } from './menu-template.ts'
import type { MenuActions, MenuLook } from './menu-template.ts'

/** The one menu bar, drawn for the window that has the focus. */
export interface MenuBar {
  /** Draws it again soon; several wishes in a row are one drawing. */
  refresh(): void
}

/** Makes the menu bar; `look` is asked each time that it is drawn. */
export function makeMenuBar(look: () => MenuLook, actions: MenuActions): MenuBar {
  let drawn = ''
  let waiting = false
  const draw = () => {
    waiting = false
    const now = look()
    const key = JSON.stringify({ ...now, enabled: [...now.enabled].sort() })
    if (key === drawn) return
    drawn = key
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(now, actions)))
  }
  return {
    refresh() {
      if (waiting) return
      waiting = true
      setImmediate(draw)
    },
  }
}
