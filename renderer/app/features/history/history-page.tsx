import { useEffect, useMemo, useState } from 'react'
import type { HistoryRow } from '../../../../src/contract/answers.ts'
import { showProblem } from '../../../store/app.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { pageStrings as s } from '../../../strings/pages.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import './history.css'

/** Rows that are drawn before *Show earlier*. */
const BATCH = 200

/** The change log: what was done, by whom, when and why. */
export function HistoryPage() {
  const rows = useHistory()
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(BATCH)
  const found = useMemo(() => rows && search(rows, words), [rows, words])
  return (
    <main className="page">
      <div className="page-body">
        <h1>{s.historyTitle}</h1>
        <p className="lead">{s.historyLead}</p>
        {rows !== undefined && rows.length > 12 && (
          <div className="history-find">
            <TextField label={s.find} value={words} onChange={event => setWords(event.target.value)} />
          </div>
        )}
        {found !== undefined && (
          <HistoryTable rows={found.slice(0, limit)} empty={rows?.length === 0 ? s.historyEmpty : s.none} />
        )}
        {found !== undefined && found.length > limit && (
          <Button onClick={() => setLimit(limit + BATCH)}>
            {s.historyMore(Math.min(BATCH, found.length - limit))}
          </Button>
        )}
      </div>
    </main>
  )
}

/** The log, asked for again whenever something new is in the file. */
function useHistory(): readonly HistoryRow[] | undefined {
  const app = useApp()
  const savedAt = useAppState(({ save }) => (save.kind === 'saved' ? (save.at ?? 'opened') : undefined))
  const [rows, setRows] = useState<readonly HistoryRow[]>()
  useEffect(() => {
    let current = true
    void app.host.history().then(answer => {
      if (!current) return
      if (answer.ok) setRows(answer.value.toSorted((a, b) => b.revision - a.revision))
      else showProblem(app, answer.error.message)
    })
    return () => {
      current = false
    }
  }, [app, savedAt])
  return rows
}

function search(rows: readonly HistoryRow[], words: string): readonly HistoryRow[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(({ label, author, reason = '', origin }) => {
    const text = `${label} ${author} ${reason} ${origin}`.toLocaleLowerCase()
    return wanted.every(word => text.includes(word))
  })
}

function HistoryTable({ rows, empty }: { readonly rows: readonly HistoryRow[]; readonly empty: string }) {
  if (rows.length === 0) return <p className="lead">{empty}</p>
  return (
    <table className="history">
      <thead>
        <tr>
          <th>{s.columns.when}</th>
          <th>{s.columns.what}</th>
          <th>{s.columns.who}</th>
          <th>{s.columns.how}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.revision}>
            <td>
              <time dateTime={row.at}>{momentOf(row.at)}</time>
            </td>
            <td>
              {row.label}
              {row.reason !== undefined && <p>{s.reason(row.reason)}</p>}
            </td>
            <td>{row.author}</td>
            <td>{s.origins[row.origin] ?? row.origin}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function momentOf(at: string): string {
  const date = new Date(at)
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
  return `${day}, ${date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
}
