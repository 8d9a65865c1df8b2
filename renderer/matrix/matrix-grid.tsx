import { useMemo, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { Curves } from './curves.tsx'
import { gridHandlers } from './grid-handlers.ts'
import { drawnRows, drawnSight, newMemory } from './grid-memory.ts'
import type { DrawnRows, DrawnSight } from './grid-memory.ts'
import type { GridListener } from './grid-listener.ts'
import { firstPlace, gridModel, hasPlace } from './grid-model.ts'
import type { GridModel, GridPlace, GridRange } from './grid-model.ts'
import type { Names } from './names.ts'
import { rangeColumns, rangeView } from './grid-range.ts'
import { GridRow, isSparse } from './grid-row.tsx'
import './frozen.css'
import { FrozenLabels } from './frozen-labels.tsx'
import { Layer } from './layer.tsx'
import './matrix.css'
import { CursorRing, HoverCross, LetterMarks, SelectionMarks, SightBands } from './overlays.tsx'
import { lettersOf } from './row-letters.ts'
import type { RowLetters } from './row-letters.ts'
import { Captions, CentreDrawing, Frames, Ground, KeyDrawing, TitleBlockDrawing } from './sheet-parts.tsx'
import type { SightLine } from './sight-line.ts'
import { useFocusFollows } from './use-focus-follows.ts'
import type { ShownMatrix } from './use-matrix-layout.ts'

interface MatrixGridProps extends GridListener {
  readonly shown: ShownMatrix
  readonly label: string
  readonly cursor: GridPlace | undefined
  readonly range: GridRange | undefined
  /** Whether letters stand over the cursor's row. */
  readonly letters: boolean
  readonly sight: SightLine | undefined
  /** What the names of labels say besides, by id. */
  readonly notes?: Names | undefined
  /** What lies over everything else. */
  readonly over?: ReactNode
}

/** The X-matrix as one continuous grid: one tab stop, arrows across every border, a name for every cell. */
export function MatrixGrid(props: MatrixGridProps) {
  const { shown, label, cursor, sight, onMove, onEnter } = props
  const { picture, layout, scale, overflows } = shown
  const [memory] = useState(newMemory)
  const sheet = useRef<HTMLDivElement>(null)
  const model = useMemo(() => gridModel(layout), [layout])
  const rows = useMemo(() => drawnRows(memory, picture, layout, model), [memory, picture, layout, model])
  const seen = useMemo(() => drawnSight(memory, sight, layout), [memory, sight, layout])
  const letters = useLetters(model, cursor, props.letters)
  useFocusFollows(model, cursor, memory, { onMove, onEnter })
  return (
    <div
      ref={sheet}
      role="grid"
      className={classOf(shown, sight)}
      aria-label={label}
      aria-rowcount={model.rows.length}
      aria-colcount={model.columns.length}
      aria-multiselectable
      style={{ width: layout.width * scale, height: layout.height * scale }}
      {...gridHandlers(props, model, memory)}
    >
      <Below sheet={sheet} props={props} seen={seen} />
      <Rows props={props} model={model} rows={rows} seen={seen} letters={letters} />
      <Above props={props} rows={rows} letters={letters} />
      {props.over}
      {overflows && <FrozenLabels layout={layout} scale={scale} lights={seen.lights} />}
    </div>
  )
}

/** The letters over the row of the cursor, while they are on. */
function useLetters(model: GridModel, cursor: GridPlace | undefined, on: boolean) {
  return useMemo(() => (on && cursor ? lettersOf(model, cursor) : undefined), [model, cursor, on])
}

/** Below these percents labels say their code only, and marks are squares. Source: the design, section 3. */
const CODES_BELOW = 65
const SQUARES_BELOW = 55

function classOf({ percent }: ShownMatrix, sight: SightLine | undefined): string {
  return `matrix${sight === undefined ? '' : ' in-sight'}${percent < CODES_BELOW ? ' codes' : ''}`
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
  readonly letters: RowLetters | undefined
}

/** Cells and labels. */
function Rows({
  props: { shown, cursor, range, notes },
  model,
  rows: { names, rows },
  seen,
  letters,
}: RowsProps) {
  const { layout, scale } = shown
  const place = cursor !== undefined && hasPlace(model, cursor) ? cursor : firstPlace(model)
  const sparse = isSparse(layout)
  const selected = useMemo(() => rangeColumns(range), [range])
  return rows.map((row, at) => (
    <GridRow
      key={row.line.id}
      model={row}
      index={at}
      sparse={sparse}
      width={layout.width}
      scale={scale}
      squares={shown.percent < SQUARES_BELOW}
      names={names}
      notes={notes}
      active={place?.row === row.line.id ? place.column : undefined}
      light={seen.lights?.get(row.line.id)}
      selected={selected.get(row.line.id)}
      letters={row.line.id === cursor?.row ? letters : undefined}
    />
  ))
}

type AboveProps = Pick<RowsProps, 'props' | 'rows' | 'letters'>

/** What lies over the cells: the X with its curves, frames and words around, selection and letters, and the ring of the cursor. */
function Above({ props: { shown, cursor, range, sight }, rows: { codes }, letters }: AboveProps) {
  const { layout, scale } = shown
  return (
    <>
      <Layer layout={layout} scale={scale}>
        <CentreDrawing centre={layout.centre} lit={sight !== undefined} />
        {sight && <Curves sight={sight} layout={layout} codes={codes} />}
      </Layer>
      <Layer layout={layout} scale={scale}>
        <Captions captions={layout.captions} />
        {layout.key && <KeyDrawing words={layout.key} />}
        {layout.titleBlock && <TitleBlockDrawing block={layout.titleBlock} />}
        <Frames frames={layout.frames} />
      </Layer>
      {(range !== undefined || letters !== undefined) && (
        <Layer layout={layout} scale={scale}>
          {range && <SelectionMarks view={rangeView(layout, range)} />}
          {letters && cursor && <LetterMarks layout={layout} row={cursor.row} letters={letters} />}
        </Layer>
      )}
      <Layer layout={layout} scale={scale}>
        <CursorRing layout={layout} place={cursor} />
      </Layer>
    </>
  )
}
