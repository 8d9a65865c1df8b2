import type { Plan } from '../../domain/plan/plan.ts'
import type { Waiver } from '../../domain/record/entities.ts'
import type { Finding, JudgedFinding } from './finding.ts'

/**
 * Findings in the order of the command line (rule, matrix, items), each with whether somebody has accepted it. A waiver covers
 * the finding of its rule about exactly its items. Source: plan-format, sections 2 and 3.
 */
export function judged(plan: Plan, findings: readonly Finding[]): JudgedFinding[] {
  const waived = new Set<string>()
  for (const waiver of plan.tables.waiver.values()) waived.add(keyOfWaiver(waiver))
  return findings
    .map(finding => ({
      ...finding,
      message: onOneLine(finding.message),
      waived: waived.has(findingKey(finding)),
    }))
    .map(finding => ({ finding, place: placeOf(plan, finding) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ finding }) => finding)
}

/** Texts and names of a plan may hold line breaks; a finding is one sentence. */
function onOneLine(message: string): string {
  return message.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** What a finding is about, as a key: equal for the same finding before and after an edit. */
function findingKey({ rule, matrix, items, people }: Finding): string {
  return [rule, matrix, ...[...items, ...people].sort()].join(' ')
}

function keyOfWaiver({ rule, matrix, items }: Waiver): string {
  return [rule, matrix, ...[...items].sort()].join(' ')
}

function placeOf(plan: Plan, finding: Finding): string[] {
  const { matrix, item, person } = plan.tables
  const codes = finding.items.map(id => item.get(id)?.code ?? '')
  const names = finding.people.map(id => person.get(id)?.code ?? '')
  return [finding.rule, matrix.get(finding.matrix)?.key ?? '', ...codes, ...names].map(padded)
}

/** Numbers in codes are compared as numbers: P2 stands before P10. */
function padded(text: string): string {
  return text.replace(/\d+/g, digits => digits.padStart(8, '0'))
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x = '', y = ''] = [a[i], b[i]]
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}
