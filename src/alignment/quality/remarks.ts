import type { Item, Metric } from '../../domain/item/item.ts'
import { contradictionsIn } from '../../domain/item/target.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { rolesOn } from '../../domain/plan/queries.ts'
import type { DepartmentId, ItemId } from '../../domain/record/ids.ts'
import type { RuleId } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import { normalText } from '../findings/wording/normal-text.ts'
import { reachedFrom } from '../lines/strengths.ts'
import type { Lines } from '../lines/strengths.ts'
import { beside } from './beside.ts'

/** Something about the quality of a metric or goal that is worth a second look. */
export type Remark =
  /** What a rule of the catalogue found; its sentence is the rule's. */
  | { readonly what: 'finding'; readonly finding: Finding }
  /** Nobody could work the figure out from what is written. */
  | { readonly what: 'vague'; readonly lacks: readonly Lack[] }
  /** All that it moves is one breakthrough, and that weakly. */
  | { readonly what: 'one-weak-line'; readonly breakthrough: Item }
  /** It shows the part of one department in a goal that several work on. */
  | { readonly what: 'one-department'; readonly department: DepartmentId; readonly goal: Item }
  | { readonly what: 'ends-before-start' }

/** What a metric lacks to be worked out. */
export type Lack = 'number' | 'unit' | 'formula'

/** The rules of the catalogue that speak of the quality of a single figure or its wording. */
const QUALITY_RULES: ReadonlySet<RuleId> = new Set(['C16', 'C17', 'C18', 'C24', 'C25', 'C40'])

/** Whether a finding is about the quality of a single item. */
export function isQualityFinding({ rule, items }: Finding): boolean {
  return QUALITY_RULES.has(rule) && items.length === 1
}

/**
 * What is worth a second look about a metric or goal. `findings` are those about it of the rules above, so that no rule is told
 * twice.
 *
 * Too vague: a metric without a number (neither numeric target nor band nor figure in its text), or without both unit and formula.
 * Too narrow: see `narrowLine` and `narrowDepartment`. Source: domain, 1.17 and 1.18; the limits are ours.
 */
export function remarksOn(plan: Plan, lines: Lines, item: Item, findings: readonly Finding[]): Remark[] {
  const remarks: Remark[] = findings.map(finding => ({ what: 'finding', finding }))
  if (contradictionsIn(item).includes('ends-before-start')) remarks.push({ what: 'ends-before-start' })
  if (item.kind !== 'metric') return remarks
  const lacks = lacksOf(item)
  if (lacks.includes('number') || lacks.length > 1) remarks.push({ what: 'vague', lacks })
  return [...remarks, ...narrowLine(lines, item), ...narrowDepartment(plan, item)]
}

function lacksOf(metric: Metric): Lack[] {
  const { target, direction, low, high, unit, formula, text } = metric
  const band = direction === 'maintain' && low !== undefined && high !== undefined
  const number = typeof target === 'number' || band || normalText(text).numbers.length > 0
  return [
    ...(number ? [] : (['number'] as const)),
    ...(unit?.trim() ? [] : (['unit'] as const)),
    ...(formula?.trim() ? [] : (['formula'] as const)),
  ]
}

/** Too narrow in what it moves: the only breakthrough that it is chained to, it is chained to weakly. */
function narrowLine(lines: Lines, metric: Metric): Remark[] {
  const [only, ...others] = reachedFrom(lines, metric.id)
  if (only === undefined || others.length > 0 || only.strength > 1) return []
  return [{ what: 'one-weak-line', breakthrough: only.breakthrough }]
}

/**
 * Too narrow in whom it speaks of: its owner and all who carry (A or R) the priorities that it measures belong to one department,
 * while priorities of the same goal are carried in others. People without a department say nothing.
 */
function narrowDepartment(plan: Plan, metric: Metric): Remark[] {
  const priorities = beside(plan, metric.id, 'priority')
  const own = new Set(priorities.flatMap(({ id }) => departmentsOf(plan, id)))
  const owner = metric.owner && plan.tables.person.get(metric.owner)?.department
  if (owner !== undefined) own.add(owner)
  const [department] = own
  if (department === undefined || own.size > 1) return []
  const goal = priorities
    .flatMap(({ id }) => beside(plan, id, 'goal'))
    .find(({ id }) =>
      beside(plan, id, 'priority').some(other =>
        departmentsOf(plan, other.id).some(each => each !== department),
      ),
    )
  return goal === undefined ? [] : [{ what: 'one-department', department, goal }]
}

function departmentsOf(plan: Plan, priority: ItemId): DepartmentId[] {
  return rolesOn(plan, priority)
    .filter(({ role }) => role === 'accountable' || role === 'responsible')
    .flatMap(({ person }) => plan.tables.person.get(person)?.department ?? [])
}
