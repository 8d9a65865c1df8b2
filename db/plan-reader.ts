import type { PlanReader } from '../src/app/ports/plan-store.ts'
import { closeFile } from './at-rest.ts'
import { copyTo } from './backup.ts'
import { guard } from './errors.ts'
import { readLogAfter, readTop } from './log.ts'
import { readAuthors, readLogPage } from './log-page.ts'
import { promised, read } from './open-file.ts'
import type { OpenFile } from './open-file.ts'
import { readChangesOf } from './record-log.ts'
import { readRecords } from './rows/plan-rows.ts'
import { readSnapshotRecords, readSnapshots } from './snapshots.ts'
import { verify } from './verify.ts'

/** The reading half of a plan file. Every call sees one revision; nothing that comes out of the file is trusted. */
export function planReader(file: OpenFile): PlanReader {
  return {
    path: file.path,
    load: () =>
      promised(() => read(file, () => ({ records: readRecords(file), revision: readTop(file).revision }))),
    history: () => promised(() => read(file, () => readLogAfter(file, -1))),
    historyPage: query => promised(() => read(file, () => readLogPage(file, query))),
    authors: () => promised(() => read(file, () => readAuthors(file))),
    since: revision => promised(() => read(file, () => readLogAfter(file, revision))),
    changesOf: (record, before) => promised(() => read(file, () => readChangesOf(file, record, before))),
    snapshots: () => promised(() => read(file, () => readSnapshots(file))),
    snapshotRecords: name => promised(() => read(file, () => readSnapshotRecords(file, name))),
    verify: () => promised(() => read(file, () => verify(file))),
    saveCopy: path => promised(() => guard(path, () => copyTo(file, path))),
    close: () => promised(() => closeFile(file)),
  }
}
