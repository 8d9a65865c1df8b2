import { useState } from 'react'
import type { MergeReport, WaitingCounter } from '../../../../src/contract/answers.ts'
import { closeDialog, notify } from '../../../store/app.ts'
import { refreshNegotiation } from '../../../store/negotiation.ts'
import { changeInMain } from '../../../store/plan-actions.ts'
import { useApp } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { CounterList } from './counter-list.tsx'
import { counterKey } from './counter-key.ts'
import { FormDialog, ProblemLine } from './form-dialog.tsx'

/** Files responses that came back, shows what is in them, and takes the counters that are ticked. */
export function MergeDialog({ given }: { readonly given: MergeReport | undefined }) {
  const { report, problem, busy, choose, take } = useMerge(given)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const waiting = report?.waiting ?? []
  const deciding = waiting.length > 0
  return (
    <FormDialog
      title={s.merge}
      size="large"
      confirm={deciding ? s.take(taken.size) : s.mergeChoose}
      disabled={busy || (deciding && taken.size === 0)}
      onSubmit={() =>
        void (deciding ? take(waiting.filter(counter => taken.has(counterKey(counter)))) : choose())
      }
    >
      {report === undefined && <p>{s.mergeLead}</p>}
      <ProblemLine text={problem} />
      {report && <Report report={report} />}
      {report && <CounterList waiting={waiting} taken={taken} onChange={setTaken} />}
    </FormDialog>
  )
}

function useMerge(given: MergeReport | undefined) {
  const app = useApp()
  const [report, setReport] = useState(given)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const choose = async () => {
    setBusy(true)
    setProblem(undefined)
    const answer = await app.host.mergeResponses()
    setBusy(false)
    if (!answer.ok) setProblem(answer.error.message)
    else if (answer.value !== null) {
      setReport(answer.value)
      refreshNegotiation(app)
    }
  }
  const take = async (counters: readonly WaitingCounter[]) => {
    if (counters.length === 0) return
    setBusy(true)
    const named = counters.map(({ digest, item, field }) => ({ digest, item, field }))
    const answer = await changeInMain(app, () => app.host.takeCounters(named))
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.error.message)
      return
    }
    closeDialog(app)
    notify(app, { tone: 'info', text: s.taken(counters.length) })
  }
  return { report, problem, busy, choose, take }
}

function Report({ report }: { readonly report: MergeReport }) {
  const { responses, duplicates, accepted, countered, cannot, questions, offers, problems } = report
  return (
    <>
      <div role="status">
        <p>
          <b>{s.filed(responses, duplicates)}</b>
        </p>
        <p>{s.verdicts(accepted, countered, cannot, questions)}</p>
        {offers > 0 && <p>{s.offers(offers)}</p>}
      </div>
      {problems.map((problem, at) => (
        <ProblemLine key={at} text={problem} />
      ))}
    </>
  )
}
