import type { FindingContext } from '../../src/alignment/findings/context.ts'
import { startSuite, updateSuite } from '../../src/alignment/findings/suite.ts'
import type { Suite } from '../../src/alignment/findings/suite.ts'
import { squashDiffs } from '../../src/domain/diff/squash.ts'
import type { MatrixId } from '../../src/domain/record/ids.ts'
import type { App } from './app.ts'
import { takeMoves } from './document.ts'
import type { PlanDocument } from './document.ts'
import { matrixChecks } from './matrix-checks.ts'
import type { Checked, MatrixChecks } from './state.ts'

/** What labels warn about, as it was last told, so that an edit that changes no warning draws no label anew. */
type Flags = Map<MatrixId, MatrixChecks['flags']>

/**
 * Keeps what the rules find in step with the plan of the window: an edit costs what it touched.
 *
 * `soon` does a piece of work, in the window after the edit was painted: somebody who sets marks waits for the mark, not for
 * the rules (seen: 33 instead of 25 ms from the key to the mark). Loaded after the first picture. Answers how to stop.
 */
export function keepChecked(app: App, soon: (work: () => void) => void = work => work()): () => void {
  const flags: Flags = new Map()
  let stopped = false
  let due = false
  const follow = () => {
    due = false
    if (stopped) return
    const { open, checked } = app.store.getState()
    const document = app.session?.document
    if (open === undefined || document === undefined) return
    if (checked?.suite.plan !== document.plan) start(app, document, flags)
    else keepUp(app, document, checked.suite, flags)
  }
  follow()
  const stop = app.store.subscribe((state, before) => {
    if (state.open === before.open || due) return
    due = true
    soon(follow)
  })
  return () => {
    stopped = true
    stop()
  }
}

/** Looks at the plan anew with what is known of what happened around it. */
export function checkAround(app: App, context: FindingContext): void {
  const document = app.session?.document
  if (document !== undefined) start(app, document, new Map(), context)
}

function start(app: App, document: PlanDocument, flags: Flags, context?: FindingContext): void {
  takeMoves(document)
  app.store.setState({ checked: checkedOf(startSuite(document.plan, context), flags) })
}

function keepUp(app: App, document: PlanDocument, suite: Suite, flags: Flags): void {
  const moves = takeMoves(document)
  if (moves.length === 0) return
  updateSuite(suite, squashDiffs(moves))
  app.store.setState({ checked: checkedOf(suite, flags) })
}

function checkedOf(suite: Suite, flags: Flags): Checked {
  const known = new Map<MatrixId, MatrixChecks>()
  const of = (matrix: MatrixId) => {
    const checks = known.get(matrix) ?? withKeptFlags(matrixChecks(suite, matrix), flags.get(matrix))
    known.set(matrix, checks)
    flags.set(matrix, checks.flags)
    return checks
  }
  return { suite, of }
}

function withKeptFlags(checks: MatrixChecks, kept: MatrixChecks['flags'] | undefined): MatrixChecks {
  const same =
    kept?.size === checks.flags.size && [...checks.flags].every(([id, flag]) => kept.get(id) === flag)
  return same ? { ...checks, flags: kept } : checks
}
