import type { CommandOf } from '../../domain/command/commands.ts'
import { applyCommand } from '../../domain/command/apply.ts'
import type { DomainError } from '../../domain/command/errors.ts'
import type { Diff } from '../../domain/diff/diff.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Entity } from '../../domain/record/tables.ts'
import { ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { matchRecords } from './match-records.ts'

/** What an import would do, before it is done. */
export interface ImportPlan {
  /** One undoable change. */
  readonly command: CommandOf<'plan.replace'>
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** How much a plan holds. */
export interface PlanCounts {
  readonly matrices: number
  readonly items: number
  readonly links: number
  readonly roles: number
  readonly people: number
}

/**
 * Prepares an import into an existing plan: the plan becomes what the document says, records matched by code keep their
 * identity, the rest goes (plan-format, section 2).
 *
 * `source` is the name of the document, for the history. Where the plan stands as agreed, the import is the reason.
 * Errors: what the domain refuses about the records.
 */
export function planImport(
  plan: Plan,
  records: readonly Entity[],
  source: string,
): Result<ImportPlan, DomainError> {
  const label = `Import ${source}`.slice(0, 200)
  const command: ImportPlan['command'] = {
    type: 'plan.replace',
    label,
    records: matchRecords(plan, records),
    reason: label,
  }
  const diff = applyCommand(plan, command)
  return diff.ok ? ok({ command, ...sizesOf(diff.value) }) : diff
}

function sizesOf(diff: Diff) {
  return {
    added: Object.keys(diff.added).length,
    changed: Object.keys(diff.updated).length,
    removed: Object.keys(diff.removed).length,
  }
}

/** How much a plan holds, set aside or not. */
export function countsOf({ tables }: Plan): PlanCounts {
  const { matrix, item, link, role, person } = tables
  return { matrices: matrix.size, items: item.size, links: link.size, roles: role.size, people: person.size }
}
