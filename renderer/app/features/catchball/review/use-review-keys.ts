import { useEffect, useEffectEvent } from 'react'
import type { Choice } from '../../../../store/review/draft.ts'
import { useApp } from '../../../../store/use-app.tsx'

const CHOICES: Readonly<Record<string, Choice>> = { a: 'accept', c: 'counter', d: 'decline' }
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 }

/** A accept, C counter, D decline, J and K next and previous item; anywhere on the page but in a field. Source: design, section 5. */
export function useReviewKeys(go: (step: number) => void, begin: (choice: Choice) => void): void {
  const app = useApp()
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
    if (modified || event.defaultPrevented || event.isComposing || app.store.getState().dialog !== undefined)
      return
    if (takesLetters(event.target)) return
    const step = STEPS[key]
    const choice = CHOICES[key]
    if (step === undefined && choice === undefined) return
    event.preventDefault()
    if (step !== undefined) go(step)
    else if (choice !== undefined) begin(choice)
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** Whether letters are an element's own: fields, and lists that find by them. */
function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio'
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  )
}
