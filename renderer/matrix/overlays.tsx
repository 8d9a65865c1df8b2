import { memo, useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { MatrixLayout, Rect } from '../../src/layout/matrix/matrix-layout.ts'
import { CENTRE, openId } from './grid-model.ts'
import type { GridPlace } from './grid-model.ts'
import type { SightView } from './sight-view.ts'

/** How long the pointer rests on a label before its line of sight is shown, in milliseconds. */
const REST = 120

/** The highlighted stretches of a line of sight, under the marks. */
export const SightBands = memo(function SightBands({
  view,
  hue,
}: {
  readonly view: SightView
  readonly hue: string
}) {
  return (
    <g className="bands" aria-hidden="true">
      {view.own && <Block rect={view.own} className={`own ${hue}`} />}
      {view.bands.map((rect, at) => (
        <Block key={at} rect={rect} className="band" />
      ))}
      {view.cells.map((rect, at) => (
        <Block key={at} rect={rect} className="carrying" />
      ))}
    </g>
  )
})

function Block({ rect, className }: { readonly rect: Rect; readonly className: string }) {
  return <rect className={className} x={rect.x} y={rect.y} width={rect.width} height={rect.height} />
}

/** The ring around the place that has the keyboard. */
export const CursorRing = memo(function CursorRing({
  layout,
  place,
}: {
  readonly layout: MatrixLayout
  readonly place: GridPlace | undefined
}) {
  const rect = place && rectOf(layout, place)
  if (rect === undefined) return null
  return (
    <rect
      className="cursor-ring"
      aria-hidden="true"
      x={rect.x}
      y={rect.y}
      width={rect.width}
      height={rect.height}
    />
  )
})

/** The rectangle of a place, or undefined where the layout has none. */
export function rectOf(layout: MatrixLayout, { row, column }: GridPlace): Rect | undefined {
  const id = row === CENTRE ? column : row
  if (row === CENTRE || column === CENTRE) {
    for (const list of Object.values(layout.labels)) {
      const label = list.find(each => each.id === id)
      if (label !== undefined) return label.box
    }
    return layout.open.find(open => openId(open.list) === id)?.box
  }
  for (const block of layout.blocks) {
    const [i, j] = [block.rows.indexOf(row), block.columns.indexOf(column)]
    if (i >= 0 && j >= 0) return block.cells[i * block.columns.length + j]
  }
  return undefined
}

interface HoverProps {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly layout: MatrixLayout
  readonly onRest: (id: string | undefined) => void
}

/** A cross-hair under the hovered cell: its row and column and the two labels. Rests on a label are told after a moment. */
export function HoverCross({ svg, layout, onRest }: HoverProps) {
  const place = useHover(svg, onRest)
  const cell = place && rectOf(layout, place)
  if (place === undefined || cell === undefined) return null
  const row = rectOf(layout, { row: place.row, column: CENTRE })
  const column = rectOf(layout, { row: CENTRE, column: place.column })
  return (
    <g className="hover-cross" aria-hidden="true">
      {row && <Block rect={between(cell, row)} className="cross-line" />}
      {column && <Block rect={between(cell, column)} className="cross-line" />}
    </g>
  )
}

/** The cell under the pointer. */
function useHover(svg: HoverProps['svg'], onRest: HoverProps['onRest']): GridPlace | undefined {
  const [place, setPlace] = useState<GridPlace>()
  useEffect(() => {
    const element = svg.current
    if (element === null) return
    let last: Element | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const over = (event: PointerEvent) => {
      const target = event.target instanceof Element ? event.target.closest('[data-row]') : null
      if (target === last || event.pointerType === 'touch') return
      last = target
      clearTimeout(timer)
      const [cell, label] = hovered(target)
      setPlace(cell)
      timer = setTimeout(() => onRest(label), REST)
    }
    const leave = () => {
      clearTimeout(timer)
      last = null
      setPlace(undefined)
      onRest(undefined)
    }
    element.addEventListener('pointerover', over)
    element.addEventListener('pointerleave', leave)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('pointerover', over)
      element.removeEventListener('pointerleave', leave)
    }
  }, [svg, onRest])
  return place
}

/** A cell, or the record of a label. */
function hovered(target: Element | null): [cell: GridPlace | undefined, label: string | undefined] {
  const row = target?.getAttribute('data-row')
  const column = target?.getAttribute('data-column')
  if (row == null || column == null) return [undefined, undefined]
  if (row === CENTRE) return [undefined, column]
  return column === CENTRE ? [undefined, row] : [{ row, column }, undefined]
}

function between(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}
