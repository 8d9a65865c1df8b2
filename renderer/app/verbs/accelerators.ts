import type { KeyboardEvent } from 'react'

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const NAMED: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Space: ' ',
  Plus: '+',
}

/**
 * Whether a key press is an accelerator as the table of verbs writes it ("CmdOrCtrl+Shift+Z").
 *
 * Digits are taken by their place on the keyboard, so that AZERTY needs no Shift, and from the number pad.
 */
export function matches(event: Keys, accelerator: string, mac: boolean): boolean {
  const parts = accelerator.split('+')
  const key = parts.at(-1) ?? ''
  const wants = new Set(parts.slice(0, -1))
  const command = wants.has('CmdOrCtrl')
  const modifiers =
    (mac ? event.metaKey : event.ctrlKey) === command &&
    (mac ? event.ctrlKey : event.metaKey) === false &&
    event.altKey === wants.has('Alt')
  if (!modifiers) return false
  if (/^\d$/.test(key))
    return !event.shiftKey && (event.code === `Digit${key}` || event.code === `Numpad${key}`)
  if (key === '=' || key === 'Plus') return event.key === '=' || event.key === '+'
  // A sign, whichever key and shift it takes on this keyboard.
  if (key === '?') return event.key === '?'
  if (event.shiftKey !== wants.has('Shift')) return false
  const name = NAMED[key] ?? key
  return event.key.toLowerCase() === name.toLowerCase() || letterByPlace(event, name)
}

/** A Latin letter typed on a keyboard of another script counts by its place. */
function letterByPlace({ key, code }: Keys, name: string): boolean {
  return /^[A-Z]$/.test(name) && !/^[a-z]$/i.test(key) && key.length === 1 && code === `Key${name}`
}

/** An accelerator as people read it: "Ctrl+Shift+Z", on a Mac "⇧⌘Z". */
export function shownKeys(accelerator: string, mac: boolean): string {
  const parts = accelerator.split('+')
  if (!mac) return parts.map(part => (part === 'CmdOrCtrl' ? 'Ctrl' : (ARROWS[part] ?? part))).join('+')
  const signs: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' }
  const order = ['Alt', 'Shift', 'CmdOrCtrl']
  const modifiers = order.filter(part => parts.slice(0, -1).includes(part)).map(part => signs[part] ?? '')
  const key = parts.at(-1) ?? ''
  return modifiers.join('') + (ARROWS[key] ?? key)
}

const ARROWS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→', Escape: 'Esc' }
