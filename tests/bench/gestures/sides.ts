import type { Page } from 'playwright-core'
import type { MatrixLayout } from '../../../src/layout/matrix/matrix-layout.ts'
import { rest, timeGesture } from './probe.ts'
import type { BenchWindow } from './windows.ts'

/** The gestures on one of the two pages; each answers how long its `round`th took, in ms. */
export interface Side {
  key(round: number): Promise<number>
  hover(round: number): Promise<number>
  pan(round: number): Promise<number>
  /** Brings the labels of the columns, or the first rows, into view, with the pointer at rest. */
  prepare(gesture: 'key' | 'hover' | 'pan'): Promise<void>
}

/** In turns, so that every press changes what is drawn. */
const WORDS = [
  ['3', 'strong'],
  ['2', 'medium'],
  ['1', 'weak'],
] as const
const STEP = 60
const STEPS_ONE_WAY = 8

/** The window of the program. */
export function programSide({ page }: BenchWindow, layout: MatrixLayout): Side {
  const columns = layout.labels.west.map(label => label.id)
  const row = layout.labels.north[0]?.id ?? ''
  let presses = 0
  return {
    key: async () => {
      const at = presses++ % columns.length
      const [key, word] = wordAt(presses, columns.length)
      const id = `at-${row}-${columns[at]}`
      await rest(page)
      const shown = `[id="${id}"][aria-label$=", ${word}"]`
      const took = await timeGesture(page, 'keydown', () => page.keyboard.press(key), shown)
      await page.keyboard.press(at === columns.length - 1 ? 'Home' : 'ArrowRight')
      return took
    },
    hover: async round => {
      const id = columns[round % columns.length] ?? ''
      const box = await page.locator(`[id="at-centre-${id}"]`).boundingBox()
      if (box === null) throw new Error(`${id} is not shown`)
      const hover = () => page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      return timeGesture(page, 'rest', hover, `[id="at-centre-${id}"].selected`)
    },
    prepare: gesture => prepare(page, gesture, `at-centre-${columns[0]}`, `at-${row}-${columns[0]}`),
    pan: round => timeGesture(page, 'wheel', () => page.mouse.wheel(0, stepOf(round))),
  }
}

/** The bare page. */
export function bareSide({ page }: BenchWindow, layout: MatrixLayout): Side {
  const columns = layout.labels.west.map(label => label.id)
  const row = layout.labels.north[0]?.id ?? ''
  let presses = 0
  return {
    key: async () => {
      const at = presses++ % columns.length
      const [key] = wordAt(presses, columns.length)
      await page.evaluate(target => Reflect.set(window, 'target', target), `at-${row}-${columns[at]}`)
      await rest(page)
      return timeGesture(page, 'keydown', () => page.keyboard.press(key))
    },
    hover: async round => {
      const id = columns[round % columns.length] ?? ''
      const box = await page.locator(`[id="l-${id}"]`).boundingBox()
      if (box === null) throw new Error(`${id} is not shown`)
      const hover = () => page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      return timeGesture(page, 'rest', hover, `[id="l-${id}"].lit`)
    },
    prepare: gesture => prepare(page, gesture, `l-${columns[0]}`, `at-${row}-${columns[0]}`),
    pan: round => timeGesture(page, 'wheel', () => page.mouse.wheel(0, stepOf(round))),
  }
}

/** Another key in every round over the row, so that every press changes its mark. */
function wordAt(presses: number, columns: number): (typeof WORDS)[number] {
  return WORDS[(Math.floor((presses - 1) / columns) + presses) % 3] ?? WORDS[0]
}

async function prepare(page: Page, gesture: 'key' | 'hover' | 'pan', label: string, cell: string) {
  await page.evaluate(
    ([id, block]) => document.getElementById(id)?.scrollIntoView({ block, inline: 'start' }),
    gesture === 'hover' ? ([label, 'center'] as const) : ([cell, 'start'] as const),
  )
  if (gesture === 'key') await page.evaluate(id => document.getElementById(id)?.focus(), cell)
  await page.mouse.move(500, 400)
  await page.waitForTimeout(400)
}

function stepOf(round: number): number {
  const turn = Math.floor((round + 1000 * STEPS_ONE_WAY * 2) / STEPS_ONE_WAY) % 2
  return turn === 0 ? STEP : -STEP
}
