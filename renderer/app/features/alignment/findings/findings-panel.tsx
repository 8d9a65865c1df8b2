import { useMemo } from 'react'
import { findingsOf } from '../../../../../src/alignment/findings/suite.ts'
import { setView } from '../../../../store/app.ts'
import type { Checked, FindingsBy } from '../../../../store/state.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { findingStrings as s } from '../../../../strings/findings.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Scope } from '../scope.tsx'
import { FindingGroups } from './finding-groups.tsx'
import './findings.css'
import { groupFindings } from './group-findings.ts'
import { ScoreSummary } from './score-summary.tsx'
import { SinceVersion } from './since-version.tsx'
import { useSurroundings } from './use-surroundings.ts'

/** Every gap that the rules find, the heaviest first; what was accepted; the score; and what changed since the last version. */
export function FindingsPanel() {
  const checked = useAppState(state => state.checked)
  useSurroundings()
  return checked === undefined ? null : <Panel checked={checked} />
}

function Panel({ checked }: { readonly checked: Checked }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const { by, scope: asked } = useAppState(state => state.view.findings)
  const scope = asked !== undefined && plan.tables.matrix.has(asked) ? asked : undefined
  const findings = useMemo(
    () => findingsOf(checked.suite).filter(({ matrix }) => scope === undefined || matrix === scope),
    [checked, scope],
  )
  const open = findings.filter(({ waiver }) => waiver === undefined)
  const waived = findings.filter(({ waiver }) => waiver !== undefined)
  const groups = groupFindings(plan, open, by)
  const accepted = waived.length === 0 ? [] : [{ key: 'waived', title: s.waived, findings: waived }]
  return (
    <div className="findings-panel">
      <ScoreSummary checked={checked} scope={scope} />
      <div className="findings-tools">
        <Switch by={by} choose={next => setView(app, { findings: { by: next, scope: asked } })} />
        <Scope value={scope} choose={next => setView(app, { findings: { by, scope: next } })} />
        <p className="hint" role="status">
          {s.open(open.length)}
        </p>
      </div>
      {open.length === 0 && <Nothing empty={plan.tables.item.size === 0} />}
      <FindingGroups groups={[...groups, ...accepted]} />
      <SinceVersion checked={checked} now={findings} scope={scope} />
    </div>
  )
}

interface SwitchProps {
  readonly by: FindingsBy
  readonly choose: (by: FindingsBy) => void
}

const BYS: readonly FindingsBy[] = ['severity', 'item', 'owner']

function Switch({ by, choose }: SwitchProps) {
  return (
    <span className="reading-switch" role="group" aria-label={s.by}>
      {BYS.map(value => (
        <button key={value} type="button" aria-pressed={by === value} onClick={() => choose(value)}>
          {s.bys[value]}
        </button>
      ))}
    </span>
  )
}

function Nothing({ empty }: { readonly empty: boolean }) {
  return (
    <div className="findings-none">
      <Icon name={empty ? 'info' : 'check'} size={20} />
      <div>
        {!empty && <b>{s.none}</b>}
        <p>{empty ? s.empty : s.noneText}</p>
      </div>
    </div>
  )
}
