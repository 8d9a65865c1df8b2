import { stat } from 'node:fs/promises'
import { openPlanReader, openPlanStore } from '../../../db/open.ts'
import type { DbOptions } from '../../../db/options.ts'
import type { LogRow, StoreError } from '../../../src/app/ports/plan-store.ts'
import { startQueue } from '../../../src/app/session/queue.ts'
import { openSession } from '../../../src/app/session/session.ts'
import { planOf } from '../../../src/domain/plan/plan.ts'
import { ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import type { EditableDocument, OpenDocument, ReadOnlyDocument } from './document.ts'

/** What opening a plan needs of the program around it. */
export interface DocumentHost {
  readonly db: DbOptions
  /** Who stands in the change log from now on. */
  author(): string
}

/** Opens a plan to change it, or to look at it where its file or folder cannot be written. Errors are the store's. */
export async function openDocument(
  path: string,
  host: DocumentHost,
): Promise<Result<OpenDocument, StoreError>> {
  const editable = await openEditable(path, host)
  if (editable.ok || editable.error.code !== 'read-only') return editable
  return openReadOnly(path, host)
}

/** Opens a plan to change it. */
export async function openEditable(
  path: string,
  host: DocumentHost,
): Promise<Result<EditableDocument, StoreError>> {
  const store = await openPlanStore(path, host.db)
  if (!store.ok) return store
  const foreign: LogRow[] = []
  const session = await openSession(store.value.plan, {
    // Asked at every edit, since the name can be changed in the settings meanwhile.
    get author() {
      return host.author()
    },
    onForeign: rows => foreign.push(...rows),
  })
  if (!session.ok) {
    await store.value.plan.close()
    return session
  }
  return ok({
    kind: 'editable',
    path,
    identity: await identityOf(path),
    plan: session.value.plan,
    session: session.value,
    catchball: store.value.catchball,
    queue: startQueue(),
    foreign,
    tell: () => undefined,
    unsaved: undefined,
  })
}

async function openReadOnly(path: string, host: DocumentHost): Promise<Result<ReadOnlyDocument, StoreError>> {
  const opened = await openPlanReader(path, host.db)
  if (!opened.ok) return opened
  const { plan: reader, catchball } = opened.value
  const loaded = await reader.load()
  if (!loaded.ok) {
    await reader.close()
    return loaded
  }
  return ok({
    kind: 'read-only',
    path,
    identity: await identityOf(path),
    plan: planOf(loaded.value.records),
    revision: loaded.value.revision,
    reader,
    catchball,
    reason:
      'The file or its folder is read-only, so nothing can be changed. Save a copy elsewhere to work on it.',
  })
}

/** Device and number of a file: the same for every path that leads to it. The path itself where there is no file. */
export async function identityOf(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return path
  }
}
