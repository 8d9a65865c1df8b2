import { useEffect, useState } from 'react'
import { afterPaint } from './first-frame.ts'

/**
 * A value as it was when the window was last painted: for figures beside the sheet that may follow an edit by one frame, so
 * that counting them does not hold back the mark that somebody has just set. The first value is handed on at once.
 */
export function usePainted<T>(value: T): T {
  const [painted, setPainted] = useState(() => value)
  useEffect(() => {
    if (painted !== value) afterPaint(() => setPainted(() => value))
  }, [painted, value])
  return painted
}
