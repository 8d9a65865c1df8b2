import { useEffect, useState } from 'react'
import type { Room } from '../../../matrix/use-matrix-layout.ts'

/** A ref for the element that the sheet lies in, and how much room it has; undefined until it was measured. */
export function useRoom(): [(element: HTMLElement | null) => void, Room | undefined] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [room, setRoom] = useState<Room>()
  useEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      // The border box: scroll bars must not change what the sheet is fitted to, or they would keep themselves there.
      const [box] = entry?.borderBoxSize ?? []
      if (box === undefined) return
      const { inlineSize: width, blockSize: height } = box
      setRoom(before => (before?.width === width && before.height === height ? before : { width, height }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, room]
}
