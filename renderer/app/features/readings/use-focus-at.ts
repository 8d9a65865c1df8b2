import { useCallback, useEffect, useRef } from 'react'
import type { Item } from '../../../../src/domain/item/item.ts'
import { findRecord } from '../../../../src/domain/plan/plan.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { currentId, goTo } from './current-item.ts'

/**
 * Puts the focus on the element with this id once it was asked for, and lets it follow while it is in the reading or nowhere.
 * Answers how to ask for it.
 */
export function useFocusAt(id: string, typing: boolean): () => void {
  const wanted = useRef(false)
  useEffect(() => {
    if (isFree()) wanted.current = true
  }, [id])
  useEffect(() => {
    if (typing || !(wanted.current || document.activeElement === document.body)) return
    const element = document.getElementById(id)
    if (element === null) return
    wanted.current = false
    element.focus({ preventScroll: true })
  })
  return useCallback(() => {
    wanted.current = true
  }, [])
}

function isFree(): boolean {
  const active = document.activeElement
  if (active === null || active === document.body) return true
  const field = active instanceof HTMLInputElement || active instanceof HTMLSelectElement
  return !field && active.closest('.reading-desk') !== null
}

/** Goes to a neighbour when the item under the cursor is gone or hidden; to the first row where there is no cursor yet. */
export function useStandIn(items: readonly (Item | undefined)[], found: number, typing: boolean): void {
  const app = useApp()
  const id = useAppState(currentId)
  const last = useRef(0)
  useEffect(() => {
    if (found >= 0) last.current = found
    if (found >= 0 || typing) return
    const { open } = app.store.getState()
    const elsewhere =
      id === undefined
        ? document.activeElement !== document.body
        : open !== undefined && findRecord(open.plan, id)?.table === 'person'
    if (elsewhere) return
    const near = items[Math.min(last.current, items.length - 1)] ?? items.find(item => item !== undefined)
    if (near !== undefined) goTo(app, near)
  }, [app, items, found, typing, id])
}
