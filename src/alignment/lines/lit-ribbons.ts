import { grouped } from '../../support/grouped.ts'
import type { Ribbon, RibbonNode, Ribbons } from './ribbons.ts'

type NodeId = RibbonNode['id']

/** What stays lit of the ribbons for one node. */
export interface LitRibbons {
  readonly nodes: ReadonlySet<NodeId>
  readonly ribbons: ReadonlySet<Ribbon>
}

/** The line of sight of a node: all that leads from it to the breakthroughs, and all that leads to the owners. */
export function litRibbons({ ribbons }: Ribbons, start: NodeId): LitRibbons {
  const lit = { nodes: new Set<NodeId>([start]), ribbons: new Set<Ribbon>() }
  const up = grouped(ribbons, ribbon => ribbon.to)
  const down = grouped<NodeId, Ribbon>(ribbons, ribbon => ribbon.from)
  spread(lit, start, up, ribbon => ribbon.from)
  spread(lit, start, down, ribbon => ribbon.to)
  return lit
}

function spread(
  lit: { nodes: Set<NodeId>; ribbons: Set<Ribbon> },
  start: NodeId,
  next: ReadonlyMap<NodeId, readonly Ribbon[]>,
  end: (ribbon: Ribbon) => NodeId,
): void {
  const seen = new Set<NodeId>([start])
  // A set that grows while it is walked is walked to its end.
  for (const node of seen) {
    for (const ribbon of next.get(node) ?? []) {
      lit.ribbons.add(ribbon)
      lit.nodes.add(end(ribbon))
      seen.add(end(ribbon))
    }
  }
}
