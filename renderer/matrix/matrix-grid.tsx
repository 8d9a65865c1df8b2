import { useMemo, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react'
import { Curves } from './curves.tsx'
import { moveByKey } from './grid-keys.ts'
import { drawnRows, drawnSight, newMemory, notePress } from './grid-memory.ts'
import type { DrawnRows, DrawnSight, GridMemory } from './grid-memory.ts'
import type { GridListener } from './grid-listener.ts'
import { firstPlace, gridModel, hasPlace } from './grid-model.ts'
import type { GridModel, GridPlace } from './grid-model.ts'
import { GridRow, isSparse } from './grid-row.tsx'
import { Layer } from './layer.tsx'
import './matrix.css'
import { CursorRing, HoverCross, SightBands } from './overlays.tsx'
import { Captions, CentreDrawing, Frames, Ground, TitleBlockDrawing } from './sheet-parts.tsx'
import type { SightLine } from './sight-line.ts'
import { placeOf, placeUnder } from './place-under.ts'
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
  const sheet = useRef<HTMLDivElement>(null)
  const model = useMemo(() => gridModel(layout), [layout])
  const rows = useMemo(() => drawnRows(memory, picture, layout, model), [memory, picture, layout, model])
  const seen = useMemo(() => drawnSight(memory, sight, layout), [memory, sight, layout])
  useFocusFollows(model, cursor, memory, { onMove, onEnter })
  return (
    <div
      ref={sheet}
      role="grid"
      className={sight === undefined ? 'matrix' : 'matrix in-sight'}
      aria-label={label}
      aria-rowcount={model.rows.length}
      aria-colcount={model.columns.length}
      style={{ width: layout.width * scale, height: layout.height * scale }}
      {...handlers(props, model, memory)}
    >
      <Below sheet={sheet} props={props} seen={seen} />
      <Rows props={props} model={model} rows={rows} seen={seen} />
      <Above props={props} rows={rows} />
    </div>
  )
}

interface BelowProps {
  readonly sheet: RefObject<HTMLDivElement | null>
  readonly props: MatrixGridProps
  readonly seen: DrawnSight
}

/** What lies under the cells: tints and hairlines, the highlights of a line of sight, the cross-hair. */
function Below({ sheet, props: { shown, sight, onRest }, seen }: BelowProps) {
  const { layout, scale } = shown
  return (
    <>
      <Layer layout={layout} scale={scale}>
        <Ground grounds={layout.grounds} hairlines={layout.hairlines} lit={sight !== undefined} />
      </Layer>
      {seen.view && (
        <Layer layout={layout} scale={scale}>
          <SightBands view={seen.view} hue={seen.hue} />
        </Layer>
      )}
      <HoverCross sheet={sheet} layout={layout} scale={scale} onRest={onRest} />
    </>
  )
}

interface RowsProps {
  readonly props: MatrixGridProps
  readonly model: GridModel
  readonly rows: DrawnRows
  readonly seen: DrawnSight
}

/** Cells and labels. */
function Rows({ props: { shown, cursor }, model, rows: { names, rows }, seen }: RowsProps) {
  const { layout, scale } = shown
  const place = cursor !== undefined && hasPlace(model, cursor) ? cursor : firstPlace(model)
  const sparse = isSparse(layout)
  return rows.map((row, at) => (
    <GridRow
      key={row.line.id}
      model={row}
      index={at}
      sparse={sparse}
      width={layout.width}
      scale={scale}
      names={names}
      active={place?.row === row.line.id ? place.column : undefined}
      light={seen.lights?.get(row.line.id)}
    />
  ))
}

/** What lies over the cells: the X with its curves, frames and words around, and the ring of the cursor. */
function Above({
  props: { shown, cursor, sight },
  rows: { codes },
}: {
  readonly props: MatrixGridProps
  readonly rows: DrawnRows
}) {
  const { layout, scale } = shown
  return (
    <>
      <Layer layout={layout} scale={scale}>
        <CentreDrawing centre={layout.centre} lit={sight !== undefined} />
        {sight && <Curves sight={sight} layout={layout} codes={codes} />}
      </Layer>
      <Layer layout={layout} scale={scale}>
        <Captions captions={layout.captions} />
        <TitleBlockDrawing block={layout.titleBlock} />
        <Frames frames={layout.frames} />
      </Layer>
      <Layer layout={layout} scale={scale}>
        <CursorRing layout={layout} place={cursor} />
      </Layer>
    </>
  )
}

function handlers(props: MatrixGridProps, model: GridModel, memory: GridMemory) {
  const { cursor, onMove, onPress, onOpen, onKey, onDragStart } = props
  const { layout } = props.shown
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
      const at = placeUnder(event, layout)
      if (at === undefined || event.button !== 0) return
      // The focus, and with it the cursor, arrives before the click does.
      notePress(memory, isCursor(at))
      onDragStart(event, at)
    },
    onClick: (event: MouseEvent) => {
      const at = placeUnder(event, layout)
      if (at === undefined || event.detail > 1) return
      onMove(at)
      onPress(at, memory.pressedCursor === true)
    },
    onDoubleClick: (event: MouseEvent) => {
      const at = placeUnder(event, layout)
      if (at !== undefined) onOpen(at)
    },
  }
}
