import { useMemo, useState } from 'react'
import { findingsOf } from '../../../../../src/alignment/findings/suite.ts'
import { fedTargets, qualityOf } from '../../../../../src/alignment/quality/plan-quality.ts'
import type { AnswerStates } from '../../../../../src/alignment/quality/answer-states.ts'
import type { MatrixId } from '../../../../../src/domain/record/ids.ts'
import type { Checked } from '../../../../store/state.ts'
import { useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { qualityStrings as s } from '../../../../strings/quality.ts'
import { useSurroundings } from '../findings/use-surroundings.ts'
import { Scope } from '../scope.tsx'
import '../tables.css'
import { useLines } from '../use-lines.ts'
import { BalanceSection } from './balance-section.tsx'
import { FedSection } from './fed-section.tsx'
import './quality.css'
import { SmartTable } from './smart-table.tsx'
import { useAnswers } from './use-answers.ts'

/** How good metrics and goals are as such: letter by letter, in balance, and in what they make up together. */
export function QualityPanel() {
  const { states, problem } = useAnswers()
  const checked = useAppState(state => state.checked)
  useSurroundings()
  if (states === undefined || checked === undefined) return null
  return (
    <div className="quality">
      {problem !== undefined && <p className="problem">{s.unread(problem)}</p>}
      <Panel answers={states} checked={checked} />
    </div>
  )
}

interface PanelProps {
  readonly answers: AnswerStates
  readonly checked: Checked
}

function Panel({ answers, checked }: PanelProps) {
  const open = useOpenDocument()
  const lines = useLines()
  const [asked, setScope] = useState<MatrixId>()
  const scope = asked !== undefined && open.plan.tables.matrix.has(asked) ? asked : undefined
  const findings = useMemo(
    () => findingsOf(checked.suite).filter(({ waiver }) => waiver === undefined),
    [checked],
  )
  const all = useMemo(
    () => qualityOf(open.plan, { lines, answers, findings }, scope),
    [open, lines, answers, findings, scope],
  )
  const fed = useMemo(() => fedTargets(open.plan, lines, scope), [open, lines, scope])
  return (
    <>
      <Scope value={scope} choose={setScope} />
      <SmartTable key={scope} all={all} />
      <BalanceSection lines={lines} scope={scope} />
      <FedSection fed={fed} />
    </>
  )
}
