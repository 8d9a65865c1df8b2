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

/**
 * Keeps what the rules find in step with the plan of the window, before anything is drawn: an edit costs what it touched.
 *
 * Loaded after the first picture, since the rules are not needed for it. Answers how to stop.
 */
export function keepChecked(app: App): () => void {
  const follow = () => {
    const { open, checked } = app.store.getState()
    const document = app.session?.document
    if (open === undefined || document === undefined) return
    if (checked?.suite.plan !== document.plan) start(app, document)
    else keepUp(app, document, checked.suite)
  }
  follow()
  return app.store.subscribe((state, before) => {
    if (state.open !== before.open) follow()
  })
}

/** Looks at the plan anew with what is known of what happened around it. */
export function checkAround(app: App, context: FindingContext): void {
  const document = app.session?.document
  if (document !== undefined) start(app, document, context)
}

function start(app: App, document: PlanDocument, context?: FindingContext): void {
  takeMoves(document)
  app.store.setState({ checked: checkedOf(startSuite(document.plan, context)) })
}

function keepUp(app: App, document: PlanDocument, suite: Suite): void {
  const moves = takeMoves(document)
  if (moves.length === 0) return
  updateSuite(suite, squashDiffs(moves))
  app.store.setState({ checked: checkedOf(suite) })
}

function checkedOf(suite: Suite): Checked {
  const known = new Map<MatrixId, MatrixChecks>()
  const of = (matrix: MatrixId) => {
    const checks = known.get(matrix) ?? matrixChecks(suite, matrix)
    known.set(matrix, checks)
    return checks
  }
  return { suite, of }
}
