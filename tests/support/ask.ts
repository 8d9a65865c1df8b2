import type { ElectronApplication, Page } from 'playwright-core'
import type { Answer, Answers } from '../../src/contract/answers.ts'
import type { CallArguments, CallName } from '../../src/contract/calls.ts'

/** Makes a call of the contract from a page, as the window's own code does. */
export function ask<N extends CallName>(
  page: Page,
  name: N,
  ...args: CallArguments<N>
): Promise<Answer<Answers[N]>> {
  return page.evaluate(
    ([call, values]) => {
      const api = Reflect.get(window, 'hoshin') as Record<string, (...all: unknown[]) => Promise<never>>
      return api[call]!(...values)
    },
    [name as string, args as readonly unknown[]] as const,
  )
}

/** The value of an answer; fails the test with the error's message where it is none. */
export async function value<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer
  if (!given.ok) throw new Error(`${given.error.code}: ${given.error.message}`)
  return given.value
}

/** Has the next dialogs for saving answer these paths, in turn; null closes the dialog. */
export function answerSaveDialogs(
  electron: ElectronApplication,
  paths: readonly (string | null)[],
): Promise<void> {
  return electron.evaluate(({ dialog }, answers) => {
    const queue = [...answers]
    dialog.showSaveDialog = () => {
      const filePath = queue.shift() ?? null
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    }
  }, paths)
}

/** Has the next dialogs for opening answer these paths, in turn; null closes the dialog. */
export function answerOpenDialogs(
  electron: ElectronApplication,
  paths: readonly (readonly string[] | null)[],
): Promise<void> {
  return electron.evaluate(({ dialog }, answers) => {
    const queue = [...answers]
    dialog.showOpenDialog = () => {
      const filePaths = queue.shift() ?? null
      return Promise.resolve({ canceled: filePaths === null, filePaths: [...(filePaths ?? [])] })
    }
  }, paths)
}

/** Has every message box answer with the button of this number. */
export function answerMessages(electron: ElectronApplication, button: number): Promise<void> {
  return electron.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false })
  }, button)
}

/** The newest rows of a plan's history, newest first. */
export async function historyOf(page: Page): Promise<Answers['history']['rows']> {
  return (await value(ask(page, 'history', {}))).rows
}
