import { pathRound } from 'd3'
import { memo } from 'react'
import type { SightLine } from './sight-line.ts'
import { ITEM_KINDS } from '../../src/domain/item/item.ts'
import type { Rect } from '../../src/layout/matrix/matrix-layout.ts'
import type { Hue, Side } from '../../src/layout/matrix/picture.ts'
import { hueOf } from '../../src/layout/matrix/places.ts'
import type { Places } from '../../src/layout/matrix/places.ts'

interface CurvesProps {
  readonly sight: SightLine
  readonly box: Rect
  readonly places: Places
  readonly codes: ReadonlyMap<string, string>
}

/** A place on the inside of an edge where curves of one item meet. */
interface Port {
  readonly id: string
  readonly hue: Hue
  readonly side: Side
  /** Where the curve ends. */
  readonly x: number
  readonly y: number
  /** The tile with the code. */
  readonly tile: Rect
}

const EDGE = 30
const TILE = { width: 28, height: 18 }
const STEP: Readonly<Record<Side, number>> = { south: 76, west: 62, north: 62, east: 62 }
const TIGHT_STEP = 24
/** How far a curve's handles are pulled to the crossing: along the side's normal and across it. */
const PULL = { along: 0.78, across: 0.55 }
const WIDTHS = { strong: 3.5, medium: 2.25, weak: 1.75 } as const

/** The line of sight through the X: ports for the items on it, and a curve for every link between them. */
export const Curves = memo(function Curves({ sight, box, places, codes }: CurvesProps) {
  const ports = portsOf(sight, box, places)
  return (
    <g className="curves" aria-hidden="true">
      {sight.links.map(({ from, to, strength }) => {
        const [a, b] = [ports.get(from), ports.get(to)]
        if (a === undefined || b === undefined) return null
        const path = curve(a, b, box)
        return (
          <g key={`${from} ${to}`}>
            <path className="casing" d={path} />
            <path className={`curve ${b.hue} ${strength}`} strokeWidth={WIDTHS[strength]} d={path} />
          </g>
        )
      })}
      {[...ports.values()].map(({ id, hue, tile }) => (
        <g key={id} className={`port ${hue}`}>
          <rect x={tile.x} y={tile.y} width={tile.width} height={tile.height} rx="2" />
          <text className="set" x={tile.x + tile.width / 2} y={tile.y + 13} fontSize="11" textAnchor="middle">
            {codes.get(id)}
          </text>
        </g>
      ))}
    </g>
  )
})

function portsOf(sight: SightLine, box: Rect, places: Places): Map<string, Port> {
  const ports = new Map<string, Port>()
  for (const kind of ITEM_KINDS) {
    const ids = sight.items[kind]
    const side = places.sides[kind]
    const across = side === 'north' || side === 'south'
    const length = across ? box.width : box.height
    const step =
      ids.length > 4 ? Math.min(STEP[side], (length - 2 * EDGE - TILE.width) / ids.length) : STEP[side]
    ids.forEach((id, at) => {
      const along = length / 2 + (at - (ids.length - 1) / 2) * Math.max(TIGHT_STEP, step)
      ports.set(id, portAt({ id, side, hue: hueOf(kind) }, along, box))
    })
  }
  return ports
}

function portAt(own: Pick<Port, 'id' | 'side' | 'hue'>, along: number, box: Rect): Port {
  const { width, height } = TILE
  const [x, y] = [box.x + along, box.y + along]
  switch (own.side) {
    case 'north':
      return port(x, box.y + EDGE + height, { x: x - width / 2, y: box.y + EDGE, width, height })
    case 'south': {
      const top = box.y + box.height - EDGE - height
      return port(x, top, { x: x - width / 2, y: top, width, height })
    }
    case 'west':
      return port(box.x + EDGE + width, y, { x: box.x + EDGE, y: y - height / 2, width, height })
    case 'east': {
      const left = box.x + box.width - EDGE - width
      return port(left, y, { x: left, y: y - height / 2, width, height })
    }
  }
  function port(endX: number, endY: number, tile: Rect): Port {
    return { ...own, x: endX, y: endY, tile }
  }
}

function curve(a: Port, b: Port, box: Rect): string {
  const [ax, ay] = handle(a, box)
  const [bx, by] = handle(b, box)
  const path = pathRound(1)
  path.moveTo(a.x, a.y)
  path.bezierCurveTo(ax, ay, bx, by, b.x, b.y)
  return path.toString()
}

function handle({ side, x, y }: Port, box: Rect): [number, number] {
  const upright = side === 'north' || side === 'south'
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2]
  return [
    x + (middleX - x) * (upright ? PULL.across : PULL.along),
    y + (middleY - y) * (upright ? PULL.along : PULL.across),
  ]
}
