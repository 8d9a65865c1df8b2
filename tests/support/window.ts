import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { answerSaveDialogs } from './ask.ts'
import { launchApp } from './electron-app.ts'
import type { AppUnderTest } from './electron-app.ts'

/** The window of a plan, by role and name, as a person or a screen reader finds things in it. */
export interface PlanWindow {
  readonly page: Page
  /** The label of an item by its code, or of an owner by name. */
  label(start: string): Locator
  /** The cell of a row and a column, by their codes; an owner by name. */
  cell(row: string, column: string): Locator
  /** What the focused cell or label says. */
  focused(): Promise<string | null>
  press(...keys: string[]): Promise<void>
  type(text: string): Promise<void>
  button(name: string | RegExp): Locator
  /** Waits until everything shown is in the file. */
  saved(): Promise<void>
}

/** Finds things in the window of a page. */
function planWindow(page: Page): PlanWindow {
  return {
    page,
    label: start =>
      page
        .getByRole('rowheader', { name: new RegExp(`^${start}\\b`) })
        .or(page.getByRole('columnheader', { name: new RegExp(`^${start}\\b`) })),
    cell: (row, column) => page.getByRole('gridcell', { name: new RegExp(`^${row} .* by ${column}\\b`) }),
    focused: () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: text => page.keyboard.type(text),
    button: name => page.getByRole('button', { name }),
    saved: () => page.getByText(/^All changes saved · \d\d:\d\d$/).waitFor(),
  }
}

/** Starts the app and opens a sample as a plan of one's own at `path`. */
export async function openSample(
  title: string,
  path: string,
): Promise<{ app: AppUnderTest; desk: PlanWindow }> {
  const app = await launchApp()
  await answerSaveDialogs(app.electron, [path])
  await app.page.getByRole('button', { name: new RegExp(`^${title}`) }).click()
  await app.page.getByRole('grid').waitFor()
  return { app, desk: planWindow(app.page) }
}

/** Starts the app with a plan that exists. */
export async function openPlanAt(
  path: string,
  userData?: string,
): Promise<{ app: AppUnderTest; desk: PlanWindow }> {
  const app = await launchApp(userData === undefined ? { args: [path] } : { args: [path], userData })
  await app.page.getByRole('grid').waitFor()
  return { app, desk: planWindow(app.page) }
}

/** Fails unless the focused place says this. */
export async function expectFocus(desk: PlanWindow, name: RegExp): Promise<void> {
  await expect.poll(() => desk.focused()).toMatch(name)
}
