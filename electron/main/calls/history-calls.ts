import type { PlanReader, PlanStore, StoreError } from '../../../src/app/ports/plan-store.ts'
import type { Answer, HistoryPage, VersionInfo } from '../../../src/contract/answers.ts'
import type { CallArguments } from '../../../src/contract/calls.ts'
import { ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import type { Desk } from '../desk/desk.ts'
import { refreshTitle } from '../desk/desk.ts'
import type { OpenDocument } from '../documents/document.ts'
import { workOn } from '../documents/edit-document.ts'
import { restoreVersion } from '../documents/restore-version.ts'
import type { CallHandlers } from '../ipc-router.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { answered, withDocument, withEditable } from './with-document.ts'

type HistoryCalls = Pick<
  CallHandlers<DeskWindow>,
  | 'history'
  | 'recordHistory'
  | 'versions'
  | 'saveVersion'
  | 'renameVersion'
  | 'removeVersion'
  | 'versionRecords'
  | 'restoreVersion'
>

/** Rows of the history that one call answers. */
const ROWS = 200

/** What happened to the plan of a window, and the versions of it that were named. */
export function historyCalls(desk: Desk): HistoryCalls {
  return {
    history: (from, query) => withDocument(from, document => historyPage(readerOf(document), query)),
    recordHistory: (from, { record, before }) =>
      withDocument(from, async document => answered(await readerOf(document).changesOf(record, before))),
    versions: from => withDocument(from, document => versionsOf(readerOf(document))),
    saveVersion: (from, name) => changeVersions(from, store => store.snapshot(name, desk.settings.author())),
    renameVersion: (from, { name, to }) => changeVersions(from, store => store.renameSnapshot(name, to)),
    removeVersion: (from, name) => changeVersions(from, store => store.removeSnapshot(name)),
    versionRecords: (from, name) =>
      withDocument(from, async document => answered(await readerOf(document).snapshotRecords(name))),
    restoreVersion: (from, request) =>
      withEditable(from, async document => {
        const restored = await restoreVersion(document, request)
        refreshTitle(desk, from)
        return restored
      }),
  }
}

/** Does something with the versions, after the edits before it, and answers which there are now. */
function changeVersions(
  from: DeskWindow,
  work: (store: PlanStore) => Promise<Result<unknown, StoreError>>,
): Promise<Answer<readonly VersionInfo[]>> {
  return withEditable(from, document =>
    workOn(document, async ({ session: { store } }) => {
      const done = await work(store)
      return done.ok ? versionsOf(store) : answered(done)
    }),
  )
}

function readerOf(document: OpenDocument): PlanReader {
  return document.kind === 'editable' ? document.session.store : document.reader
}

async function historyPage(
  reader: PlanReader,
  query: CallArguments<'history'>[0],
): Promise<Answer<HistoryPage>> {
  const page = await reader.historyPage({ ...query, limit: ROWS })
  if (!page.ok) return answered(page)
  const authors = await reader.authors()
  if (!authors.ok) return answered(authors)
  return ok({ rows: page.value.lines, more: page.value.more, authors: authors.value })
}

async function versionsOf(reader: PlanReader): Promise<Answer<readonly VersionInfo[]>> {
  return answered(await reader.snapshots())
}
