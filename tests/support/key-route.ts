import { edgeFrom, gridModel, jumpFrom, stepFrom } from '../../renderer/matrix/grid-model.ts'
import { placesFor } from '../../src/layout/matrix/places.ts'
import type { GridModel, GridPlace } from '../../renderer/matrix/grid-model.ts'

/** A cell to set, and the key that sets it once the cursor is there. */
export interface Target {
  readonly place: GridPlace
  readonly key: string
}

/** A grid of these lists by the names of their rows and columns. */
export function gridOf(
  lists: Readonly<Record<'north' | 'south' | 'west' | 'east' | 'owner', string[]>>,
): GridModel {
  const labels = (ids: string[]) => ids.map(id => ({ id }))
  const { north, south, west, east, owner } = lists
  return gridModel({
    places: placesFor('standard'),
    labels: {
      north: labels(north),
      south: labels(south),
      west: labels(west),
      east: labels(east),
      owner: labels(owner),
    },
    open: [],
  })
}

/**
 * The keys of somebody who goes from corner to corner, in each by rows or by columns and along each of them from whichever end is
 * nearer, with arrows, Ctrl and arrows, Home and End, and sets every target on the way.
 */
export function arrowKeys(model: GridModel, start: GridPlace, targets: readonly Target[]): string[] {
  let way: Way = { at: start, keys: [] }
  for (const corner of cornersOf(model)) {
    const own = targets.filter(({ place }) => corner.has(idOf(place)))
    if (own.length === 0) continue
    const byRows = linesOf(model.rows, own, 'row', target => indexOf(model.columns, target.place.column))
    const byColumns = linesOf(model.columns, own, 'column', target => indexOf(model.rows, target.place.row))
    const orders = [byRows, byRows.toReversed(), byColumns, byColumns.toReversed()]
    const from = way
    way = shortest(orders.map(lines => lines.reduce((at, line) => alongLine(model, at, line), from)))
  }
  return way.keys
}

/** Counter-clockwise from the north-west, then the owners. */
function cornersOf(model: GridModel): Set<string>[] {
  const pairs = [
    ['north', 'west'],
    ['south', 'west'],
    ['south', 'east'],
    ['north', 'east'],
    ['north', 'owner'],
  ] as const
  return pairs.map(([side, other]) => {
    const rows = model.rows.filter(line => line.side === side)
    const columns = model.columns.filter(line => line.side === other)
    return new Set(rows.flatMap(row => columns.map(column => idOf({ row: row.id, column: column.id }))))
  })
}

function linesOf(
  lines: GridModel['rows'],
  targets: readonly Target[],
  by: keyof GridPlace,
  along: (target: Target) => number,
): Target[][] {
  return lines
    .map(line => targets.filter(({ place }) => place[by] === line.id))
    .filter(line => line.length > 0)
    .map(line => line.toSorted((x, y) => along(x) - along(y)))
}

function indexOf(lines: GridModel['rows'], id: string): number {
  return lines.findIndex(line => line.id === id)
}

function alongLine(model: GridModel, from: Way, line: readonly Target[]): Way {
  return shortest(
    [line, line.toReversed()].map(order => order.reduce((way, target) => goAndSet(model, way, target), from)),
  )
}

interface Way {
  readonly at: GridPlace
  readonly keys: string[]
}

function shortest(ways: readonly Way[]): Way {
  return ways.reduce((best, way) => (way.keys.length < best.keys.length ? way : best))
}

function goAndSet(model: GridModel, { at, keys }: Way, { place, key }: Target): Way {
  return { at: place, keys: [...keys, ...keysTo(model, at, place), key] }
}

const ARROWS = { up: 'ArrowUp', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight' } as const

/** The fewest keys from one place to another. Throws where there is no way. */
function keysTo(model: GridModel, from: GridPlace, to: GridPlace): string[] {
  const seen = new Set([idOf(from)])
  let front: Way[] = [{ at: from, keys: [] }]
  while (front.length > 0) {
    const there = front.find(way => idOf(way.at) === idOf(to))
    if (there !== undefined) return there.keys
    front = front.flatMap(({ at, keys }) =>
      movesFrom(model, at).flatMap(([key, place]) => {
        if (seen.has(idOf(place))) return []
        seen.add(idOf(place))
        return [{ at: place, keys: [...keys, key] }]
      }),
    )
  }
  throw new Error(`No way from ${idOf(from)} to ${idOf(to)}`)
}

function movesFrom(model: GridModel, at: GridPlace): [key: string, place: GridPlace][] {
  const moves: [string, GridPlace][] = [
    ['Home', edgeFrom(model, at, 'left')],
    ['End', edgeFrom(model, at, 'right')],
  ]
  for (const direction of ['up', 'down', 'left', 'right'] as const) {
    const step = stepFrom(model, at, direction)
    if (step !== undefined) moves.push([ARROWS[direction], step])
    moves.push([`Control+${ARROWS[direction]}`, jumpFrom(model, at, direction)])
  }
  return moves
}

function idOf({ row, column }: GridPlace): string {
  return `${row} ${column}`
}
