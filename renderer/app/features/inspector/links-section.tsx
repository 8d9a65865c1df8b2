import { useState } from 'react'
import type { Item, ItemKind } from '../../../../src/domain/item/item.ts'
import { linksOf } from '../../../../src/domain/plan/queries.ts'
import { STRENGTHS } from '../../../../src/domain/record/entities.ts'
import { byOrder } from '../../../../src/support/order-key.ts'
import { useOpenDocument } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { AddLink } from './add-link.tsx'
import { LinkRow } from './link-row.tsx'
import type { Line } from './link-row.tsx'
import { useRecord } from './record-editing.tsx'

/** The two lists that meet each list on the X, what it is moved by first. */
const AROUND: Readonly<Record<ItemKind, readonly [ItemKind, ItemKind]>> = {
  breakthrough: ['goal', 'metric'],
  goal: ['priority', 'breakthrough'],
  priority: ['goal', 'metric'],
  metric: ['priority', 'breakthrough'],
}

/** Everything an item is linked to, list by list, with strength and reason; and more, found by search. */
export function LinksSection({ item }: { readonly item: Item }) {
  const { plan } = useOpenDocument()
  const { fixed } = useRecord()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const lines: Line[] = linksOf(plan, item.id).flatMap(link => {
    const other = plan.tables.item.get(link.a === item.id ? link.b : link.a)
    return other === undefined || other.setAside ? [] : [{ link, other }]
  })
  const toggle = (id: string) => {
    const next = new Set(opened)
    if (!next.delete(id)) next.add(id)
    setOpened(next)
  }
  return (
    <section className="links">
      <h3>{s.links}</h3>
      {lines.length === 0 && <p className="hint">{s.noLinks}</p>}
      {AROUND[item.kind].map(kind => (
        <LinkGroup
          key={kind}
          kind={kind}
          item={item}
          lines={lines.filter(({ other }) => other.kind === kind)}
          opened={opened}
          onToggle={toggle}
        />
      ))}
      {!fixed && (
        <AddLink
          item={item}
          around={AROUND[item.kind]}
          linked={lines.map(({ other }) => other)}
          onAdded={toggle}
        />
      )}
    </section>
  )
}

interface GroupProps {
  readonly kind: ItemKind
  readonly item: Item
  readonly lines: readonly Line[]
  readonly opened: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

function LinkGroup({ kind, item, lines, opened, onToggle }: GroupProps) {
  if (lines.length === 0) return null
  const sorted = lines.toSorted(
    (x, y) =>
      STRENGTHS.indexOf(x.link.strength) - STRENGTHS.indexOf(y.link.strength) || byOrder(x.other, y.other),
  )
  return (
    <>
      <h4>{s.linkedAs[item.kind][kind]}</h4>
      <ul>
        {sorted.map(line => (
          <LinkRow
            key={line.link.id}
            item={item}
            line={line}
            open={opened.has(line.link.id)}
            onToggle={() => onToggle(line.link.id)}
          />
        ))}
      </ul>
    </>
  )
}
