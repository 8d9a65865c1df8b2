import type { Page } from 'playwright-core'

/** A component's place in React's tree, as far as it says who was drawn; the names of fields are React's own. */
interface Fiber {
  readonly alternate: Fiber | null
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly flags: number
  readonly type: unknown
  readonly memoizedProps: Readonly<Record<string, unknown>> | null
}

declare global {
  interface Window {
    /** How many components with a certain property were drawn again. */
    drawnAgain: Record<string, number>
  }
}

/** Loads the page again with a count of the components that React draws again, by the properties that tell them apart. */
export async function countRenders(page: Page, properties: readonly string[]): Promise<void> {
  await page.addInitScript(watchRenders, properties)
  await page.reload()
}

/** The counts since the last call. */
export function rendersSince(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const counts = window.drawnAgain
    window.drawnAgain = {}
    return counts
  })
}

/** Stands in for React's developer tools, which are told of every commit, also in the program as it ships. */
function watchRenders(properties: readonly string[]): void {
  window.drawnAgain = {}
  /** React's flag for a component whose function ran. */
  const performedWork = 1
  const visit = (fiber: Fiber) => {
    const before = fiber.alternate
    if (before === null) return
    if (typeof fiber.type !== 'string' && (fiber.flags & performedWork) !== 0)
      for (const property of properties)
        if (property in (fiber.memoizedProps ?? {}))
          window.drawnAgain[property] = (window.drawnAgain[property] ?? 0) + 1
    // The same children: React went no further down here.
    if (fiber.child === before.child) return
    for (let child = fiber.child; child !== null; child = child.sibling) visit(child)
  }
  Reflect.set(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => visit(root.current),
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  })
}
