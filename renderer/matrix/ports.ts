import type { ItemId } from '../../src/domain/record/ids.ts'
import type { Label, MatrixLayout, Rect } from '../../src/layout/matrix/matrix-layout.ts'
import type { Side } from '../../src/layout/matrix/picture.ts'

/** A place on the inside of an edge of the X where the curves of one item meet. */
export interface Port {
  readonly id: string
  readonly side: Side
  readonly hue: Label['hue']
  /** Where the curve ends. */
  readonly x: number
  readonly y: number
  /** The tile; it holds the code unless there are too many of them. */
  readonly tile: Rect
  readonly named: boolean
}

const SIDES: readonly Side[] = ['north', 'west', 'east', 'south']
/** From the edge of the X to the tiles; the name of the list stands between. */
const EDGE = 30
const TILE = { width: 28, height: 18 }
const STEP: Readonly<Record<Side, number>> = { south: 76, west: 62, north: 62, east: 62 }
const MANY = 4
const TIGHT_STEP = 24
const AIR = 2
/** A tile without its code, for lists of which the codes do not fit along the edge. */
const PIP = 6
/** The size of a code on a tile, and of the codes on the labels, at the design's own size. */
export const PORT_TEXT = 11
const CODE = 11.5

/** How much larger than in the design the tiles are, as the codes on the labels are. */
export function portScale({ sizes }: MatrixLayout): number {
  return Math.max(1, sizes.code / CODE)
}

/**
 * The ports of the items on a line: in display order around the middle of their edge, 62 px apart (76 in the south), squeezed when
 * there are more than four, and without their codes where not even tiles side by side would fit. Source: design, section 4.
 */
export function portsOf(items: ReadonlySet<ItemId>, layout: MatrixLayout): Map<string, Port> {
  const ports = new Map<string, Port>()
  for (const side of SIDES) {
    const labels = layout.labels[side].filter(label => (items as ReadonlySet<string>).has(label.id))
    for (const port of portsAlong(side, labels, layout)) ports.set(port.id, port)
  }
  return ports
}

function portsAlong(side: Side, labels: readonly Label[], layout: MatrixLayout): Port[] {
  const { box } = layout.centre
  const scale = portScale(layout)
  const [full, pip] = [
    { width: TILE.width * scale, height: TILE.height * scale },
    { width: PIP, height: PIP },
  ]
  const across = side === 'north' || side === 'south'
  const room = (across ? box.width : box.height) - 2 * (EDGE + TILE.width + 2 * AIR)
  const least = Math.max(across ? full.width + AIR : full.height + AIR, across ? 0 : TIGHT_STEP * scale)
  const squeezed = room / Math.max(1, labels.length - 1)
  const wished = STEP[side] * scale
  const step = labels.length > MANY ? Math.min(wished, squeezed) : Math.min(wished, Math.max(least, squeezed))
  const named = step >= least || labels.length === 1
  return labels.map(({ id, hue }, at) => {
    const along = (at - (labels.length - 1) / 2) * step
    const place = placed(side, along, box, named ? full : pip)
    return { id, side, hue, named, ...place }
  })
}

function placed(
  side: Side,
  along: number,
  box: Rect,
  { width, height }: { readonly width: number; readonly height: number },
): Pick<Port, 'x' | 'y' | 'tile'> {
  const [x, y] = [box.x + box.width / 2 + along, box.y + box.height / 2 + along]
  const [right, bottom] = [box.x + box.width - EDGE, box.y + box.height - EDGE]
  switch (side) {
    case 'north':
      return end(x, box.y + EDGE + height, x - width / 2, box.y + EDGE)
    case 'south':
      return end(x, bottom - height, x - width / 2, bottom - height)
    case 'west':
      return end(box.x + EDGE + width, y, box.x + EDGE, y - height / 2)
    case 'east':
      return end(right - width, y, right - width, y - height / 2)
  }
  function end(endX: number, endY: number, left: number, top: number) {
    return { x: endX, y: endY, tile: { x: left, y: top, width, height } }
  }
}
