import { useState } from 'react'
import type { ChainStrength } from '../../../../../src/alignment/chain.ts'
import { coverageOfBreakthrough } from '../../../../../src/alignment/lines/coverage.ts'
import type { BreakthroughCoverage, ByStrength } from '../../../../../src/alignment/lines/coverage.ts'
import type { Lines } from '../../../../../src/alignment/lines/strengths.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import { listNames } from '../../../../../src/domain/plan/list-names.ts'
import { headOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../../../../src/domain/record/ids.ts'
import { goToItem, goToPerson } from '../../../../store/go-to.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { lineStrings as s } from '../../../../strings/lines.ts'
import { Button } from '../../../../ui/button.tsx'
import { ItemButton } from '../item-button.tsx'
import { codeIn } from '../item-name.ts'
import { StrengthGlyph } from '../strength-glyph.tsx'

const STRENGTHS = [3, 2, 1] as const satisfies readonly ChainStrength[]
const BATCH = 40
/** Names of what reaches a breakthrough only weakly; more is a count. */
const MOST_NAMED = 8

interface CoverageTableProps {
  readonly lines: Lines
  readonly breakthroughs: readonly Item[]
  /** Counts only what stands in this matrix; undefined counts every level. */
  readonly scope: MatrixId | undefined
}

/** Breakthrough by breakthrough, how much works towards it and how firmly. */
export function CoverageTable({ lines, breakthroughs, scope }: CoverageTableProps) {
  const { plan } = useOpenDocument()
  const [limit, setLimit] = useState(BATCH)
  if (breakthroughs.length === 0) return <p className="hint">{s.noBreakthroughs}</p>
  return (
    <section aria-labelledby="coverage-heading">
      <h2 id="coverage-heading">{s.coverage}</h2>
      <p className="hint">{s.coverageLead}</p>
      <div className="line-scroll">
        <table className="list" aria-labelledby="coverage-heading">
          <thead>
            <tr>
              {columnsOf(plan).map(([column, name]) => (
                <th key={column} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {breakthroughs.slice(0, limit).map(item => (
              <CoverageRow key={item.id} coverage={coverageOfBreakthrough(plan, lines, item, scope)} />
            ))}
          </tbody>
        </table>
      </div>
      {breakthroughs.length > limit && (
        <Button onClick={() => setLimit(limit + BATCH)}>
          {s.moreBreakthroughs(Math.min(BATCH, breakthroughs.length - limit))}
        </Button>
      )}
    </section>
  )
}

/** The columns by name, in the plan's own words for its lists where it has some. */
function columnsOf(plan: Plan): [string, string][] {
  const { breakthrough, goal, priority, metric, owner } = listNames(headOf(plan))
  const own = { breakthrough, goals: goal, priorities: priority, metrics: metric, owners: owner }
  const named: Readonly<Record<string, string | undefined>> = own
  return Object.entries(s.columns).map(([column, name]) => [column, named[column] ?? name])
}

function CoverageRow({ coverage }: { readonly coverage: BreakthroughCoverage }) {
  const { breakthrough, goals, priorities, metrics, owners } = coverage
  return (
    <tr>
      <th scope="row">
        <ItemButton item={breakthrough} />
      </th>
      <Counts of={goals} />
      <Counts of={priorities} />
      <Counts of={metrics} />
      <Counts of={owners} />
      <td>
        <WeaklyReached coverage={coverage} />
      </td>
    </tr>
  )
}

/** "● 3 ○ 1", or a word for nothing. */
function Counts({ of }: { readonly of: ByStrength<unknown> }) {
  const some = STRENGTHS.filter(strength => of[strength].length > 0)
  return (
    <td className="figure">
      {some.length === 0
        ? s.none
        : some.map(strength => (
            <span key={strength} className="count">
              <StrengthGlyph strength={strength} size={11} />
              {of[strength].length}
            </span>
          ))}
    </td>
  )
}

function WeaklyReached({ coverage }: { readonly coverage: BreakthroughCoverage }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const { item: items, person: people } = plan.tables
  const ids = [...coverage.goals[1], ...coverage.priorities[1], ...coverage.metrics[1]]
  const weak = [
    ...ids.flatMap(id => {
      const item = items.get(id)
      return item === undefined ? [] : [{ id, name: codeIn(plan, item), go: () => goToItem(app, item) }]
    }),
    ...coverage.owners[1].flatMap(id => {
      const person = people.get(id)
      return person === undefined ? [] : [{ id, name: person.name, go: () => goToPerson(app, person) }]
    }),
  ]
  if (weak.length === 0) return s.nothingWeak
  const shown = weak.length > MOST_NAMED ? weak.slice(0, MOST_NAMED - 1) : weak
  return (
    <span className="weakly">
      {shown.map(({ id, name, go }) => (
        <button key={id} type="button" className="link-button" onClick={go}>
          {name}
        </button>
      ))}
      {shown.length < weak.length && s.moreWeak(weak.length - shown.length)}
    </span>
  )
}
