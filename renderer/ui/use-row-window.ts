import { useCallback, useLayoutEffect, useState } from 'react'

/** Rows drawn beyond those that are seen, so that a step of the wheel finds them there. */
const SPARE = 8

/** The part of a long list that is drawn. */
export interface RowWindow {
  readonly first: number
  /** One after the last. */
  readonly last: number
  /** How many rows are seen at once. */
  readonly page: number
  /** Scrolls until the row at this index is seen. */
  readonly reveal: (index: number) => void
}

/**
 * Draws only the rows of a long list that are seen, and some around them. All rows are `rowHeight` px high; above them `head` px
 * stay in sight. Answers the ref of the element that scrolls, and what of the list is seen in it.
 */
export function useRowWindow(
  count: number,
  rowHeight: number,
  head: number,
): [frame: (element: HTMLElement | null) => void, view: RowWindow] {
  const [element, frame] = useState<HTMLElement | null>(null)
  const [seen, setSeen] = useState({ top: 0, height: 0 })
  const measure = useCallback((from: HTMLElement) => {
    const next = { top: from.scrollTop, height: from.clientHeight }
    setSeen(before => (before.top === next.top && before.height === next.height ? before : next))
  }, [])
  useLayoutEffect(() => {
    if (element === null) return
    const look = () => measure(element)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [element, measure])
  const reveal = useCallback(
    (index: number) => {
      if (element === null || index < 0) return
      const top = index * rowHeight
      const room = element.clientHeight - head
      if (top < element.scrollTop) element.scrollTo({ top })
      else if (top + rowHeight > element.scrollTop + room) element.scrollTo({ top: top + rowHeight - room })
      measure(element)
    },
    [element, rowHeight, head, measure],
  )
  const page = Math.max(1, Math.floor((seen.height - head) / rowHeight))
  const first = Math.max(0, Math.min(count, Math.floor(seen.top / rowHeight)) - SPARE)
  const last = Math.min(count, first + page + 2 * SPARE + 1)
  return [frame, { first, last, page, reveal }]
}
