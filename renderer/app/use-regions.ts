import { useEffect } from 'react'

const FOCUSABLE = 'button:not(:disabled), input, select, textarea, [tabindex="0"]'

/** F6 goes from region to region of the window and Shift+F6 back; a region keeps the element that had the focus last. */
export function useRegions(): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement | SVGElement>()
    const note = ({ target }: FocusEvent) => {
      const region = target instanceof Element ? target.closest('[data-region]') : null
      if (region !== null && (target instanceof HTMLElement || target instanceof SVGElement))
        last.set(region, target)
    }
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      const regions = [...document.querySelectorAll('[data-region]')]
      const at = regions.findIndex(region => region.contains(document.activeElement))
      const order = event.shiftKey ? regions.toReversed() : regions
      const start = at < 0 ? 0 : (event.shiftKey ? regions.length - 1 - at : at) + 1
      const cycled = [...order.slice(start), ...order.slice(0, start)]
      for (const region of cycled) {
        const known = last.get(region)
        const target = known?.isConnected === true ? known : region.querySelector<HTMLElement>(FOCUSABLE)
        if (target === null || target === undefined) continue
        target.focus()
        return
      }
    }
    document.addEventListener('focusin', note)
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('keydown', press)
    }
  }, [])
}
