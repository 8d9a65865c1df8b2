import type { MatrixLayout } from '../../src/layout/matrix/matrix-layout.ts'
import type { MatrixPicture } from '../../src/layout/matrix/picture.ts'
import type { GridModel, GridPlace } from './grid-model.ts'
import { namesOf } from './names.ts'
import type { Names } from './names.ts'
import { newRowCache, rowModels } from './row-models.ts'
import type { RowCache, RowModel } from './row-models.ts'
import type { SightLine } from './sight-line.ts'
import { keepLights, sightView } from './sight-view.ts'
import type { RowLight, SightView } from './sight-view.ts'

/** What one grid remembers between two drawings, so that what did not change stays the same object. */
export interface GridMemory {
  readonly rows: RowCache
  names?: Names
  lights?: ReadonlyMap<string, RowLight>
  model?: GridModel
  cursor?: GridPlace
  /** Whether the press under way began on the cursor. */
  pressedCursor?: boolean
}

/** A memory of nothing. */
export function newMemory(): GridMemory {
  return { rows: newRowCache() }
}

/** The grid's rows, and what rows and columns are called. */
export interface DrawnRows {
  readonly names: Names
  readonly codes: ReadonlyMap<string, string>
  readonly rows: readonly RowModel[]
}

/** Rows and names of a layout, kept where they are as before. */
export function drawnRows(
  memory: GridMemory,
  picture: MatrixPicture,
  layout: MatrixLayout,
  model: GridModel,
): DrawnRows {
  memory.names = namesOf(picture, memory.names)
  const items = Object.values(picture.sides).flatMap(list => list.items)
  const codes = new Map(items.map(item => [item.id, item.code]))
  return { names: memory.names, codes, rows: rowModels(memory.rows, layout, model) }
}

/** A line of sight as it is drawn. */
export interface DrawnSight {
  readonly view: SightView | undefined
  readonly lights: ReadonlyMap<string, RowLight> | undefined
  /** The hue of the list that the line starts in. */
  readonly hue: string
}

/** The line of sight over a layout, its lights kept where they are as before. */
export function drawnSight(
  memory: GridMemory,
  sight: SightLine | undefined,
  layout: MatrixLayout,
): DrawnSight {
  const view = sight && sightView(sight, layout)
  memory.lights = view && keepLights(memory.lights, view.rows)
  const start = Object.values(layout.labels)
    .flat()
    .find(label => label.id === sight?.start)
  return { view, lights: memory.lights, hue: start?.hue ?? '' }
}

/** Notes the grid that is shown now. Answers the one before. */
export function turnModel(memory: GridMemory, model: GridModel): GridModel | undefined {
  const before = memory.model
  memory.model = model
  return before
}

/** Notes the cursor. Answers whether it is another than before. */
export function turnCursor(memory: GridMemory, cursor: GridPlace | undefined): boolean {
  const moved = memory.cursor !== cursor
  memory.cursor = cursor
  return moved
}

/** Notes whether a press begins on the cursor. */
export function notePress(memory: GridMemory, onCursor: boolean): void {
  memory.pressedCursor = onCursor
}
