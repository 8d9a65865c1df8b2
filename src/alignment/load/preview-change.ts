import { applyCommand } from '../../domain/command/apply.ts'
import type { SingleCommand } from '../../domain/command/commands.ts'
import type { DomainError } from '../../domain/command/errors.ts'
import type { Diff } from '../../domain/diff/diff.ts'
import { squashDiffs } from '../../domain/diff/squash.ts'
import { advance, copyPlan } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { PersonId } from '../../domain/record/ids.ts'
import { ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { NO_CONTEXT } from '../findings/context.ts'
import type { FindingContext } from '../findings/context.ts'
import { FAMILIES } from '../findings/families.ts'
import type { Finding, JudgedFinding } from '../findings/finding.ts'
import { judged } from '../findings/judged.ts'
import { personRules } from '../findings/people-rules.ts'
import { ruleSheetOf } from '../findings/sheet.ts'
import { touchedBy } from '../findings/touched.ts'
import type { Touched } from '../findings/touched.ts'
import { personLoad } from './person-load.ts'
import type { PersonLoad } from './person-load.ts'

/** What edits would do to people and findings. */
export interface ChangePreview {
  /** Those who were asked for, and are still there, as they are now and as they would be. */
  readonly people: readonly { readonly before: PersonLoad; readonly after: PersonLoad }[]
  readonly appearing: readonly JudgedFinding[]
  readonly vanishing: readonly JudgedFinding[]
  /** Findings that stay and say something else, such as a load that is still too high: as they would be. */
  readonly changing: readonly JudgedFinding[]
}

/**
 * What edits would do before they are done; the plan stays as it is. The reason that an agreed plan asks for is not asked for
 * here. Costs a copy of the plan, and the rules over the matrices and people that the edits touch.
 */
export function previewChange(
  plan: Plan,
  commands: readonly SingleCommand[],
  people: readonly PersonId[],
  context: FindingContext = NO_CONTEXT,
): Result<ChangePreview, DomainError> {
  const after = copyPlan(plan)
  const diffs: Diff[] = []
  for (const command of commands) {
    const step = applyCommand(after, { ...command, reason: 'preview' })
    if (!step.ok) return step
    advance(after, step.value)
    diffs.push(step.value)
  }
  const touched = touchedBy(after, squashDiffs(diffs))
  const [was, willBe] = [findingsOn(plan, touched, context), findingsOn(after, touched, context)]
  return ok({
    people: people.flatMap(id => {
      const [x, y] = [plan.tables.person.get(id), after.tables.person.get(id)]
      return x && y ? [{ before: personLoad(plan, x), after: personLoad(after, y) }] : []
    }),
    appearing: willBe.filter(finding => !was.some(other => sameMatter(finding, other))),
    vanishing: was.filter(finding => !willBe.some(other => sameMatter(finding, other))),
    changing: willBe.filter(finding =>
      was.some(other => sameMatter(finding, other) && other.message !== finding.message),
    ),
  })
}

/** The findings about the people and those parts of the matrices that a change touches. */
function findingsOn(plan: Plan, { matrices, people }: Touched, context: FindingContext): JudgedFinding[] {
  const found: Finding[] = []
  for (const [id, aspects] of matrices) {
    const matrix = plan.tables.matrix.get(id)
    if (matrix === undefined) continue
    const sheet = ruleSheetOf(plan, matrix, context)
    for (const family of FAMILIES)
      if (family.reads.some(aspect => aspects.has(aspect))) found.push(...family.run(sheet))
  }
  for (const id of people) {
    const person = plan.tables.person.get(id)
    if (person !== undefined) found.push(...personRules(plan, person))
  }
  return judged(plan, found)
}

/** Whether two findings are about the same, whatever the figures in them say. One about people may move to another matrix. */
function sameMatter(x: Finding, y: Finding): boolean {
  const here = x.matrix === y.matrix || x.people.length > 0
  return x.rule === y.rule && here && same(x.items, y.items) && same(x.people, y.people)
}

function same(x: readonly string[], y: readonly string[]): boolean {
  return x.length === y.length && x.every((id, at) => id === y[at])
}
