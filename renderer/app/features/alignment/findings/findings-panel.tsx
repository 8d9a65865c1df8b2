import { useMemo } from 'react'
import { RULES } from '../../../../../src/alignment/findings/catalogue.ts'
import type { Severity } from '../../../../../src/alignment/findings/catalogue.ts'
import type { Finding } from '../../../../../src/alignment/findings/finding.ts'
import { checkPlanRules } from '../../../../../src/alignment/findings/suite.ts'
import { goToItem, goToPerson } from '../../../../store/go-to.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { findingStrings as s } from '../../../../strings/alignment.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint']

/** Every gap that the rules find in the plan, the heaviest first. */
export function FindingsPanel() {
  const open = useOpenDocument()
  const findings = useMemo(() => checkPlanRules(open.plan), [open])
  if (findings.length === 0) return <p className="hint">{s.none}</p>
  return SEVERITIES.map(severity => (
    <Group
      key={severity}
      severity={severity}
      findings={findings.filter(each => each.severity === severity && each.waiver === undefined)}
    />
  ))
}

function Group({
  severity,
  findings,
}: {
  readonly severity: Severity
  readonly findings: readonly Finding[]
}) {
  if (findings.length === 0) return null
  return (
    <section aria-labelledby={`findings-${severity}`}>
      <h2 id={`findings-${severity}`}>
        {s.severities[severity]} <span>{findings.length}</span>
      </h2>
      <ul>
        {findings.map(finding => (
          <Line key={`${finding.rule} ${finding.message}`} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

function Line({ finding }: { readonly finding: Finding }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const go = () => {
    const item = plan.tables.item.get(finding.items[0] ?? '')
    const person = plan.tables.person.get(finding.people[0] ?? '')
    if (item !== undefined) goToItem(app, item)
    else if (person !== undefined) goToPerson(app, person)
  }
  return (
    <li>
      <button type="button" className="go-there" onClick={go}>
        {finding.message}
      </button>
      <p className="hint">{RULES[finding.rule].why}</p>
    </li>
  )
}
