import { describe, expect, it } from 'vitest'
import { matches, shownKeys } from '../../../../renderer/app/verbs/accelerators.ts'

function press(key: string, more: Partial<Parameters<typeof matches>[0]> = {}) {
  return { key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more }
}

describe('accelerators', () => {
  it.each([
    ['CmdOrCtrl+Z', press('z', { ctrlKey: true }), true],
    ['CmdOrCtrl+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['CmdOrCtrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['CmdOrCtrl+Z', press('z', { ctrlKey: true, altKey: true }), false],
    ['Alt+Up', press('ArrowUp', { altKey: true }), true],
    ['Delete', press('Delete'), true],
    ['Space', press(' '), true],
    ['A', press('a'), true],
    ['Shift+A', press('A', { shiftKey: true }), true],
    ['A', press('A', { shiftKey: true }), false],
    ['CmdOrCtrl+=', press('+', { ctrlKey: true, shiftKey: true }), true],
  ])('%s', (accelerator, event, expected) => {
    expect(matches(event, accelerator, false)).toBe(expected)
  })

  it('takes digits by their place, so that AZERTY needs no Shift, and from the number pad', () => {
    expect(matches(press('"', { code: 'Digit3' }), '3', false)).toBe(true)
    expect(matches(press('3', { code: 'Numpad3' }), '3', false)).toBe(true)
    expect(matches(press('3', { code: 'Digit3', ctrlKey: true }), '3', false)).toBe(false)
  })

  it('takes a letter of another script by its place', () => {
    expect(matches(press('ф', { code: 'KeyA' }), 'A', false)).toBe(true)
    expect(matches(press('q', { code: 'KeyA' }), 'A', false)).toBe(false)
  })

  it('uses Command on a Mac', () => {
    expect(matches(press('z', { metaKey: true }), 'CmdOrCtrl+Z', true)).toBe(true)
    expect(matches(press('z', { ctrlKey: true }), 'CmdOrCtrl+Z', true)).toBe(false)
    expect(shownKeys('CmdOrCtrl+Shift+Z', true)).toBe('⇧⌘Z')
    expect(shownKeys('CmdOrCtrl+Shift+Z', false)).toBe('Ctrl+Shift+Z')
    expect(shownKeys('Alt+Up', false)).toBe('Alt+↑')
  })
})
