import type { Answer, CallError, OpenOutcome } from '../../../src/contract/answers.ts'
import { err, ok } from '../../../src/support/result.ts'
import { checkFile } from '../documents/check-file.ts'
import { describeDocument } from '../documents/document.ts'
import { identityOf, openDocument } from '../documents/open-document.ts'
import { sendEvent } from '../ipc-router.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { openWindow } from '../windows/open-window.ts'
import { attachDocument, bringForward } from './desk.ts'
import type { Desk } from './desk.ts'

/**
 * Shows a plan for a window that asked: in that window if it shows none yet, else in one of its own. A plan that is open
 * already comes to the front instead.
 */
export function showPlan(desk: Desk, path: string, from: DeskWindow): Promise<Answer<OpenOutcome>> {
  return desk.opening.run(async () => {
    const checked = await checkFile(path, ['plan'])
    if (!checked.ok) return checked
    const showing = windowShowing(desk, await identityOf(path))
    if (showing !== undefined) {
      bringForward(showing)
      return ok({ outcome: 'opened' })
    }
    const opened = await openDocument(path, desk.documents)
    if (!opened.ok) return err({ code: opened.error.code, message: opened.error.message })
    const target = from.document === undefined && from.closing === 'no' ? from : openWindow(desk)
    attachDocument(desk, target, opened.value)
    return ok(
      target === from
        ? { outcome: 'opened', plan: await describeDocument(opened.value) }
        : { outcome: 'opened' },
    )
  })
}

/** Loads a plan into a window that shows none, while its page loads. */
export async function showPlanIn(desk: Desk, path: string, target: DeskWindow): Promise<void> {
  target.reserved = true
  const shown = showPlan(desk, path, target)
  target.arriving = shown.then(
    outcome => {
      if (!outcome.ok) target.problem = outcome.error
    },
    (cause: unknown) => {
      desk.log('opening a plan', cause)
      target.problem = UNEXPECTED
    },
  )
  await target.arriving
  target.reserved = false
  if (target.closing === 'done') return
  bringForward(target)
  if (!target.started) return
  if (target.problem !== undefined) return tellProblem(target, target.problem)
  if (target.document !== undefined) {
    sendEvent(target.window.webContents, 'opened', await describeDocument(target.document))
  }
}

const UNEXPECTED: CallError = { code: 'unexpected', message: 'The plan could not be opened. Try again.' }

/** Says in a window what went wrong. */
export function tellProblem(target: DeskWindow, problem: CallError): void {
  target.problem = undefined
  sendEvent(target.window.webContents, 'problem', problem)
}

/** The window that shows a plan, if there is one. */
export function windowShowing(desk: Desk, identity: string): DeskWindow | undefined {
  return desk.windows.find(one => one.document?.identity === identity && one.closing === 'no')
}
