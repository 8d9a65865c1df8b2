import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { RibbonNode } from '../../../../../../src/alignment/lines/ribbons.ts'
import type { PlacedNode, RibbonLayout } from './ribbon-layout.ts'
import { nodeAfter } from './ribbon-keys.ts'

type NodeId = RibbonNode['id']

/** A button over a tile also covers its label, in px; no target is lower than this. */
const REACH = 196
const LEAST = 24

interface NodeListProps {
  readonly label: string
  readonly layout: RibbonLayout
  /** What each node says. */
  readonly words: ReadonlyMap<NodeId, string>
  readonly selected: NodeId | undefined
  readonly select: (id: NodeId | undefined) => void
  /** The pointer came to a node, or left it. */
  readonly point: (id: NodeId | undefined) => void
  readonly go: (id: NodeId) => void
}

/** The nodes for pointer, keyboard and screen reader: a button over each tile. One tab stop; arrows follow the ribbons. */
export function NodeList({ label, layout, words, selected, select, point, go }: NodeListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<NodeId>()
  const stop = layout.nodes.some(({ id }) => id === last) ? last : layout.nodes[0]?.id
  const press = (event: KeyboardEvent, id: NodeId) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = nodeAfter(layout, event.key, id)
    if (event.key === 'Escape' && selected !== undefined) select(undefined)
    else if (event.key === 'Enter') go(id)
    else if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-node="${next.id}"]`)?.focus()
    else return
    event.preventDefault()
  }
  const focus = (id: NodeId) => {
    setLast(id)
    select(id)
  }
  return (
    <div className="ribbon-nodes" role="group" aria-label={label} ref={list}>
      {layout.nodes.map(node => (
        <button
          key={node.id}
          type="button"
          className="ribbon-button"
          data-node={node.id}
          aria-label={words.get(node.id)}
          aria-pressed={node.id === selected}
          tabIndex={node.id === stop ? 0 : -1}
          style={boxOf(node)}
          onFocus={() => focus(node.id)}
          onClick={() => select(node.id)}
          onDoubleClick={() => go(node.id)}
          onKeyDown={event => press(event, node.id)}
          onPointerEnter={() => point(node.id)}
          onPointerLeave={() => point(undefined)}
        />
      ))}
    </div>
  )
}

function boxOf({ x, y, height }: PlacedNode) {
  const high = Math.max(LEAST, height)
  return { left: x, top: y + height / 2 - high / 2, width: REACH, height: high }
}
