import type { Severity } from '../../alignment/findings/catalogue.ts'
import type { JudgedFinding } from '../../alignment/findings/finding.ts'
import type { Plan } from '../../domain/plan/plan.ts'

/** A finding by the codes of files and the command line. Source: plan-format, section 3. */
export interface ReportedFinding {
  readonly rule: string
  readonly severity: Severity
  readonly matrix: string
  readonly items?: readonly string[]
  /** Instead of `items` where the rule speaks of people. */
  readonly people?: readonly string[]
  readonly message: string
  readonly waived: boolean
}

/** What `hoshin check` answers. The summary counts what is not waived. */
export interface CheckReport {
  readonly findings: readonly ReportedFinding[]
  readonly summary: Readonly<Record<Severity, number>>
}

/** Findings as a report, in the order they are given. */
export function checkReport(plan: Plan, findings: readonly JudgedFinding[]): CheckReport {
  const { matrix, item, person } = plan.tables
  const summary = { error: 0, warning: 0, hint: 0 }
  for (const { severity, waiver } of findings) if (waiver === undefined) summary[severity] += 1
  return {
    findings: findings.map(finding => {
      const { rule, severity, message } = finding
      const key = matrix.get(finding.matrix)?.key ?? ''
      const about =
        finding.people.length > 0
          ? { people: finding.people.map(id => person.get(id)?.code ?? '') }
          : { items: finding.items.map(id => item.get(id)?.code ?? '') }
      return { rule, severity, matrix: key, ...about, message, waived: finding.waiver !== undefined }
    }),
    summary,
  }
}
