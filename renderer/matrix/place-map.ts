import { scaleLinear } from 'd3'
import type { MatrixLayout } from '../../src/layout/matrix/matrix-layout.ts'

/** A point of a sheet, in px of its layout. */
export interface SheetPoint {
  readonly x: number
  readonly y: number
}

/**
 * Where a point of one layout lies in another of the same sheet with other sizes: the same share of the same row and column. Where
 * rows or columns are not the same, the same share of the whole.
 */
export function samePlace(from: MatrixLayout, to: MatrixLayout, { x, y }: SheetPoint): SheetPoint {
  if (from === to) return { x, y }
  return { x: mapped(stops(from, 'x'), stops(to, 'x'), x), y: mapped(stops(from, 'y'), stops(to, 'y'), y) }
}

function mapped(from: readonly number[], to: readonly number[], value: number): number {
  const whole = from.length === to.length ? [from, to] : [from, to].map(list => [0, list.at(-1) ?? 0])
  const [domain = [], range = []] = whole
  return scaleLinear().domain(domain).range(range)(value)
}

/** Where rows or columns begin and end, from the edge of the sheet to its other edge. */
function stops({ labels, width, height }: MatrixLayout, axis: 'x' | 'y'): number[] {
  const edges = Object.values(labels)
    .flat()
    .filter(label => label.turned === (axis === 'x'))
    .flatMap(({ box }) => (axis === 'x' ? [box.x, box.x + box.width] : [box.y, box.y + box.height]))
  return [0, ...edges.sort((a, b) => a - b), axis === 'x' ? width : height]
}
