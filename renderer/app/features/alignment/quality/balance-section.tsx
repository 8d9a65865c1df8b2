import { useMemo, useState } from 'react'
import type { Lines } from '../../../../../src/alignment/lines/strengths.ts'
import { balanceOf } from '../../../../../src/alignment/quality/balance.ts'
import type { Balance } from '../../../../../src/alignment/quality/balance.ts'
import type { Metric } from '../../../../../src/domain/item/item.ts'
import { matricesOf } from '../../../../../src/domain/plan/queries.ts'
import type { MatrixId } from '../../../../../src/domain/record/ids.ts'
import { grouped } from '../../../../../src/support/grouped.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { qualityStrings as s } from '../../../../strings/quality.ts'
import { Button } from '../../../../ui/button.tsx'
import { ColumnHeads } from '../../../../ui/column-heads.tsx'
import { BalanceBar } from './balance-bar.tsx'
import type { Part } from './balance-bar.tsx'

const BATCH = 30
const PERSPECTIVES = ['financial', 'customer', 'process', 'people'] as const

interface BalanceSectionProps {
  readonly lines: Lines
  readonly scope: MatrixId | undefined
}

/** How metrics are spread, for the whole plan and matrix by matrix. */
export function BalanceSection({ lines, scope }: BalanceSectionProps) {
  const open = useOpenDocument()
  const [limit, setLimit] = useState(BATCH)
  const rows = useMemo(() => rowsOf(open.plan, lines, scope), [open, lines, scope])
  return (
    <section aria-labelledby="balance-heading">
      <h2 id="balance-heading">{s.balance}</h2>
      <p className="hint">{s.balanceLead}</p>
      <table className="list balance" aria-labelledby="balance-heading">
        <ColumnHeads columns={s.balanceColumns} />
        <tbody>
          {rows.slice(0, limit).map(({ id, name, balance }) => (
            <BalanceRow key={id} name={name} balance={balance} />
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <Button onClick={() => setLimit(limit + BATCH)}>
          {s.moreRows(Math.min(BATCH, rows.length - limit))}
        </Button>
      )}
    </section>
  )
}

interface Row {
  readonly id: string
  readonly name: string
  readonly balance: Balance
}

/** The whole plan first, where it is more than one matrix. */
function rowsOf(
  plan: Parameters<typeof matricesOf>[0],
  { graph }: Lines,
  scope: MatrixId | undefined,
): Row[] {
  const metrics = graph.items.filter((item): item is Metric => item.kind === 'metric')
  const byMatrix = grouped(metrics, metric => metric.matrix)
  const matrices = matricesOf(plan)
    .filter(({ id }) => scope === undefined || id === scope)
    .map(({ id, code, title }) => ({
      id,
      name: code === undefined ? title : `${code} ${title}`,
      balance: balanceOf(byMatrix.get(id) ?? []),
    }))
  if (scope !== undefined || matrices.length < 2) return matrices
  return [{ id: '', name: s.wholePlan, balance: balanceOf(metrics) }, ...matrices]
}

function BalanceRow({ name, balance }: { readonly name: string; readonly balance: Balance }) {
  const { total, perspectives, noPerspective, leading, lagging, noTiming } = balance
  const first: Part[] = [
    ...PERSPECTIVES.map((perspective, look) => ({
      name: s.perspectives[perspective],
      count: perspectives[perspective],
      look,
    })),
    { name: s.unsaid, count: noPerspective, look: 'unsaid' },
  ]
  const second: Part[] = [
    { name: s.leading, count: leading, look: 0 },
    { name: s.lagging, count: lagging, look: 2 },
    { name: s.unsaid, count: noTiming, look: 'unsaid' },
  ]
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{total > 0 && <BalanceBar label={s.perspectiveBar(name)} parts={first} />}</td>
      <td>{total > 0 && <BalanceBar label={s.timingBar(name)} parts={second} />}</td>
      <td>{balanceWords(balance)}</td>
    </tr>
  )
}

function balanceWords({ total, empty, onlyLagging }: Balance): string {
  if (total === 0) return s.noMetrics
  const said = [
    ...(empty.length > 0 ? [s.emptyPerspectives(empty.map(name => s.perspectives[name]))] : []),
    ...(onlyLagging ? [s.onlyLagging] : []),
  ]
  return said.length === 0 ? s.balanced : said.join(' ')
}
