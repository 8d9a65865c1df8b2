import { useCallback, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { LineRow, LineRows } from '../../../../../src/alignment/lines/line-rows.ts'
import type { Lines } from '../../../../../src/alignment/lines/strengths.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import { say } from '../../../../store/app.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { lineStrings as s } from '../../../../strings/lines.ts'
import { Button } from '../../../../ui/button.tsx'
import { useRovingGrid } from '../../../../ui/use-roving-grid.ts'
import { ChainBar } from './chain-bar.tsx'
import { LineHeading, LineRowView } from './line-row.tsx'
import { pairsOf } from './pairs.ts'
import type { Chosen, PairOf } from './pairs.ts'

/** Rows that are drawn before *Show more*, and columns at most. */
const BATCH = 60
const MOST_COLUMNS = 24

interface LineTableProps {
  readonly lines: Lines
  readonly table: LineRows
}

/** Metrics by breakthroughs with the strength of the strongest chain; what is chosen is spelled out above. */
export function LineTable({ lines, table }: LineTableProps) {
  if (table.rows.length === 0) return <p className="hint">{s.noMetrics}</p>
  if (table.breakthroughs.length === 0) return <p className="hint">{s.noBreakthroughs}</p>
  return <FilledTable lines={lines} table={table} />
}

function FilledTable({ lines, table }: LineTableProps) {
  const open = useOpenDocument()
  const [limit, setLimit] = useState(BATCH)
  const [focused, setFocused] = useState<Chosen>()
  const { kept, keep } = useKept()
  const rows = useMemo(() => table.rows.slice(0, limit), [table, limit])
  const columns = useMemo(() => table.breakthroughs.slice(0, MOST_COLUMNS), [table])
  const pairOf = useMemo(() => pairsOf(open.plan), [open])
  return (
    <section aria-labelledby="lines-heading">
      <h2 id="lines-heading">{s.table}</h2>
      <p className="hint">{s.tableLead}</p>
      <Summary table={table} columns={columns.length} />
      <ChainBar
        lines={lines}
        chosen={kept ?? focused}
        pairOf={pairOf}
        letGo={kept && (() => keep(undefined))}
      />
      <Grid rows={rows} columns={columns} pairOf={pairOf} kept={kept} keep={keep} focus={setFocused} />
      {table.rows.length > limit && (
        <Button onClick={() => setLimit(limit + BATCH)}>
          {s.moreRows(Math.min(BATCH, table.rows.length - limit))}
        </Button>
      )}
    </section>
  )
}

/** The pair whose chain stays, whatever has the focus meanwhile. */
function useKept() {
  const app = useApp()
  const [kept, setKept] = useState<Chosen>()
  const keep = useCallback(
    (chosen: Chosen | undefined) => {
      setKept(chosen)
      say(app, chosen === undefined ? s.letGo : s.kept)
    },
    [app],
  )
  return { kept, keep }
}

interface GridProps {
  readonly rows: readonly LineRow[]
  readonly columns: readonly Item[]
  readonly pairOf: PairOf
  readonly kept: Chosen | undefined
  readonly keep: (chosen: Chosen | undefined) => void
  readonly focus: (chosen: Chosen | undefined) => void
}

function Grid({ rows, columns, pairOf, kept, keep, focus }: GridProps) {
  const { spot, onKeyDown, onFocus } = useRovingGrid(rows.length + 1, columns.length + 1)
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || kept === undefined) return onKeyDown(event)
    event.preventDefault()
    keep(undefined)
  }
  const stop = (row: number) => (row === spot.row ? spot.column : undefined)
  return (
    <div className="line-scroll">
      <table
        role="grid"
        aria-labelledby="lines-heading"
        className="line-table"
        onKeyDown={press}
        onFocus={onFocus}
      >
        <LineHeading breakthroughs={columns} stop={stop(0)} />
        <tbody>
          {rows.map((row, at) => (
            <LineRowView
              key={row.metric.id}
              row={row}
              at={at + 1}
              stop={stop(at + 1)}
              breakthroughs={columns}
              pairOf={pairOf}
              kept={kept?.metric.id === row.metric.id ? kept.breakthrough.id : undefined}
              keep={keep}
              focus={focus}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Summary({ table, columns }: { readonly table: LineRows; readonly columns: number }) {
  const all = table.breakthroughs.length
  return (
    <p className="lines-summary">
      {table.without === 0 ? s.allReach : s.without(table.without)}
      {columns < all && ` ${s.columnsLeft(columns, all)}`}
    </p>
  )
}
