import type { JudgedFinding } from '../../../../../src/alignment/findings/finding.ts'
import type { Severity } from '../../../../../src/alignment/findings/catalogue.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { rolesOn } from '../../../../../src/domain/plan/queries.ts'
import type { FindingsBy } from '../../../../store/state.ts'
import { findingStrings as s } from '../../../../strings/findings.ts'
import { nameIn } from '../item-name.ts'

/** Findings under one heading. */
export interface FindingGroup {
  readonly key: string
  readonly title: string
  readonly findings: readonly JudgedFinding[]
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint']
/** A finding about more items than these is about a list, and stands under none of them. */
const FEW = 3

/** Puts findings under headings. By item and by owner, one stands under each that it is about; the heavier come first. */
export function groupFindings(
  plan: Plan,
  findings: readonly JudgedFinding[],
  by: FindingsBy,
): FindingGroup[] {
  if (by === 'severity')
    return SEVERITIES.map(severity => ({
      ...{ key: severity, title: s.severities[severity] },
      findings: findings.filter(finding => finding.severity === severity),
    })).filter(group => group.findings.length > 0)
  const groups = new Map<string, { title: string; findings: JudgedFinding[] }>()
  const sorted = SEVERITIES.flatMap(severity => findings.filter(finding => finding.severity === severity))
  for (const finding of sorted) {
    for (const [key, title] of headings(plan, finding, by)) {
      const group = groups.get(key) ?? { title, findings: [] }
      group.findings.push(finding)
      groups.set(key, group)
    }
  }
  const last = [...groups].filter(([key]) => key === '')
  return [...[...groups].filter(([key]) => key !== ''), ...last].map(([key, group]) => ({ key, ...group }))
}

function headings(plan: Plan, finding: JudgedFinding, by: 'item' | 'owner'): Map<string, string> {
  const people = finding.people.flatMap(id => plan.tables.person.get(id) ?? [])
  const named = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  const items = finding.items.flatMap(id => plan.tables.item.get(id) ?? [])
  if (by === 'item' && items.length <= FEW) for (const item of items) named.set(item.id, nameIn(plan, item))
  if (by === 'owner')
    for (const item of items) for (const [id, name] of ownersOf(plan, item)) named.set(id, name)
  return named.size > 0 ? named : new Map([['', by === 'item' ? s.lists : s.nobody]])
}

/** Who answers for an item: the owner of a metric, who is accountable for a priority. */
function ownersOf(plan: Plan, item: Item): [id: string, name: string][] {
  const ids =
    item.kind === 'metric'
      ? [item.owner ?? '']
      : rolesOn(plan, item.id).flatMap(({ role, person }) => (role === 'accountable' ? [person] : []))
  return ids.flatMap(id => {
    const person = plan.tables.person.get(id)
    return person === undefined ? [] : [[person.id, person.name] as [string, string]]
  })
}
