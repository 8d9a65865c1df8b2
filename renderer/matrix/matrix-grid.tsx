import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import type { SightLine } from './sight-line.ts'
import { Curves } from './curves.tsx'
import { firstPlace, gridModel, hasPlace, placeAfterLoss } from './grid-model.ts'
import type { GridModel, GridPlace } from './grid-model.ts'
import { moveByKey } from './grid-keys.ts'
import { GridRow, placeId } from './grid-row.tsx'
import './matrix.css'
import { namesOf } from './names.ts'
import type { Names } from './names.ts'
import { CursorRing, HoverCross, SightBands } from './overlays.tsx'
import { rowModels } from './row-models.ts'
import type { RowCache } from './row-models.ts'
import { Captions, CentreDrawing, Frames, Ground, TitleBlockDrawing } from './sheet-parts.tsx'
import { keepLights, sightView } from './sight-view.ts'
import type { RowLight, SightView } from './sight-view.ts'
import type { ShownMatrix } from './use-matrix-layout.ts'

export interface MatrixGridProps {
  readonly shown: ShownMatrix
  readonly label: string
  readonly cursor: GridPlace | undefined
  readonly sight: SightLine | undefined
  readonly onMove: (place: GridPlace) => void
  /** A click on a place; `again` where it had the focus before. */
  readonly onPress: (place: GridPlace, again: boolean) => void
  readonly onOpen: (place: GridPlace) => void
  /** A key that does not move. */
  readonly onKey: (event: KeyboardEvent, place: GridPlace) => void
  /** The label under the pointer, after it has rested there. */
  readonly onRest: (id: string | undefined) => void
  readonly onDragStart: (event: PointerEvent, place: GridPlace) => void
}

/** What one grid remembers between drawings, so that what did not change stays the same object. */
interface GridMemory {
  readonly rows: RowCache
  names?: Names
  lights?: ReadonlyMap<string, RowLight>
  model?: GridModel
}

function newMemory(): GridMemory {
  return { rows: new Map() }
}

/** The X-matrix as one continuous grid: one tab stop, arrows across every border, a name for every cell. */
export function MatrixGrid(props: MatrixGridProps) {
  const { shown, label, cursor, sight, onMove, onPress, onOpen, onKey, onRest, onDragStart } = props
  const { layout, scale } = shown
  const [memory] = useState(newMemory)
  const svg = useRef<SVGSVGElement>(null)
  const model = useMemo(() => gridModel(layout), [layout])
  const drawn = useDrawn(memory, shown, model, sight)
  const place = cursor !== undefined && hasPlace(model, cursor) ? cursor : firstPlace(model)
  useFocusFollows(svg, model, cursor, memory, onMove)
  const lit = drawn.sight !== undefined
  return (
    <svg
      ref={svg}
      role="grid"
      className={lit ? 'matrix in-sight' : 'matrix'}
      aria-label={label}
      aria-rowcount={model.rows.length}
      aria-colcount={model.columns.length}
      width={layout.width * scale}
      height={layout.height * scale}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      onKeyDown={event => {
        const at = placeOf(event.target)
        if (at === undefined) return
        if (!moveByKey(event, model, at, onMove)) onKey(event, at)
      }}
      onClick={event => pressed(event, cursor, onMove, onPress)}
      onDoubleClick={event => {
        const at = placeOf(event.target)
        if (at !== undefined) onOpen(at)
      }}
      onPointerDown={event => {
        const at = placeOf(event.target)
        if (at !== undefined && event.button === 0) onDragStart(event, at)
      }}
    >
      <Ground grounds={layout.grounds} hairlines={layout.hairlines} lit={lit} />
      {drawn.sight && <SightBands view={drawn.sight} hue={drawn.hue} />}
      <HoverCross svg={svg} layout={layout} onRest={onRest} />
      {drawn.rows.map((row, at) => (
        <GridRow
          key={row.line.id}
          model={row}
          index={at}
          names={drawn.names}
          active={place?.row === row.line.id ? place.column : undefined}
          light={drawn.lights?.get(row.line.id)}
        />
      ))}
      <CentreDrawing centre={layout.centre} lit={lit} />
      {sight && <Curves sight={sight} box={layout.centre.box} codes={drawn.codes} />}
      <Captions captions={layout.captions} />
      <TitleBlockDrawing block={layout.titleBlock} />
      <Frames frames={layout.frames} />
      <CursorRing layout={layout} place={cursor} />
    </svg>
  )
}

interface Drawn {
  readonly names: Names
  readonly codes: ReadonlyMap<string, string>
  readonly rows: ReturnType<typeof rowModels>
  readonly sight: SightView | undefined
  readonly lights: ReadonlyMap<string, RowLight> | undefined
  readonly hue: string
}

function useDrawn(
  memory: GridMemory,
  shown: ShownMatrix,
  model: GridModel,
  sight: SightLine | undefined,
): Drawn {
  const { picture, layout } = shown
  const base = useMemo(() => {
    const names = namesOf(picture, memory.names)
    memory.names = names
    const items = Object.values(picture.sides).flatMap(list => list.items)
    const codes = new Map(items.map(item => [item.id, item.code]))
    return { names, codes, rows: rowModels(memory.rows, layout, model) }
  }, [picture, layout, model, memory])
  const seen = useMemo(() => {
    const view = sight && sightView(sight, layout)
    const lights = view && keepLights(memory.lights, view.rows)
    memory.lights = lights
    const own = Object.values(layout.labels)
      .flat()
      .find(each => each.id === sight?.start)
    return { sight: view, lights, hue: own?.hue ?? '' }
  }, [sight, layout, memory])
  return { ...base, ...seen }
}

/** Puts the focus where the cursor is, and finds the cursor a new place when its own is gone. */
function useFocusFollows(
  svg: React.RefObject<SVGSVGElement | null>,
  model: GridModel,
  cursor: GridPlace | undefined,
  memory: GridMemory,
  onMove: (place: GridPlace) => void,
): void {
  useEffect(() => {
    const before = memory.model
    memory.model = model
    if (cursor === undefined || before === undefined || hasPlace(model, cursor) || !hasPlace(before, cursor))
      return
    const next = placeAfterLoss(before, model, cursor)
    if (next !== undefined) onMove(next)
  }, [model, cursor, memory, onMove])
  useEffect(() => {
    if (cursor === undefined) return
    const active = document.activeElement
    const free = active === null || active === document.body || svg.current?.contains(active) === true
    const typing = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement
    if (!free && (typing || active.closest('dialog') !== null)) return
    const element = document.getElementById(placeId(cursor.row, cursor.column))
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [cursor, svg, model])
}

function pressed(
  event: MouseEvent,
  cursor: GridPlace | undefined,
  onMove: MatrixGridProps['onMove'],
  onPress: MatrixGridProps['onPress'],
): void {
  const at = placeOf(event.target)
  if (at === undefined || event.detail > 1) return
  const again = cursor?.row === at.row && cursor.column === at.column
  onMove(at)
  onPress(at, again)
}

function placeOf(target: EventTarget): GridPlace | undefined {
  const element = target instanceof Element ? target.closest('[data-row]') : null
  const row = element?.getAttribute('data-row')
  const column = element?.getAttribute('data-column')
  return row == null || column == null ? undefined : { row, column }
}
