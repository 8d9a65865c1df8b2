import type { CallArguments } from '../../src/contract/calls.ts'
import { sheetStrings as s } from '../strings/sheets.ts'
import { notify, say, setView, showProblem } from './app.ts'
import type { App } from './app.ts'
import type { SheetsView } from './state.ts'

type Wanted = Pick<CallArguments<'saveSheets'>[0], 'people' | 'each'>

/** Has main make the sheets of the tab that is shown, and says what became of it. Edits that are under way are on them. */
export async function saveSheets(app: App, { people, each }: Wanted): Promise<void> {
  if (app.store.getState().sheetWork !== undefined) return
  const { tab: kind, paper, titles, confidential } = app.store.getState().view.sheets
  let stopped = false
  stop = () => {
    stopped = true
    void app.host.stopSheets()
  }
  const forget = app.host.on('sheetProgress', sheetWork => {
    if (!stopped) app.store.setState({ sheetWork })
  })
  app.store.setState({ sheetWork: { done: 0, total: 1 } })
  await app.session?.sync.settled()
  const request = { kind, paper, titles, confidential, each, ...(people === undefined ? {} : { people }) }
  const answer = await app.host.saveSheets(request)
  forget()
  app.store.setState({ sheetWork: undefined })
  if (!answer.ok) showProblem(app, answer.error.message)
  else if (answer.value.files.length > 0)
    notify(app, { tone: 'info', text: s.saved(answer.value.files, answer.value.notes ?? []) })
  else if (stopped) say(app, s.stopped)
}

let stop = (): void => undefined

/** Ends the making of sheets that is under way. */
export function stopSheets(): void {
  stop()
}

/** Changes what the page of sheets shows. */
export function setSheets(app: App, change: Partial<SheetsView>): void {
  setView(app, { sheets: { ...app.store.getState().view.sheets, ...change } })
}
