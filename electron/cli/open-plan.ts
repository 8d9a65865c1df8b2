import { openPlanReader, openPlanStore } from '../../db/open.ts'
import type { OpenPlan, OpenPlanToRead } from '../../db/open.ts'
import type { DbOptions } from '../../db/options.ts'
import type { Revision } from '../../src/app/ports/plan-store.ts'
import { openSession } from '../../src/app/session/session.ts'
import type { Session } from '../../src/app/session/session.ts'
import { planOf } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import type { Result } from '../../src/support/result.ts'
import { placeOf } from './files.ts'
import type { CliHost } from './host.ts'
import { fail } from './outcome.ts'
import type { CommandResult, Failure } from './outcome.ts'

/** A plan that is only looked at. */
export interface PlanToRead extends OpenPlanToRead {
  readonly records: Plan
  readonly revision: Revision
}

/** A plan that is worked on. */
export interface PlanToEdit extends OpenPlan {
  readonly path: string
  readonly session: Session
}

/** Opens a plan read-only, does some work with it, and closes it. Not a byte of the file changes. */
export async function readPlan<T>(
  host: CliHost,
  given: string,
  work: (open: PlanToRead) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const opened = await openPlanReader(placeOf(host.cwd, given), dbOptions(host))
  if (!opened.ok) return fail(opened.error.message)
  const { plan } = opened.value
  try {
    const loaded = await plan.load()
    if (!loaded.ok) return fail(loaded.error.message)
    const { records, revision } = loaded.value
    return await work({ ...opened.value, records: planOf(records), revision })
  } finally {
    await plan.close()
  }
}

/** Opens a plan to change it, does some work with it, and puts it to rest again. */
export async function editPlan(
  host: CliHost,
  given: string,
  author: string,
  work: (open: PlanToEdit) => Promise<CommandResult>,
): Promise<CommandResult> {
  const path = placeOf(host.cwd, given)
  const opened = await openPlanStore(path, dbOptions(host))
  if (!opened.ok) return fail(opened.error.message)
  try {
    const session = await openSession(opened.value.plan, { author })
    if (!session.ok) return fail(session.error.message)
    return await work({ ...opened.value, path, session: session.value })
  } finally {
    await opened.value.plan.close()
  }
}

/** What the database needs of the host. */
export function dbOptions({ clock, nativeBinding }: CliHost): DbOptions {
  return { clock, ...(nativeBinding === undefined ? {} : { nativeBinding }) }
}
