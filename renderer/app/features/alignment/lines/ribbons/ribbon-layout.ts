import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import type { SankeyLink, SankeyNode } from 'd3-sankey'
import { grouped } from '../../../../../../src/support/grouped.ts'
import type { Ribbon, RibbonNode, Ribbons } from '../../../../../../src/alignment/lines/ribbons.ts'

/** A node where it is drawn, in px. */
export interface PlacedNode extends RibbonNode {
  readonly x: number
  readonly y: number
  readonly height: number
}

export interface PlacedRibbon {
  readonly ribbon: Ribbon
  readonly path: string
  /** In px. */
  readonly width: number
}

export interface RibbonLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly ribbons: readonly PlacedRibbon[]
  /** Where each column begins. */
  readonly columns: readonly number[]
}

/** Sizes in px: a node, from column to column, between nodes, and at most of a strength of 1; above the nodes stand the headings. */
export const NODE = 44
const PITCH = 204
/** Between a node and its label, and what a label has before the next column, in px. */
export const LABEL_GAP = 7
export const LABEL_ROOM = PITCH - NODE - 2 * LABEL_GAP
const GAP = 20
const UNIT = 5
/** What the nodes of a column come to at most before ribbons become thinner, in px. */
const MOST_HIGH = 900
const HEAD = 34

interface Known {
  readonly id: string
  readonly column: number
  readonly fixedValue: number
  /** Undefined for a stay. */
  readonly node: RibbonNode | undefined
}
interface Joined {
  readonly source: string
  readonly target: string
  readonly value: number
  readonly ribbon: Ribbon | undefined
}

/**
 * Places nodes and ribbons. The order within a column is the layout's, so that ribbons cross as little as it can manage; the same
 * ribbons are always placed the same way.
 */
export function ribbonLayout(all: Ribbons): RibbonLayout {
  const { nodes, links } = graphOf(all)
  const width = NODE + Math.max(0, all.columns.length - 1) * PITCH
  const height = roomFor(nodes)
  const layout = sankey<Known, Joined>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(NODE)
    .nodePadding(GAP)
    .extent([
      [0, HEAD],
      [width, HEAD + height],
    ])
  const placed = layout({ nodes, links })
  const path = sankeyLinkHorizontal<Known, Joined>()
  return {
    width: width + PITCH - NODE,
    height: HEAD + height,
    nodes: placed.nodes.flatMap(placedNode).sort((a, b) => a.column - b.column || a.y - b.y),
    ribbons: placed.links.flatMap(link =>
      link.ribbon === undefined
        ? []
        : [{ ribbon: link.ribbon, path: path(link) ?? '', width: Math.max(1, link.width ?? 1) }],
    ),
    columns: all.columns.map((_, column) => column * PITCH),
  }
}

function placedNode({ node, x0 = 0, y0 = 0, y1 = 0 }: SankeyNode<Known, Joined>): PlacedNode[] {
  return node === undefined ? [] : [{ ...node, x: x0, y: y0, height: y1 - y0 }]
}

type SankeyInput = {
  readonly nodes: SankeyNode<Known, Joined>[]
  readonly links: SankeyLink<Known, Joined>[]
}

/**
 * What d3-sankey lays out. It has no more columns than its longest chain has nodes, so a chain of empty stays runs through all of
 * them; without it a plan of unlinked lists would stand in one column.
 */
function graphOf({ nodes, ribbons, columns }: Ribbons): SankeyInput {
  const values = new Map<string, { left: number; right: number }>()
  const valueOf = (id: string) => values.get(id) ?? { left: 0, right: 0 }
  for (const { from, to, width } of ribbons) {
    values.set(from, { ...valueOf(from), right: valueOf(from).right + width })
    values.set(to, { ...valueOf(to), left: valueOf(to).left + width })
  }
  const stays = columns.map((_, column) => ({ id: `stay ${column}`, column, fixedValue: 0, node: undefined }))
  const steps = stays.slice(1).map(({ id, column }) => ({
    ...{ source: `stay ${column - 1}`, target: id, value: 0, ribbon: undefined },
  }))
  return {
    nodes: [
      ...nodes.map(node => {
        const { left, right } = valueOf(node.id)
        return { id: node.id, column: node.column, fixedValue: Math.max(1, left, right), node }
      }),
      ...stays,
    ],
    links: [
      ...ribbons.map(ribbon => ({ source: ribbon.from, target: ribbon.to, value: ribbon.width, ribbon })),
      ...steps,
    ],
  }
}

/**
 * The height at which the fullest column has room for its nodes and what parts them. Where all is linked with all, ribbons become
 * thinner instead of the picture endlessly high.
 */
function roomFor(nodes: readonly Pick<Known, 'column' | 'fixedValue'>[]): number {
  const columns = [...grouped(nodes, ({ column }) => column).values()].map(column => ({
    gaps: (column.length - 1) * GAP,
    value: column.reduce((sum, { fixedValue }) => sum + fixedValue, 0),
  }))
  const unit = Math.min(UNIT, ...columns.map(({ value }) => Math.max(1, MOST_HIGH / value)))
  return Math.max(0, ...columns.map(({ gaps, value }) => gaps + value * unit))
}
