import { useEffect, useRef, useState } from 'react'
import type { RibbonNode } from '../../../../../../src/alignment/lines/ribbons.ts'

/** How long the pointer rests on something before its line of sight is shown, in ms. Source: design, section 4. */
const REST = 120

type NodeId = RibbonNode['id']

/** What the pointer has rested on, and what to tell when it comes to a node or leaves it. */
export function useHovered(): [hovered: NodeId | undefined, point: (id: NodeId | undefined) => void] {
  const [hovered, setHovered] = useState<NodeId>()
  const timer = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const point = (id: NodeId | undefined) => {
    clearTimeout(timer.current)
    if (id === undefined) setHovered(undefined)
    else timer.current = window.setTimeout(() => setHovered(id), REST)
  }
  return [hovered, point]
}
