import { useState } from 'react'
import type { HistoryRow } from '../../../../src/contract/answers.ts'
import { notify } from '../../../store/app.ts'
import { goToRecord } from '../../../store/plan-actions.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { pageStrings as s } from '../../../strings/pages.ts'
import { Button } from '../../../ui/button.tsx'
import { Select, TextField } from '../../../ui/field.tsx'
import { byDay, timeOf } from './moments.ts'
import { useLog } from './use-log.ts'

/** Every change, newest first, by day; found by author and words. */
export function LogSection() {
  const [author, setAuthor] = useState('')
  const [words, setWords] = useState('')
  const { log, loadMore } = useLog({ author, words })
  if (log === undefined) return null
  return (
    <section aria-label={s.historyTitle}>
      <div className="history-find">
        <TextField label={s.find} value={words} onChange={event => setWords(event.target.value)} />
        <Select label={s.author} value={author} onChange={event => setAuthor(event.target.value)}>
          <option value="">{s.anyone}</option>
          {log.authors.map(name => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
        <p className="hint" role="status">
          {s.shown(log.rows.length, log.more)}
        </p>
      </div>
      {log.rows.length === 0 ? <p className="lead">{s.none}</p> : <LogTable rows={log.rows} />}
      {log.more && <Button onClick={loadMore}>{s.historyMore}</Button>}
    </section>
  )
}

function LogTable({ rows }: { readonly rows: readonly HistoryRow[] }) {
  return (
    <table className="list history">
      <thead>
        <tr>
          <th scope="col">{s.columns.when}</th>
          <th scope="col">{s.columns.what}</th>
          <th scope="col">{s.columns.who}</th>
          <th scope="col">{s.columns.how}</th>
        </tr>
      </thead>
      {byDay(rows).map(({ day, rows: ofDay }) => (
        <tbody key={day}>
          <tr className="day">
            <th scope="rowgroup" colSpan={4}>
              {day}
            </th>
          </tr>
          {ofDay.map(row => (
            <LogLine key={row.revision} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function LogLine({ row }: { readonly row: HistoryRow }) {
  const versions = useAppState(state => state.versions)
  const named = versions.filter(version => version.revision === row.revision)
  return (
    <tr>
      <td>
        <time dateTime={row.at}>{timeOf(row.at)}</time>
      </td>
      <td>
        <WhatChanged row={row} />
        {named.map(({ name }) => (
          <span key={name} className="tag">
            {s.version(name)}
          </span>
        ))}
        {row.reason !== undefined && <p>{s.reason(row.reason)}</p>}
      </td>
      <td>{row.author}</td>
      <td>{s.origins[row.origin] ?? row.origin}</td>
    </tr>
  )
}

/** The label leads to the place, where the row names one. */
function WhatChanged({ row: { kind, label, focus } }: { readonly row: HistoryRow }) {
  const app = useApp()
  const words = `${kind === 'undo' ? s.undone : kind === 'redo' ? s.redone : ''}${label}`
  if (focus === undefined) return words
  const go = () => {
    if (!goToRecord(app, focus)) notify(app, { tone: 'info', text: s.gone })
  }
  return (
    <button type="button" className="go-there" title={s.goTo(label)} onClick={go}>
      {words}
    </button>
  )
}
