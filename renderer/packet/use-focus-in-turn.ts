import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import { usePacket } from './packet-context.tsx'

/**
 * When an item is folded up or opened again, what had the focus is gone; what appears in its place takes it.
 *
 * `find` picks the control within the element. The first drawing of the page leaves the focus alone.
 */
export function useFocusInTurn<E extends HTMLElement>(
  item: Matter,
  find: (element: E | null) => HTMLElement | null | undefined,
): RefObject<E | null> {
  const element = useRef<E>(null)
  const { store } = usePacket()
  const id = item.id
  useLayoutEffect(() => {
    if (store.getState().focus !== id) return
    store.setState({ focus: '' })
    find(element.current)?.focus({ preventScroll: true })
  }, [store, id, find])
  return element
}
