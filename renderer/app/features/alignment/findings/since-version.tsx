import { useEffect, useMemo, useState } from 'react'
import { changedFindings } from '../../../../../src/alignment/findings/changed.ts'
import { checkPlanRules } from '../../../../../src/alignment/findings/suite.ts'
import type { JudgedFinding } from '../../../../../src/alignment/findings/finding.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../../../../src/domain/record/ids.ts'
import { showProblem } from '../../../../store/app.ts'
import type { Checked } from '../../../../store/state.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { loadVersions } from '../../../../store/versions.ts'
import { findingStrings as s } from '../../../../strings/findings.ts'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { FindingLine } from './finding-line.tsx'

interface SinceProps {
  readonly checked: Checked
  /** What the rules find now. */
  readonly now: readonly JudgedFinding[]
  readonly scope: MatrixId | undefined
}

/** What has come and what has gone since the last version that has a name. */
export function SinceVersion({ checked, now, scope }: SinceProps) {
  const then = useLastVersion(checked)
  const [open, setOpen] = useState(false)
  const changed = useMemo(() => {
    if (then === undefined) return undefined
    return changedFindings(
      then.findings.filter(({ matrix }) => scope === undefined || matrix === scope),
      now,
    )
  }, [then, now, scope])
  if (then === undefined || changed === undefined)
    return (
      <section className="finding-group">
        <h2>{s.sinceTitle}</h2>
        <p className="hint">{s.sinceNone}</p>
      </section>
    )
  const same = changed.new.length + changed.gone.length === 0
  return (
    <section className="finding-group">
      <h2>{s.sinceTitle}</h2>
      <Disclosure
        title={s.since(then.name)}
        note={s.sinceCounts(changed.new.length, changed.gone.length)}
        open={open}
        onToggle={() => setOpen(!open)}
      >
        {same && <p className="hint">{s.sinceSame}</p>}
        <Part title={s.come} findings={changed.new} past={false} />
        <Part title={s.gone} findings={changed.gone} past />
      </Disclosure>
    </section>
  )
}

interface PartProps {
  readonly title: string
  readonly findings: readonly JudgedFinding[]
  readonly past: boolean
}

function Part({ title, findings, past }: PartProps) {
  if (findings.length === 0) return null
  return (
    <>
      <h4>
        {title} <span className="quiet">{findings.length}</span>
      </h4>
      <ul className="findings">
        {findings.map((finding, at) => (
          <FindingLine key={at} finding={finding} past={past} />
        ))}
      </ul>
    </>
  )
}

interface LastVersion {
  readonly name: string
  readonly findings: readonly JudgedFinding[]
}

/** The findings of the last named version, looked at with what is known of the plan's surroundings today. */
function useLastVersion({ suite: { context } }: Checked): LastVersion | undefined {
  const app = useApp()
  const name = useAppState(state => state.versions.at(-1)?.name)
  const [loaded, setLoaded] = useState<LastVersion>()
  useEffect(() => {
    void loadVersions(app).then(problem => {
      if (problem !== undefined) showProblem(app, problem)
    })
  }, [app])
  useEffect(() => {
    if (name === undefined) return
    let current = true
    void app.host.versionRecords(name).then(answer => {
      if (!current) return
      if (answer.ok) setLoaded({ name, findings: checkPlanRules(planOf(answer.value), context) })
      else showProblem(app, answer.error.message)
    })
    return () => {
      current = false
    }
  }, [app, name, context])
  return loaded?.name === name ? loaded : undefined
}
