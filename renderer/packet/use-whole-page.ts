import { useEffect, useState } from 'react'

/** Most packets have no more items than this, and are drawn whole at once. */
const FEW = 12
/** Of a larger one so many items are drawn at first: more than the first screen shows. */
export const FIRST = 6
/** The rest comes when the browser is idle, and by then at the latest; in ms. */
const AT_LAST = 200

/**
 * Whether the whole page is drawn by now. Of a packet with many items what the first screen shows comes first, and the rest once
 * that has been painted: forty items at once are half of the time until it can be answered.
 */
export function useWholePage(items: number): boolean {
  const [painted, setPainted] = useState(items <= FEW)
  useEffect(() => {
    const more = () => setPainted(true)
    if ('requestIdleCallback' in window) requestIdleCallback(more, { timeout: AT_LAST })
    else setTimeout(more, AT_LAST)
  }, [])
  return painted
}
