import { useLayoutEffect, useState } from 'react'
import type { Room } from '../../../matrix/fit-layout.ts'

/** A ref for the element that the sheet lies in, and how much room it has; undefined until it was measured. */
export function useRoom(): [(element: HTMLElement | null) => void, Room | undefined] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [room, setRoom] = useState<Room>()
  // Measured before the first paint, so that the sheet is on the desk in the frame in which the desk appears.
  useLayoutEffect(() => {
    if (element === null) return
    const measure = () => {
      // The border box: scroll bars must not change what the sheet is fitted to, or they would keep themselves there.
      const { width, height } = element.getBoundingClientRect()
      setRoom(before => (before?.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, room]
}
