import { useEffect } from 'react'
import type { RefObject } from 'react'

/**
 * While space is held down on the grid, a drag moves the sheet. Space alone still does what it does there, once it is let go.
 */
export function useSpaceHold(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const desk = sheet.current?.closest<HTMLElement>('.desk')
    if (!desk) return
    const ending = new AbortController()
    const options = { capture: true, signal: ending.signal }
    let dragged = false
    const end = () => desk.classList.remove(PANNING)
    const press = (event: KeyboardEvent) => {
      if (event.key !== ' ' || !event.isTrusted || isTyping(event.target) || hasModifier(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.repeat) return
      dragged = false
      desk.classList.add(PANNING)
    }
    const release = (event: KeyboardEvent) => {
      if (event.key !== ' ' || !desk.classList.contains(PANNING)) return
      end()
      if (!dragged) event.target?.dispatchEvent(new KeyboardEvent('keydown', { ...SPACE, bubbles: true }))
    }
    desk.addEventListener('keydown', press, options)
    window.addEventListener('keyup', release, options)
    desk.addEventListener('mousedown', () => (dragged = true), options)
    window.addEventListener('blur', end, options)
    return () => ending.abort()
  }, [sheet])
}

/** The class of a desk that is moved by dragging. */
export const PANNING = 'panning'
const SPACE = { key: ' ', code: 'Space', cancelable: true }

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

function hasModifier({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || shiftKey
}
