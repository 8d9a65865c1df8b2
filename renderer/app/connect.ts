import type { VerbId } from '../../src/contract/verbs.ts'
import { notify, openDialog, showProblem } from '../store/app.ts'
import type { App } from '../store/app.ts'
import { refreshNegotiation } from '../store/negotiation.ts'
import { adoptPlan, openThrough, takeForeign } from '../store/plan-actions.ts'
import { applySettings } from '../store/settings.ts'
import type { AppState } from '../store/state.ts'
import { dialogStrings } from '../strings/dialogs.ts'
import { isTypingIn } from './typing.ts'
import { enabledVerbs, isVerbId, runVerb } from './verbs/run.ts'

/** Joins a new window to main: asks what to show, listens to what main tells, keeps the menu in step. */
export async function connect(app: App): Promise<void> {
  const { host, store } = app
  host.on('verb', ({ id }) => {
    if (isVerbId(id) && !undoesTyping(id)) runVerb(app, id)
  })
  host.on('opened', opened => adoptPlan(app, opened))
  host.on('closing', () => void settleAndClose(app))
  host.on('problem', error => showProblem(app, error.message))
  takeDroppedFiles(app)
  store.subscribe(keepMenu(app))
  const answer = await host.start()
  // Not before the plan is there: what changed since it was read comes now.
  const listen = (known: number) =>
    host.on('changed', ({ diffs, revision, undo }) => {
      if (revision <= known) return
      takeForeign(app, diffs)
      app.store.setState({ undo })
    })
  if (!answer.ok) {
    listen(0)
    store.setState({ phase: 'start', failure: answer.error })
    return
  }
  const { settings, version, platform, recent, samples, plan, problem } = answer.value
  applySettings(app, settings)
  store.setState({ phase: 'start', version, platform, recent, samples })
  if (plan !== undefined) adoptPlan(app, plan)
  listen(plan?.revision ?? 0)
  if (problem !== undefined) showProblem(app, problem.message)
}

/** Undo and redo of the menu bar belong to the text field that somebody types in. Answers whether one took them. */
function undoesTyping(id: VerbId): boolean {
  if (!isTypingIn(document.activeElement) || (id !== 'edit.undo' && id !== 'edit.redo')) return false
  return document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
}

/** Tells main which verbs work, whenever that has changed. */
function keepMenu(app: App): (state: AppState) => void {
  let told = ''
  return state => {
    if (state.phase === 'starting') return
    const busy = state.dialog !== undefined
    const menu = {
      enabled: busy ? [] : enabledVerbs(state),
      ...(state.undo.undo === undefined ? {} : { undo: state.undo.undo }),
      ...(state.undo.redo === undefined ? {} : { redo: state.undo.redo }),
    }
    const text = JSON.stringify(menu)
    if (text === told) return
    told = text
    void app.host.setMenuState(menu)
  }
}

/**
 * The window is about to close: what is typed is committed, and main hears when everything has arrived there. Decisions that
 * are staged are asked about first, since they would be lost.
 */
async function settleAndClose(app: App): Promise<void> {
  app.typing?.commit()
  await app.session?.sync.settled()
  if (app.store.getState().staging.size === 0) return void (await app.host.flushed())
  await app.host.flushed('asking')
  openDialog(app, { kind: 'leave' })
}

function takeDroppedFiles(app: App): void {
  document.addEventListener('dragover', event => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  document.addEventListener('drop', event => {
    const file = event.dataTransfer?.files[0]
    if (file === undefined) return
    event.preventDefault()
    void openDropped(app, app.host.pathOf(file))
  })
}

async function openDropped(app: App, path: string): Promise<void> {
  if (path === '') return
  const answer = await app.host.openDropped(path)
  if (!answer.ok) {
    if (answer.error.code === 'sealed') openDialog(app, { kind: 'merge', problem: answer.error })
    else showProblem(app, answer.error.message)
    return
  }
  const { value } = answer
  switch (value.outcome) {
    case 'responses':
      refreshNegotiation(app)
      openDialog(app, { kind: 'merge', report: value.report })
      break
    case 'import':
      openDialog(app, { kind: 'import', preview: value.preview })
      break
    case 'opened':
      await openThrough(app, () => Promise.resolve({ ok: true, value }))
      break
    case 'cancelled':
      notify(app, { tone: 'info', text: dialogStrings.notOpened })
  }
}
