import { expect, test } from 'vitest'
import { packetWindowOptions, windowOptions } from '../../../../../electron/main/windows/window-options.ts'

const look = {
  bounds: { x: 10, y: 20, width: 1600, height: 1000 },
  title: 'Hoshin Desk',
  dark: false,
  preload: '/app/out/preload/index.cjs',
  devTools: false,
}

/** What every page is locked into. */
const locked = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: false,
}

test('a window has these options and no others', () => {
  expect(windowOptions(look)).toEqual({
    x: 10,
    y: 20,
    width: 1600,
    height: 1000,
    minWidth: 800,
    minHeight: 600,
    title: 'Hoshin Desk',
    show: false,
    paintWhenInitiallyHidden: false,
    backgroundColor: '#e9ece9',
    webPreferences: {
      preload: '/app/out/preload/index.cjs',
      ...locked,
    },
  })
})

test('a window for packets has these options and no others, and no way to the program', () => {
  expect(packetWindowOptions(false, false)).toEqual({
    width: 1160,
    height: 900,
    minWidth: 390,
    minHeight: 400,
    title: 'Review packet',
    show: false,
    paintWhenInitiallyHidden: false,
    backgroundColor: '#e9ece9',
    webPreferences: { partition: 'persist:packets', ...locked },
  })
})

test('a dark window is dark before its page is there', () => {
  expect(windowOptions({ ...look, dark: true }).backgroundColor).toBe('#0f1215')
})
