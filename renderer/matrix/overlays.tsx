import { Fragment, memo, useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { MatrixLayout, Rect } from '../../src/layout/matrix/matrix-layout.ts'
import { CENTRE } from './grid-model.ts'
import type { GridPlace } from './grid-model.ts'
import { Layer } from './layer.tsx'
import { placeUnder } from './place-under.ts'
import type { RangeView } from './grid-range.ts'
import { around, rectOf } from './rects.ts'
import type { RowLetters } from './row-letters.ts'
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
      <path className="band" d={outlineOf(view.bands)} />
      <path className="carrying" d={outlineOf(view.cells)} />
    </g>
  )
})

/** Many rectangles as one element: a line of a large sheet has hundreds. */
function outlineOf(rects: readonly Rect[]): string {
  return rects.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('')
}

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

/** The selection: a tint on every place of it, and a frame around each block. */
export const SelectionMarks = memo(function SelectionMarks({ view }: { readonly view: RangeView }) {
  return (
    <g className="selection" aria-hidden="true">
      {view.cells.map((rect, at) => (
        <Block key={at} rect={rect} className="selected-place" />
      ))}
      {view.frames.map((rect, at) => (
        <Block key={at} rect={rect} className="selection-frame" />
      ))}
    </g>
  )
})

interface LettersProps {
  readonly layout: MatrixLayout
  readonly row: string
  readonly letters: RowLetters
}

/** The letters over the cells of a row, each in the upper corner of its cell, and a frame around the row. */
export const LetterMarks = memo(function LetterMarks({ layout, row, letters }: LettersProps) {
  const cells = [...letters].flatMap(([column, letter]) => {
    const rect = rectOf(layout, { row, column })
    return rect === undefined ? [] : [{ letter, rect }]
  })
  const size = Math.min(KEY_SIZE, layout.sizes.cell * 0.35)
  return (
    <g className="row-letters" aria-hidden="true">
      {cells.map(({ letter, rect: { x, y, width, height } }) => (
        <Fragment key={letter}>
          <rect className="lettered-cell" x={x} y={y} width={width} height={height} />
          <rect className="letter-key" x={x} y={y} width={size} height={size} rx="2" />
          <text
            className="set"
            x={x + size / 2}
            y={y + size * 0.79}
            fontSize={size * 0.82}
            textAnchor="middle"
          >
            {letter.toUpperCase()}
          </text>
        </Fragment>
      ))}
    </g>
  )
})

/** Of the key in the corner of a cell at full size, in px: as far as a role's tile leaves room for. */
const KEY_SIZE = 12

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
      {row && <Block rect={around([cell, row])} className="cross-line" />}
      {column && <Block rect={around([cell, column])} className="cross-line" />}
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
