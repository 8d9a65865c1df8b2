import { memo, useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { MatrixLayout, Rect } from '../../src/layout/matrix/matrix-layout.ts'
import { CENTRE, openId } from './grid-model.ts'
import type { GridPlace } from './grid-model.ts'
import { Layer } from './layer.tsx'
import { placeUnder } from './place-under.ts'
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
  readonly sheet: RefObject<HTMLElement | null>
  readonly layout: MatrixLayout
  readonly onRest: (id: string | undefined) => void
}

/** A cross-hair under the hovered cell: its row and column and the two labels. Rests on a label are told after a moment. */
export function HoverCross({ sheet, layout, scale, onRest }: HoverProps & { readonly scale: number }) {
  const place = useHover({ sheet, layout, onRest })
  const cell = place && rectOf(layout, place)
  if (place === undefined || cell === undefined) return null
  const row = rectOf(layout, { row: place.row, column: CENTRE })
  const column = rectOf(layout, { row: CENTRE, column: place.column })
  return (
    <Layer layout={layout} scale={scale}>
      {row && <Block rect={between(cell, row)} className="cross-line" />}
      {column && <Block rect={between(cell, column)} className="cross-line" />}
    </Layer>
  )
}

/** The cell under the pointer. */
function useHover({ sheet, layout, onRest }: HoverProps): GridPlace | undefined {
  const [place, setPlace] = useState<GridPlace>()
  useEffect(() => {
    const element = sheet.current
    if (element === null) return
    let last = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return
      const under = placeUnder(event, layout)
      const key = under === undefined ? '' : `${under.row} ${under.column}`
      if (key === last) return
      last = key
      clearTimeout(timer)
      const [cell, label] = hovered(under)
      setPlace(cell)
      timer = setTimeout(() => onRest(label), REST)
    }
    const leave = () => {
      clearTimeout(timer)
      last = ''
      setPlace(undefined)
      onRest(undefined)
    }
    element.addEventListener('pointerover', over)
    element.addEventListener('pointermove', over)
    element.addEventListener('pointerleave', leave)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('pointerover', over)
      element.removeEventListener('pointermove', over)
      element.removeEventListener('pointerleave', leave)
    }
  }, [sheet, layout, onRest])
  return place
}

/** A cell, or the record of a label. */
function hovered(place: GridPlace | undefined): [cell: GridPlace | undefined, label: string | undefined] {
  if (place === undefined) return [undefined, undefined]
  const { row, column } = place
  if (row === CENTRE) return [undefined, column]
  return column === CENTRE ? [undefined, row] : [place, undefined]
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
