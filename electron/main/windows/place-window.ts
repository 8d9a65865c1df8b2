import type { Rectangle } from 'electron'

/** Where a window stood when it was last closed. */
export interface SavedPlace {
  readonly bounds: Rectangle
  readonly maximised: boolean
}

/** The size on the first start: what the design is drawn for. */
const FIRST = { width: 1600, height: 1000 }
/** This much of a window must be on a display for it to count as reachable. */
const REACHABLE = { width: 160, height: 80 }
/** How far a window stands off the one it would cover. */
const STEP = 28

/**
 * The place for a new window: where the last one was, as far as today's displays allow, and never exactly on another.
 *
 * `areas` are the work areas of the displays, the primary one first; there is at least one. Sizes in device-independent
 * pixels.
 */
export function placeWindow(
  saved: SavedPlace | undefined,
  areas: readonly [Rectangle, ...Rectangle[]],
  taken: readonly Rectangle[],
): SavedPlace {
  const area = saved === undefined ? areas[0] : (areaOf(saved.bounds, areas) ?? areas[0])
  const known = saved !== undefined && isReachable(saved.bounds, area)
  const start = known ? within(saved.bounds, area) : centred(saved?.bounds ?? FIRST, area)
  return { bounds: besides(start, area, taken), maximised: saved?.maximised ?? false }
}

function areaOf(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined {
  const shared = areas.map(area => ({ area, size: sharedSize(bounds, area) }))
  const best = shared.toSorted((a, b) => b.size.width * b.size.height - a.size.width * a.size.height)[0]
  return best?.area
}

function sharedSize(a: Rectangle, b: Rectangle): { width: number; height: number } {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return { width: Math.max(0, width), height: Math.max(0, height) }
}

function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const shared = sharedSize(bounds, area)
  return shared.width >= REACHABLE.width && shared.height >= REACHABLE.height
}

function within(bounds: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(bounds.width, area.width)
  const height = Math.min(bounds.height, area.height)
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  }
}

function centred(size: { readonly width: number; readonly height: number }, area: Rectangle): Rectangle {
  const width = Math.min(size.width, area.width)
  const height = Math.min(size.height, area.height)
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  }
}

/** Steps down and right until no other window starts at this corner; starts over at the corner of the area. */
function besides(bounds: Rectangle, area: Rectangle, taken: readonly Rectangle[]): Rectangle {
  let place = bounds
  for (let tries = 0; tries < taken.length; tries++) {
    if (!taken.some(other => other.x === place.x && other.y === place.y)) return place
    const next = { ...place, x: place.x + STEP, y: place.y + STEP }
    const fits = next.x + next.width <= area.x + area.width && next.y + next.height <= area.y + area.height
    place = fits ? next : { ...place, x: area.x, y: area.y + STEP * tries }
  }
  return within(place, area)
}
