import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app } from 'electron'
import type { Answer } from '../../../src/contract/answers.ts'
import { headOf, planOf } from '../../../src/domain/plan/plan.ts'
import { closeWindow } from '../desk/close-window.ts'
import { makeDesk } from '../desk/make-desk.ts'
import type { Desk } from '../desk/desk.ts'
import { showPlanIn } from '../desk/show-plan.ts'
import { closeDocument } from '../documents/document.ts'
import { editDocument, stepDocument } from '../documents/edit-document.ts'
import { makePlan, recordsOfSample } from '../documents/new-plan.ts'
import { openEditable } from '../documents/open-document.ts'
import { logProblem } from '../log-problem.ts'
import { prepare } from '../prepare.ts'
import { openWindow } from '../windows/open-window.ts'

/** Longer than a slow machine needs; a program that hangs must fail, not wait. */
const PATIENCE_MS = 60_000
const SAMPLE = 'valve-works'

/**
 * Tries the program on itself, as it was packaged: a sample is made, edited, taken back, closed, opened again and shown in a
 * window. Prints one line; the exit status says how it went.
 */
export async function runSelfTest(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-self-test-'))
  app.setPath('userData', join(folder, 'data'))
  app.on('window-all-closed', () => undefined)
  const started = Date.now()
  let failed: string | undefined
  try {
    await Promise.race([tryAll(folder), tooLong()])
  } catch (cause) {
    failed = cause instanceof Error ? cause.message : String(cause)
  }
  const host = `Hoshin Desk ${app.getVersion()}, Electron ${process.versions.electron}`
  const outcome = failed === undefined ? `passed in ${Date.now() - started} ms` : `failed: ${failed}`
  await new Promise<void>(resolve =>
    process.stdout.write(`Self-test ${outcome} (${host})\n`, () => resolve()),
  )
  removeAsFarAsPossible(folder)
  app.exit(failed === undefined ? 0 : 1)
}

/** Chromium may still write its compiled scripts there; what is left is a few files among other temporary ones. */
function removeAsFarAsPossible(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  } catch (cause) {
    logProblem('removing the folder of the self-test', cause)
  }
}

async function tooLong(): Promise<never> {
  await setTimeout(PATIENCE_MS)
  throw new Error(`not done after ${PATIENCE_MS / 1000} seconds`)
}

async function tryAll(folder: string): Promise<void> {
  await app.whenReady()
  const desk = makeDesk(prepare())
  const path = join(folder, 'sample.hoshin')
  const records = must(await recordsOfSample(desk, SAMPLE))
  must(await makePlan(desk, path, records, 'Self-test'))
  const { title } = headOf(planOf(records))
  await editAndTakeBack(desk, path, title)
  await show(desk, path, `${title}, tested`)
  const left = readdirSync(folder).filter(name => name.startsWith('sample'))
  check(left.join() === 'sample.hoshin', `the plan is not one file at rest: ${left.join(', ')}`)
}

async function editAndTakeBack(desk: Desk, path: string, title: string): Promise<void> {
  const document = must(await openEditable(path, desk.documents))
  const edit = (patch: Record<string, string>) =>
    editDocument(document, { command: { type: 'plan.set', patch } })
  must(await edit({ title: `${title}, tested` }))
  must(await edit({ title: 'not kept' }))
  must(await stepDocument(document, 'undo'))
  await closeDocument(document)
  const again = must(await openEditable(path, desk.documents))
  check(headOf(again.plan).title === `${title}, tested`, 'the edit was not found again')
  check(again.session.revision() === 3, 'the history is not complete')
  await closeDocument(again)
}

/** Opens a window on the plan and waits until its page has asked for the plan and painted it. */
async function show(desk: Desk, path: string, title: string): Promise<void> {
  const target = openWindow(desk)
  const { webContents } = target.window
  const gone = new Promise<never>((_, reject) => {
    webContents.once('render-process-gone', () => reject(new Error('the window stopped working')))
  })
  await Promise.race([showPlanIn(desk, path, target), gone])
  if (target.problem !== undefined) throw new Error(target.problem.message)
  await Promise.race([webContents.executeJavaScript(whenPainted(title)), gone])
  check(target.started, 'the window never asked for its plan')
  check(!(await webContents.capturePage()).isEmpty(), 'the window painted nothing')
  check(await closeWindow(desk, target), 'the window did not close')
}

/** A script for the page: done once it shows this text and has painted it. */
function whenPainted(text: string): string {
  return `new Promise(done => {
    const look = () =>
      document.body.textContent.includes(${JSON.stringify(text)})
        ? requestAnimationFrame(() => requestAnimationFrame(() => done()))
        : setTimeout(look, 20)
    look()
  })`
}

function must<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

function check(held: boolean, otherwise: string): void {
  if (!held) throw new Error(otherwise)
}
