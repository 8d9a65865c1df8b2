import { pathRound } from 'd3'
import { memo } from 'react'
import type { MatrixLayout, Rect } from '../../src/layout/matrix/matrix-layout.ts'
import { PORT_TEXT, portScale, portsOf } from './ports.ts'
import type { Port } from './ports.ts'
import type { SightLine, SightLink } from './sight-line.ts'

interface CurvesProps {
  readonly sight: SightLine
  readonly layout: MatrixLayout
  readonly codes: ReadonlyMap<string, string>
}

/** How far a curve's handles are pulled to the crossing: along the side's normal and across it. */
const PULL = { along: 0.78, across: 0.55 }

/** The line of sight through the X: ports for the items on it, and a curve for every link between them. */
export const Curves = memo(function Curves({ sight, layout, codes }: CurvesProps) {
  const ports = portsOf(sight.items, layout)
  const scale = portScale(layout)
  return (
    <g className="curves" aria-hidden="true">
      {strands(sight, ports, layout.centre.box).map(strand => (
        <Curve key={strand.id} strand={strand} />
      ))}
      {[...ports.values()].map(port => (
        <PortTile key={port.id} port={port} code={codes.get(port.id)} scale={scale} />
      ))}
    </g>
  )
})

/** Curves that are drawn as one. */
interface Strand {
  readonly id: string
  readonly strength: SightLink['strength']
  readonly hue: Port['hue']
  readonly path: string
}

/** More links than this lie so close that nobody follows one of them over another. */
const MOST_SINGLE = 60

/**
 * The links of a line as curves, weakest first. Each has one to itself, so that its casing parts it from those it crosses; of very
 * many, those of a strength and a hue are one, or drawing them would take longer than a hover.
 */
function strands(sight: SightLine, ports: ReadonlyMap<string, Port>, box: Rect): Strand[] {
  const merged = sight.links.length > MOST_SINGLE
  const all = new Map<string, Strand>()
  for (const { from, to, strength } of sight.links) {
    const [a, b] = [ports.get(from), ports.get(to)]
    if (a === undefined || b === undefined) continue
    const id = merged ? `${strength} ${b.hue}` : `${from} ${to}`
    const path = (all.get(id)?.path ?? '') + curve(a, b, box)
    all.set(id, { id, strength, hue: b.hue, path })
  }
  return [...all.values()]
}

/**
 * One curve with its casing. It is drawn in from its start, which a dash of its whole length does; so the gaps of a weak one are
 * drawn over it in the colour of the casing.
 */
function Curve({ strand: { strength, hue, path } }: { readonly strand: Strand }) {
  return (
    <g className={`strength-${strength}`}>
      <path className="casing" d={path} />
      <path className={`curve ${hue}`} pathLength="1" d={path} />
      {strength === 'weak' && <path className="gaps" d={path} />}
    </g>
  )
}

function PortTile({
  port: { hue, tile, named },
  code,
  scale,
}: {
  readonly port: Port
  readonly code: string | undefined
  readonly scale: number
}) {
  const size = PORT_TEXT * scale
  return (
    <g className={`port ${hue}`}>
      <rect x={tile.x} y={tile.y} width={tile.width} height={tile.height} rx="2" />
      {named && (
        <text
          className="set"
          x={tile.x + tile.width / 2}
          y={tile.y + tile.height / 2 + size * 0.36}
          fontSize={size}
          textAnchor="middle"
        >
          {code}
        </text>
      )}
    </g>
  )
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
