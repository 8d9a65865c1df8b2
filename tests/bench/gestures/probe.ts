import type { Page } from 'playwright-core'

/** What starts the clock: a key or a wheel from its dispatch, a rest of the pointer from the firing of its timer. */
export type Start = 'keydown' | 'wheel' | 'rest'

declare global {
  interface Window {
    probe: {
      /** What the clock waits for now. */
      start: Start | undefined
      begin: (at: number) => void
      done: Promise<number>
    }
  }
}

/** How long the pointer rests on a label before its line is shown, in ms; the timer is known by it. */
export const REST = 120

/** Gives a page a clock for its gestures. */
export async function installProbe(page: Page): Promise<void> {
  await page.evaluate(rest => {
    window.probe = { start: undefined, begin: () => undefined, done: Promise.resolve(0) }
    for (const type of ['keydown', 'wheel'] as const)
      window.addEventListener(
        type,
        event => {
          if (window.probe.start === type) window.probe.begin(event.timeStamp)
        },
        { capture: true, passive: true },
      )
    const native = window.setTimeout.bind(window)
    const timed = (job: () => void, delay?: number) =>
      native(() => {
        if (delay === rest && window.probe.start === 'rest') window.probe.begin(performance.now())
        job()
      }, delay)
    window.setTimeout = timed as typeof window.setTimeout
  }, REST)
}

/**
 * Milliseconds of one gesture: from its start to the message after the next animation frame. Where the page does not show
 * `shown` (a selector) by then, to the message after the frame in which it does.
 */
export async function timeGesture(
  page: Page,
  start: Start,
  gesture: () => Promise<unknown>,
  shown = 'svg',
): Promise<number> {
  await page.evaluate(
    ([kind, selector]) => {
      const { probe } = window
      probe.start = kind
      probe.done = new Promise(resolve => {
        probe.begin = at => {
          probe.start = undefined
          const channel = new MessageChannel()
          const frame = () => requestAnimationFrame(() => channel.port2.postMessage(0))
          channel.port1.onmessage = () => {
            if (document.querySelector(selector) === null) frame()
            else resolve(performance.now() - at)
          }
          frame()
        }
      })
    },
    [start, shown] as const,
  )
  await gesture()
  const took = await page.evaluate(() => window.probe.done)
  await (start === 'wheel' ? painted(page) : rest(page))
  return took
}

/** Waits until the page has painted what is under way and is idle. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>(resolve => {
        requestIdleCallback(() => requestAnimationFrame(() => setTimeout(resolve, 8)), { timeout: 500 })
      }),
  )
}

/** How many frames a scroll is given to settle. */
const FRAMES = 4

/**
 * Waits for some painted frames. After a wheel Chromium holds timers and idle callbacks of a page back for two seconds, in case that
 * more of the gesture comes: five runs of 200 would take more than an hour.
 */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    count =>
      new Promise<void>(resolve => {
        const channel = new MessageChannel()
        let left = count
        const frame = () => requestAnimationFrame(() => channel.port2.postMessage(0))
        channel.port1.onmessage = () => {
          left -= 1
          if (left === 0) resolve()
          else frame()
        }
        frame()
      }),
    FRAMES,
  )
}
