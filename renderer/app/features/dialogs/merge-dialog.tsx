import { useState } from 'react'
import type { MergeReport, WaitingCounter } from '../../../../src/contract/answers.ts'
import { notify } from '../../../store/app.ts'
import { changeInMain } from '../../../store/plan-actions.ts'
import { useApp } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useClose } from './use-close.ts'

/** Files responses that came back, shows what is in them, and takes the counters that are ticked. */
export function MergeDialog({ given }: { readonly given: MergeReport | undefined }) {
  const app = useApp()
  const close = useClose()
  const [report, setReport] = useState(given)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const choose = async () => {
    setBusy(true)
    setProblem(undefined)
    const answer = await app.host.mergeResponses()
    setBusy(false)
    if (!answer.ok) setProblem(answer.error.message)
    else if (answer.value !== null) setReport(answer.value)
  }
  const take = async () => {
    const counters = (report?.waiting ?? []).filter(counter => taken.has(keyOf(counter)))
    if (counters.length === 0) return
    setBusy(true)
    const named = counters.map(({ digest, item, field }) => ({ digest, item, field }))
    const answer = await changeInMain(app, () => app.host.takeCounters(named))
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.error.message)
      return
    }
    close()
    notify(app, { tone: 'info', text: s.taken(counters.length) })
  }
  const waiting = report?.waiting ?? []
  return (
    <Dialog
      size="large"
      title={s.merge}
      closeLabel={s.close}
      onClose={close}
      onSubmit={() => void (report === undefined ? choose() : waiting.length === 0 ? close() : take())}
      actions={
        <>
          <Button onClick={close}>{report === undefined ? s.cancel : s.close}</Button>
          {report === undefined || waiting.length === 0 ? (
            <Button look="primary" disabled={busy} onClick={() => void choose()}>
              {s.mergeChoose}
            </Button>
          ) : (
            <Button look="primary" type="submit" disabled={busy || taken.size === 0}>
              {s.take(taken.size)}
            </Button>
          )}
        </>
      }
    >
      {report === undefined && <p>{s.mergeLead}</p>}
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {report && <Report report={report} taken={taken} setTaken={setTaken} />}
    </Dialog>
  )
}

interface ReportProps {
  readonly report: MergeReport
  readonly taken: ReadonlySet<string>
  readonly setTaken: (taken: ReadonlySet<string>) => void
}

function Report({ report, taken, setTaken }: ReportProps) {
  const { responses, duplicates, accepted, countered, cannot, questions, problems, waiting } = report
  return (
    <>
      <div role="status">
        <p>
          <b>{s.filed(responses, duplicates)}</b>
        </p>
        <p>{s.verdicts(accepted, countered, cannot, questions)}</p>
      </div>
      {problems.map((problem, at) => (
        <p key={at} className="problem" role="alert">
          {problem}
        </p>
      ))}
      {waiting.length === 0 ? (
        <p>{s.noneWaiting}</p>
      ) : (
        <fieldset>
          <legend>{s.waiting}</legend>
          {waiting.map(counter => (
            <CounterLine
              key={keyOf(counter)}
              counter={counter}
              checked={taken.has(keyOf(counter))}
              onChange={on => setTaken(chosen(waiting, taken, counter, on))}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}

interface CounterLineProps {
  readonly counter: WaitingCounter
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

function CounterLine({ counter, checked, onChange }: CounterLineProps) {
  const { from, code, field, base, theirs, ours, conflict, reason } = counter
  return (
    <label className="check counter">
      <input type="checkbox" checked={checked} onChange={event => onChange(event.target.checked)} />
      <span className="line-text">
        <span>
          <b>
            {code} {s.fields[field] ?? field}
          </b>
          , {from}
        </span>
        <span>
          {s.plan} <b>{shown(ours)}</b> → {s.theirs} <b>{shown(theirs)}</b>
        </span>
        {conflict && <span className="problem">{s.conflict(shown(base))}</span>}
        {reason !== undefined && <span>{reason}</span>}
      </span>
    </label>
  )
}

/** One counter a field: ticking one takes the tick from another that names the same field of the same item. */
function chosen(
  all: readonly WaitingCounter[],
  taken: ReadonlySet<string>,
  counter: WaitingCounter,
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(taken)
  for (const other of all)
    if (other.item === counter.item && other.field === counter.field) next.delete(keyOf(other))
  if (on) next.add(keyOf(counter))
  return next
}

function keyOf({ digest, item, field }: WaitingCounter): string {
  return `${digest} ${item} ${field}`
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return s.nothing
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return JSON.stringify(value)
}
