import { useMemo, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react'
import { Curves } from './curves.tsx'
import { moveByKey } from './grid-keys.ts'
import { drawnRows, drawnSight, newMemory, notePress } from './grid-memory.ts'
import type { DrawnRows, DrawnSight, GridMemory } from './grid-memory.ts'
import type { GridListener } from './grid-listener.ts'
import { firstPlace, gridModel, hasPlace } from './grid-model.ts'
import type { GridModel, GridPlace } from './grid-model.ts'
import { GridRow } from './grid-row.tsx'
import './matrix.css'
import { CursorRing, HoverCross, SightBands } from './overlays.tsx'
import { Captions, CentreDrawing, Frames, Ground, TitleBlockDrawing } from './sheet-parts.tsx'
import type { SightLine } from './sight-line.ts'
import { useFocusFollows } from './use-focus-follows.ts'
import type { ShownMatrix } from './use-matrix-layout.ts'

interface MatrixGridProps extends GridListener {
  readonly shown: ShownMatrix
  readonly label: string
  readonly cursor: GridPlace | undefined
  readonly sight: SightLine | undefined
}

/** The X-matrix as one continuous grid: one tab stop, arrows across every border, a name for every cell. */
export function MatrixGrid(props: MatrixGridProps) {
  const { shown, label, cursor, sight, onMove, onEnter } = props
  const { picture, layout, scale } = shown
  const [memory] = useState(newMemory)
  const svg = useRef<SVGSVGElement>(null)
  const model = useMemo(() => gridModel(layout), [layout])
  const rows = useMemo(() => drawnRows(memory, picture, layout, model), [memory, picture, layout, model])
  const seen = useMemo(() => drawnSight(memory, sight, layout), [memory, sight, layout])
  useFocusFollows(model, cursor, memory, { onMove, onEnter })
  return (
    <svg
      ref={svg}
      role="grid"
      className={sight === undefined ? 'matrix' : 'matrix in-sight'}
      aria-label={label}
      aria-rowcount={model.rows.length}
      aria-colcount={model.columns.length}
      width={layout.width * scale}
      height={layout.height * scale}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      {...handlers(props, model, memory)}
    >
      <Drawing svg={svg} props={props} model={model} rows={rows} seen={seen} />
    </svg>
  )
}

interface DrawingProps {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly props: MatrixGridProps
  readonly model: GridModel
  readonly rows: DrawnRows
  readonly seen: DrawnSight
}

/** The layers of the sheet, back to front. */
function Drawing({ svg, props, model, rows: { names, codes, rows }, seen }: DrawingProps) {
  const { shown, cursor, sight, onRest } = props
  const { layout } = shown
  const lit = sight !== undefined
  const place = cursor !== undefined && hasPlace(model, cursor) ? cursor : firstPlace(model)
  return (
    <>
      <Ground grounds={layout.grounds} hairlines={layout.hairlines} lit={lit} />
      {seen.view && <SightBands view={seen.view} hue={seen.hue} />}
      <HoverCross svg={svg} layout={layout} onRest={onRest} />
      {rows.map((row, at) => (
        <GridRow
          key={row.line.id}
          model={row}
          index={at}
          names={names}
          active={place?.row === row.line.id ? place.column : undefined}
          light={seen.lights?.get(row.line.id)}
        />
      ))}
      <CentreDrawing centre={layout.centre} lit={lit} />
      {sight && <Curves sight={sight} layout={layout} codes={codes} />}
      <Captions captions={layout.captions} />
      <TitleBlockDrawing block={layout.titleBlock} />
      <Frames frames={layout.frames} />
      <CursorRing layout={layout} place={cursor} />
    </>
  )
}

function handlers(props: MatrixGridProps, model: GridModel, memory: GridMemory) {
  const { cursor, onMove, onPress, onOpen, onKey, onDragStart } = props
  const isCursor = (at: GridPlace) => cursor?.row === at.row && cursor.column === at.column
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const at = placeOf(event.target)
      if (at !== undefined && !moveByKey(event, model, at, onMove)) onKey(event, at)
    },
    onFocus: (event: FocusEvent) => {
      const at = placeOf(event.target)
      if (at !== undefined && !isCursor(at)) onMove(at)
    },
    onPointerDown: (event: PointerEvent) => {
      const at = placeOf(event.target)
      if (at === undefined || event.button !== 0) return
      // The focus, and with it the cursor, arrives before the click does.
      notePress(memory, isCursor(at))
      onDragStart(event, at)
    },
    onClick: (event: MouseEvent) => {
      const at = placeOf(event.target)
      if (at === undefined || event.detail > 1) return
      onMove(at)
      onPress(at, memory.pressedCursor === true)
    },
    onDoubleClick: (event: MouseEvent) => {
      const at = placeOf(event.target)
      if (at !== undefined) onOpen(at)
    },
  }
}

function placeOf(target: EventTarget): GridPlace | undefined {
  const element = target instanceof Element ? target.closest('[data-row]') : null
  const row = element?.getAttribute('data-row')
  const column = element?.getAttribute('data-column')
  return row == null || column == null ? undefined : { row, column }
}
