/** Operators of a PDF page as text (ISO 32000, annex A), with numbers of at most three decimals. */

/** How far the handles of a curve lie from its ends to make a quarter circle of radius 1. */
const quarter = 0.5523

/** Numbers of an operator, separated by spaces. */
export function numbers(...values: readonly number[]): string {
  return values
    .map(value => String(Math.round((Number.isFinite(value) ? value : 0) * 1000) / 1000 + 0))
    .join(' ')
}

/** A colour as `#rrggbb` for filling (`rg`) or drawing lines (`RG`). */
export function colour(value: string, operator: 'rg' | 'RG'): string {
  const parts = [1, 3, 5].map(at => parseInt(value.slice(at, at + 2), 16) / 255)
  return `${numbers(...parts)} ${operator}`
}

/** A closed path through corners given as x, y pairs. */
export function polygonPath(points: readonly number[]): string {
  const corners: string[] = []
  for (let at = 0; at + 1 < points.length; at += 2) {
    corners.push(`${numbers(points[at] ?? 0, points[at + 1] ?? 0)} ${at === 0 ? 'm' : 'l'}`)
  }
  return `${corners.join(' ')} h`
}

/** A circle as four curves. */
export function circlePath(x: number, y: number, radius: number): string {
  return roundedPath(x - radius, y - radius, 2 * radius, 2 * radius, radius)
}

/** A rectangle, with corners rounded where a radius is given; x and y are those of its lower left corner. */
export function roundedPath(x: number, y: number, width: number, height: number, radius = 0): string {
  if (radius <= 0) return `${numbers(x, y, width, height)} re`
  const r = Math.min(radius, width / 2, height / 2)
  const k = r * (1 - quarter)
  const [right, top] = [x + width, y + height]
  return [
    `${numbers(x + r, y)} m ${numbers(right - r, y)} l`,
    `${numbers(right - k, y, right, y + k, right, y + r)} c ${numbers(right, top - r)} l`,
    `${numbers(right, top - k, right - k, top, right - r, top)} c ${numbers(x + r, top)} l`,
    `${numbers(x + k, top, x, top - k, x, top - r)} c ${numbers(x, y + r)} l`,
    `${numbers(x, y + k, x + k, y, x + r, y)} c h`,
  ].join(' ')
}

/** Paints a path: filled, drawn as a line of some width, or both. Without either colour it draws nothing. */
export function painted(
  path: string,
  paint: {
    readonly fill?: string | undefined
    readonly stroke?: string | undefined
    readonly width?: number
  },
): string {
  const { fill, stroke, width = 1 } = paint
  if (fill === undefined && stroke === undefined) return ''
  const setUp = [
    ...(fill === undefined ? [] : [colour(fill, 'rg')]),
    ...(stroke === undefined ? [] : [colour(stroke, 'RG'), `${numbers(width)} w`]),
  ]
  const operator = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B'
  return `${setUp.join(' ')} ${path} ${operator}`
}
