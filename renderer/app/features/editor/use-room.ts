import { useLayoutEffect, useState } from 'react'
import type { Room } from '../../../matrix/fit-layout.ts'
import { expectedRoom } from './expected-room.ts'

/**
 * A ref for the element that the sheet lies in, and how much room it has.
 *
 * Until it was measured, the room is the one that a window of this size usually has: measuring first would lay the page out
 * twice before the first picture. Where that is wrong, the sheet is laid out again before anything is painted.
 */
export function useRoom(presenting: boolean): [(element: HTMLElement | null) => void, Room] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [room, setRoom] = useState(() => expectedRoom(innerWidth, innerHeight, presenting))
  useLayoutEffect(() => {
    if (element === null) return
    // An observer is told the size of what it begins to observe after layout and before paint.
    const observer = new ResizeObserver(() => {
      // The border box: scroll bars must not change what the sheet is fitted to, or they would keep themselves there.
      const { width, height } = element.getBoundingClientRect()
      setRoom(before => (before.width === width && before.height === height ? before : { width, height }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, room]
}
