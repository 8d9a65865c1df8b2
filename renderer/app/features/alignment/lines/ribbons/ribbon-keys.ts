import type { RibbonNode } from '../../../../../../src/alignment/lines/ribbons.ts'
import type { PlacedNode, RibbonLayout } from './ribbon-layout.ts'

/**
 * The node that an arrow key goes to: up and down in the column, left and right along the widest ribbon, else to the nearest node of
 * the next column. Home and End go to the ends of the column. Undefined for other keys and at the edges.
 */
export function nodeAfter(layout: RibbonLayout, key: string, at: RibbonNode['id']): PlacedNode | undefined {
  const { nodes } = layout
  const from = nodes.find(({ id }) => id === at)
  if (from === undefined) return undefined
  const column = nodes.filter(node => node.column === from.column)
  const place = column.indexOf(from)
  switch (key) {
    case 'ArrowUp':
      return column[place - 1]
    case 'ArrowDown':
      return column[place + 1]
    case 'Home':
      return column[0]
    case 'End':
      return column.at(-1)
    case 'ArrowLeft':
      return along(layout, from, -1)
    case 'ArrowRight':
      return along(layout, from, 1)
    default:
      return undefined
  }
}

function along({ nodes, ribbons }: RibbonLayout, from: PlacedNode, way: -1 | 1): PlacedNode | undefined {
  const [widest] = ribbons
    .map(({ ribbon }) => ribbon)
    .filter(ribbon => (way === 1 ? ribbon.from : ribbon.to) === from.id)
    .sort((a, b) => b.width - a.width)
  if (widest !== undefined) {
    const end = way === 1 ? widest.to : widest.from
    return nodes.find(({ id }) => id === end)
  }
  const next = nodes.filter(({ column }) => column === from.column + way)
  const [nearest] = next.sort((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))
  return nearest
}
