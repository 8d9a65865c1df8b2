import { expect, test } from 'vitest'
import { windowOptions } from '../../../../../electron/main/windows/window-options.ts'

const look = {
  bounds: { x: 10, y: 20, width: 1600, height: 1000 },
  title: 'Hoshin Desk',
  dark: false,
  preload: '/app/out/preload/index.cjs',
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
    },
  })
})

test('a dark window is dark before its page is there', () => {
  expect(windowOptions({ ...look, dark: true }).backgroundColor).toBe('#0f1215')
})
