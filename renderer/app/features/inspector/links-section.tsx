import type { Item, ItemKind } from '../../../../src/domain/item/item.ts'
import { linksOf } from '../../../../src/domain/plan/queries.ts'
import type { Link } from '../../../../src/domain/record/entities.ts'
import { STRENGTHS } from '../../../../src/domain/record/entities.ts'
import { byOrder } from '../../../../src/support/order-key.ts'
import { setView } from '../../../store/app.ts'
import { markPlace } from '../../../store/places.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { gridStrings } from '../../../strings/grid.ts'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Chip, MarkGlyph } from '../../../ui/glyphs.tsx'

interface Line {
  readonly link: Link
  readonly other: Item
}

/** The two lists that meet each list on the X, what it is moved by first. */
const AROUND: Readonly<Record<ItemKind, readonly ItemKind[]>> = {
  breakthrough: ['goal', 'metric'],
  goal: ['priority', 'breakthrough'],
  priority: ['goal', 'metric'],
  metric: ['priority', 'breakthrough'],
}

/** Everything an item is linked to, list by list; a click goes to the mark. */
export function LinksSection({ item }: { readonly item: Item }) {
  const { plan } = useOpenDocument()
  const lines: Line[] = linksOf(plan, item.id).flatMap(link => {
    const other = plan.tables.item.get(link.a === item.id ? link.b : link.a)
    return other === undefined || other.setAside ? [] : [{ link, other }]
  })
  const groups = AROUND[item.kind].map(kind => ({
    kind,
    lines: lines.filter(({ other }) => other.kind === kind),
  }))
  return (
    <section>
      <h3>{s.links}</h3>
      {lines.length === 0 && <p className="hint">{s.noLinks}</p>}
      {groups
        .filter(group => group.lines.length > 0)
        .map(group => (
          <LinkGroup key={group.kind} kind={group.kind} item={item} lines={group.lines} />
        ))}
    </section>
  )
}

interface GroupProps {
  readonly kind: ItemKind
  readonly item: Item
  readonly lines: readonly Line[]
}

function LinkGroup({ kind, item, lines }: GroupProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const sorted = lines.toSorted(
    (x, y) =>
      STRENGTHS.indexOf(x.link.strength) - STRENGTHS.indexOf(y.link.strength) || byOrder(x.other, y.other),
  )
  return (
    <>
      <h4>{s.linkedAs[item.kind][kind]}</h4>
      <ul>
        {sorted.map(({ link, other }) => (
          <li key={link.id}>
            <button
              type="button"
              className="link-line"
              title={link.reason}
              onClick={() => setView(app, { cursor: markPlace(plan, item, other) })}
            >
              <MarkGlyph strength={link.strength} size={13} />
              <span className="unseen">{gridStrings.strengths[link.strength]}</span>
              <Chip kind={other.kind} code={other.code} />
              <span>{other.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
