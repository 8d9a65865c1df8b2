/** No frame comes while the window is hidden; then nobody waits for one either. In ms. */
const HIDDEN = 1000

let frame: Promise<void> | undefined

/**
 * Settled once what is drawn now has been painted and the window has nothing else to do. What is not needed for the first
 * picture is loaded after it: fetching and compiling it meanwhile would hold the picture back.
 */
export function firstFrame(): Promise<void> {
  frame ??= new Promise(resolve => {
    requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: HIDDEN }))
    setTimeout(resolve, HIDDEN)
  })
  return frame
}

/** Does something that nobody waits for, such as loading code, after the first picture. A window that closes first loads nothing. */
export function afterFirstFrame(work: () => Promise<unknown>): void {
  firstFrame()
    .then(work)
    .catch((cause: unknown) => console.warn('Not loaded:', cause))
}

/** Does something once what is being drawn now has been painted, or at once where the window is hidden and nothing is. */
export function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work)
  else requestAnimationFrame(() => setTimeout(work))
}
