import { lazy } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

/** A component that is loaded when it is first shown, so that the start of the window does not wait for it. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await load() }))
}
