import { useMemo, useState } from 'react'
import { addScores } from '../../../../../src/alignment/findings/score.ts'
import type { OpenConnection, Score } from '../../../../../src/alignment/findings/score.ts'
import { matricesOf } from '../../../../../src/domain/plan/queries.ts'
import type { MatrixId } from '../../../../../src/domain/record/ids.ts'
import { goToItem } from '../../../../store/go-to.ts'
import type { Checked } from '../../../../store/state.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { findingStrings as s } from '../../../../strings/findings.ts'
import { Button } from '../../../../ui/button.tsx'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { codeIn } from '../item-name.ts'

/** As many open connections as are shown at first. */
const SHOWN = 40

interface SummaryProps {
  readonly checked: Checked
  readonly scope: MatrixId | undefined
}

/** The alignment score with its count; how it is counted, and what is open, one click away. */
export function ScoreSummary({ checked, scope }: SummaryProps) {
  const [open, setOpen] = useState(false)
  const score = useMemo((): Score => {
    const all = scope === undefined ? matricesOf(checked.suite.plan).map(({ id }) => id) : [scope]
    return addScores(all.map(id => checked.of(id).score))
  }, [checked, scope])
  if (score.required === 0) return null
  return (
    <div className="score">
      <h2>{s.scoreTitle}</h2>
      <p>
        <b>{s.score(score.held, score.required)}</b> {s.scoreText}
      </p>
      <meter aria-label={s.scoreText} min={0} max={score.required} value={score.held} />
      <Disclosure
        title={s.scoreHow}
        note={s.openConnections(score.open.length)}
        open={open}
        onToggle={() => setOpen(!open)}
      >
        <p className="hint">{s.formula}</p>
        <p className="hint">{s.formulaCorners}</p>
        <OpenConnections connections={score.open} />
      </Disclosure>
    </div>
  )
}

function OpenConnections({ connections }: { readonly connections: readonly OpenConnection[] }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const [shown, setShown] = useState(SHOWN)
  return (
    <>
      <ul className="score-open">
        {connections.slice(0, shown).map(({ item: id, to, crowded }) => {
          const item = plan.tables.item.get(id)
          return (
            item && (
              <li key={`${id} ${to}`}>
                <button type="button" className="finding-go" onClick={() => goToItem(app, item)}>
                  {s.connection(codeIn(plan, item), to, crowded)}
                </button>
              </li>
            )
          )
        })}
      </ul>
      {connections.length > shown && (
        <Button onClick={() => setShown(connections.length)}>{s.more(connections.length - shown)}</Button>
      )}
    </>
  )
}
