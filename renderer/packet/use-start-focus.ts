import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Puts the focus on an element when it appears, where that is wanted. */
export function useStartFocus<E extends HTMLElement>(wanted: boolean): RefObject<E | null> {
  const element = useRef<E>(null)
  const first = useRef(wanted)
  useLayoutEffect(() => {
    if (first.current) element.current?.focus()
  }, [])
  return element
}
