import type { Staged } from '../../src/catchball/staged.ts'
import { showProblem } from './app.ts'
import type { App } from './app.ts'
import { changeInMain } from './plan-actions.ts'

/** Applies decisions as one change that undo takes back. Answers what went wrong, as a sentence. */
export async function applyDecisions(app: App, staged: readonly Staged[]): Promise<string | undefined> {
  const answer = await changeInMain(app, () => app.host.decide([...staged]))
  return answer.ok ? undefined : answer.error.message
}

/** The same where no dialog is open that could show what went wrong. Answers whether it is done. */
export async function decide(app: App, staged: readonly Staged[]): Promise<boolean> {
  const problem = await applyDecisions(app, staged)
  if (problem !== undefined) showProblem(app, problem)
  return problem === undefined
}
