import { isFilter } from '../../../src/domain/plan/filter.ts'
import { openDialog, notify, showProblem } from '../../store/app.ts'
import type { App } from '../../store/app.ts'
import { openThrough, redo, undo } from '../../store/plan-actions.ts'
import { dialogStrings } from '../../strings/dialogs.ts'
import { always, withPlan, withWritablePlan } from './actions.ts'
import type { VerbActions } from './actions.ts'

type FileVerb =
  | 'file.new'
  | 'file.open'
  | 'file.save-version'
  | 'file.save-copy'
  | 'file.import'
  | 'file.export-svg'
  | 'file.export-pdf'
  | 'file.export-json'
  | 'file.print'
  | 'file.packets'
  | 'file.merge'
  | 'edit.undo'
  | 'edit.redo'
  | 'edit.find'

/** Files in and out, and the way back. */
export const fileActions: VerbActions<FileVerb> = {
  'file.new': { enabled: always, run: app => openDialog(app, { kind: 'new-plan' }) },
  'file.open': { enabled: always, run: app => void openThrough(app, () => app.host.openPlan()) },
  'file.save-version': {
    enabled: withWritablePlan,
    run: app => openDialog(app, { kind: 'version', task: { do: 'save' } }),
  },
  'file.save-copy': { enabled: withPlan, run: app => void saved(app, app.host.saveCopy()) },
  'file.import': { enabled: withWritablePlan, run: app => openDialog(app, { kind: 'import' }) },
  'file.export-svg': { enabled: withPlan, run: app => void exportMatrix(app, 'svg') },
  'file.export-pdf': { enabled: withPlan, run: app => void exportMatrix(app, 'pdf') },
  'file.export-json': {
    enabled: withPlan,
    run: app => void saved(app, app.host.exportAs({ format: 'json' })),
  },
  'file.print': { enabled: withPlan, run: app => void printMatrix(app) },
  'file.packets': {
    enabled: ({ writable, matrix }) => writable && matrix !== undefined,
    run: app => openDialog(app, { kind: 'packets' }),
  },
  'file.merge': { enabled: withWritablePlan, run: app => openDialog(app, { kind: 'merge' }) },
  'edit.undo': {
    enabled: ({ state, writable }) =>
      writable && (state.undo.undo !== undefined || state.save.kind === 'saving'),
    run: app => void undo(app),
  },
  'edit.redo': {
    enabled: ({ state, writable }) => writable && state.undo.redo !== undefined,
    run: app => void redo(app),
  },
  'edit.find': { enabled: withPlan, run: app => openDialog(app, { kind: 'palette' }) },
}

/** The matrix as it is shown: what the filter hides is not there either. */
function shownSheet(app: App) {
  const { view, sifted } = app.store.getState()
  const { matrix, filter } = view
  return {
    ...(matrix === undefined ? {} : { matrix }),
    ...(isFilter(filter) ? { filter, kept: [...sifted.keep] } : {}),
  }
}

async function exportMatrix(app: App, format: 'svg' | 'pdf'): Promise<void> {
  await saved(app, app.host.exportAs({ format, ...shownSheet(app) }))
}

async function printMatrix(app: App): Promise<void> {
  const answer = await app.host.print(shownSheet(app))
  if (!answer.ok) showProblem(app, answer.error.message)
  else if (answer.value.notes.length > 0) notify(app, { tone: 'info', text: answer.value.notes.join(' ') })
}

async function saved(app: App, answer: ReturnType<App['host']['saveCopy']>): Promise<void> {
  const done = await answer
  if (!done.ok) showProblem(app, done.error.message)
  else if (done.value.files.length > 0)
    notify(app, { tone: 'info', text: dialogStrings.saved(done.value.files) })
}
