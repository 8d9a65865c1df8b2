import type { Desk } from '../desk/desk.ts'
import type { CallHandlers } from '../ipc-router.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { withDocument, withEditable } from './with-document.ts'

type CatchballCalls = Pick<
  CallHandlers<DeskWindow>,
  | 'mergeFolder'
  | 'negotiation'
  | 'itemStory'
  | 'dealStates'
  | 'surroundings'
  | 'previewRound'
  | 'changeReport'
  | 'saveChangeReport'
  | 'decide'
  | 'enterAnswers'
  | 'postMessage'
  | 'approve'
  | 'exportSignOff'
>

/** The negotiation: how it stands, and what is decided, entered and said in it. Loaded when it is first asked for. */
export function catchballCalls(desk: Desk): CatchballCalls {
  const views = () => import('../exchange/negotiation-views.ts')
  const work = () => import('../exchange/negotiation-work.ts')
  return {
    negotiation: (from, matrix) =>
      withDocument(from, async document => (await views()).negotiationView(desk, document, matrix)),
    itemStory: (from, item) =>
      withDocument(from, async document => (await views()).itemStory(document, item)),
    dealStates: from => withDocument(from, async document => (await views()).dealsSoFar(document)),
    surroundings: from => withDocument(from, async document => (await views()).surroundings(desk, document)),
    exportSignOff: (from, matrix) =>
      withDocument(from, async document => {
        const { exportSignOff } = await import('../exchange/sign-off-file.ts')
        return exportSignOff(desk, from, document, matrix)
      }),
    ...reportCalls(desk),
    previewRound: (from, request) =>
      withDocument(from, async document => (await views()).roundPreview(desk, document, request)),
    mergeFolder: from =>
      withEditable(from, async document => {
        const { chooseAndMergeFolder } = await import('../exchange/merge-files.ts')
        return chooseAndMergeFolder(desk, from, document)
      }),
    decide: (from, staged) =>
      withEditable(from, async document => (await work()).decide(desk, document, staged)),
    enterAnswers: (from, entered) =>
      withEditable(from, async document => (await work()).enter(desk, document, entered)),
    postMessage: (from, posting) =>
      withEditable(from, async document => (await work()).post(desk, document, posting)),
    approve: (from, request) =>
      withEditable(from, async document => (await work()).approve(desk, document, request)),
  }
}

/** What changed between two rounds. */
function reportCalls(desk: Desk): Pick<CatchballCalls, 'changeReport' | 'saveChangeReport'> {
  return {
    changeReport: (from, span) =>
      withDocument(from, async document =>
        (await import('../exchange/change-report.ts')).report(document, span),
      ),
    saveChangeReport: (from, span) =>
      withDocument(from, async document => {
        const { saveReport } = await import('../exchange/change-report.ts')
        return saveReport(desk, from, document, span)
      }),
  }
}
