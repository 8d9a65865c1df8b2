import type { WaitingCounter } from '../../../../src/contract/answers.ts'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { counterKey } from './counter-key.ts'

interface CounterListProps {
  readonly waiting: readonly WaitingCounter[]
  readonly taken: ReadonlySet<string>
  readonly onChange: (taken: ReadonlySet<string>) => void
}

/** The counters that wait for a decision, to be ticked. */
export function CounterList({ waiting, taken, onChange }: CounterListProps) {
  if (waiting.length === 0) return <p>{s.noneWaiting}</p>
  return (
    <fieldset>
      <legend>{s.waiting}</legend>
      {waiting.map(counter => (
        <CounterLine
          key={counterKey(counter)}
          counter={counter}
          checked={taken.has(counterKey(counter))}
          onChange={on => onChange(chosen(waiting, taken, counter, on))}
        />
      ))}
    </fieldset>
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
    if (other.item === counter.item && other.field === counter.field) next.delete(counterKey(other))
  if (on) next.add(counterKey(counter))
  return next
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return s.nothing
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return JSON.stringify(value)
}
