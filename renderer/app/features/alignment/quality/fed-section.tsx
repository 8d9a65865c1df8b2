import { useState } from 'react'
import type { FedTarget } from '../../../../../src/alignment/quality/plan-quality.ts'
import type { Coverage } from '../../../../../src/alignment/findings/coverage.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import { formatNumber } from '../../../../../src/support/number-words.ts'
import { matrixWording } from '../../../../../src/layout/matrix/wording.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { qualityStrings as s } from '../../../../strings/quality.ts'
import { Button } from '../../../../ui/button.tsx'
import { ColumnHeads } from '../../../../ui/column-heads.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { ItemButton } from '../item-button.tsx'
import { codeIn } from '../item-name.ts'

const BATCH = 50
const ICONS = { covered: 'check', short: 'alert', unknown: 'circle-alert' } as const

/** Targets that others feed, and whether those make them up. */
export function FedSection({ fed }: { readonly fed: readonly FedTarget[] }) {
  const [limit, setLimit] = useState(BATCH)
  return (
    <section aria-labelledby="fed-heading">
      <h2 id="fed-heading">{s.fed}</h2>
      <p className="hint">{fed.length === 0 ? s.fedNone : s.fedLead}</p>
      {fed.length > 0 && (
        <table className="list" aria-labelledby="fed-heading">
          <ColumnHeads columns={s.fedColumns} />
          <tbody>
            {fed.slice(0, limit).map(each => (
              <FedRow key={each.item.id} fed={each} />
            ))}
          </tbody>
        </table>
      )}
      {fed.length > limit && (
        <Button onClick={() => setLimit(limit + BATCH)}>
          {s.moreRows(Math.min(BATCH, fed.length - limit))}
        </Button>
      )}
    </section>
  )
}

function FedRow({ fed: { item, coverage } }: { readonly fed: FedTarget }) {
  const { plan } = useOpenDocument()
  return (
    <tr>
      <th scope="row">
        <ItemButton item={item} />
      </th>
      <td>{s.rules[coverage.rule]}</td>
      <td>
        <span className="fed-parts">
          {coverage.parts.map(part => (
            <ItemButton key={part.id} item={part} short />
          ))}
        </span>
      </td>
      <td className="figure">{made(coverage, each => codeIn(plan, each))}</td>
      <td className={`fed-state ${coverage.state}`}>
        <Icon name={ICONS[coverage.state]} size={14} /> {s.fedStates[coverage.state]}
      </td>
    </tr>
  )
}

function made(coverage: Coverage, codeOf: (item: Item) => string): string {
  if (coverage.state === 'unknown') return s.lacking(coverage.lacking.map(codeOf).join(', '))
  const number = (value: number) => formatNumber(Number(value.toPrecision(9)), matrixWording.number)
  if (coverage.rule === 'share') return s.ofTarget(`${number(coverage.made * 100)} %`, '100 %')
  return s.ofTarget(number(coverage.made), number(coverage.target))
}
