import { useEffect, useState } from 'react'
import type { RecordChangeRow, RecordHistory as Answer } from '../../../../../src/contract/answers.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { momentOf } from '../../../../strings/moments.ts'
import { pageStrings } from '../../../../strings/pages.ts'
import { changeLines } from './change-lines.ts'

/** Where a record came from and what was done to it, newest first. */
export function RecordHistory({ record }: { readonly record: string }) {
  const { history, problem, more } = useRecordHistory(record)
  if (problem !== undefined) return <p className="problem">{problem}</p>
  if (history === undefined) return <p className="hint">{s.loading}</p>
  const { changes, older } = history
  return (
    <>
      {changes.length === 0 && older === null && <p className="hint">{s.noHistory}</p>}
      <ol className="record-history">
        {changes.map(change => (
          <ChangeEntry key={change.revision} change={change} />
        ))}
      </ol>
      {older !== null && (
        <button type="button" className="link-button" onClick={() => more(older)}>
          {s.earlierChanges}
        </button>
      )}
    </>
  )
}

/** Asked for again whenever something new is in the file; earlier parts when they are wanted. */
function useRecordHistory(record: string) {
  const app = useApp()
  const savedAt = useAppState(({ save }) => (save.kind === 'saved' ? (save.at ?? 'opened') : undefined))
  const [history, setHistory] = useState<Answer>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    let current = true
    void app.host.recordHistory({ record }).then(answer => {
      if (!current) return
      if (answer.ok) setHistory(answer.value)
      else setProblem(answer.error.message)
    })
    return () => {
      current = false
    }
  }, [app, record, savedAt])
  const more = async (before: number) => {
    const answer = await app.host.recordHistory({ record, before })
    if (!answer.ok) setProblem(answer.error.message)
    else
      setHistory(shown => ({
        changes: [...(shown?.changes ?? []), ...answer.value.changes],
        older: answer.value.older,
      }))
  }
  return { history, problem, more: (before: number) => void more(before) }
}

function ChangeEntry({ change }: { readonly change: RecordChangeRow }) {
  const { plan } = useOpenDocument()
  const { at, author, origin, label, reason, kind } = change
  const lines = changeLines(plan, change)
  return (
    <li>
      <p className="change-head">
        <time dateTime={at}>{momentOf(at)}</time>
        <span>{author}</span>
      </p>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      <p className="quiet">
        {kind === 'edit' && change.from !== undefined ? null : `${s.kinds[kind]}${label} `}
        {origin === 'typed' ? null : `(${pageStrings.origins[origin] ?? origin})`}
      </p>
      {reason !== undefined && <p>{pageStrings.reason(reason)}</p>}
    </li>
  )
}
