import { Suspense, useCallback, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { SightLine } from '../../../matrix/sight-line.ts'
import type { MatrixLayout } from '../../../../src/layout/matrix/matrix-layout.ts'
import { CENTRE, gridModel, labelsOfSide, nextSide } from '../../../matrix/grid-model.ts'
import type { GridModel, GridPlace, GridRange } from '../../../matrix/grid-model.ts'
import type { GridListener } from '../../../matrix/grid-listener.ts'
import { MatrixGrid } from '../../../matrix/matrix-grid.tsx'
import type { ShownMatrix } from '../../../matrix/use-matrix-layout.ts'
import { say, setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { focusAt } from '../../../store/focus.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { gridStrings } from '../../../strings/grid.ts'
import { later } from '../../../ui/later.ts'
import { runByKey, runVerb } from '../../verbs/run.ts'
import { EditField } from './edit-field.tsx'
import { useCanvas } from './use-canvas.ts'
import { typedLetter } from './letter-keys.ts'
import { useCopy } from './use-copy.ts'
import type { ShownBalls } from './shown-balls.ts'
import { useDragOrder } from './use-drag-order.tsx'

const BallMarks = later(async () => (await import('../../../matrix/ball-marks.tsx')).BallMarks)

interface SheetProps {
  readonly shown: ShownMatrix
  readonly title: string
  readonly sight: SightLine | undefined
  /** Who has the ball on each item, while that is shown. */
  readonly balls?: ShownBalls | undefined
  readonly onRest: (id: string | undefined) => void
}

/** The sheet on the desk: the grid, and the field over it while something is typed. */
export function Sheet({ shown, title, sight, balls, onRest }: SheetProps) {
  const app = useApp()
  const editing = useAppState(state => state.view.editing)
  const { layout, scale } = shown
  const [drag, startDrag] = useDragOrder(layout, scale)
  const paper = useRef<HTMLDivElement>(null)
  useCanvas(paper, { shown, sight })
  useCopy()
  return (
    <div className="sheet" ref={paper}>
      <GridOnSheet
        shown={shown}
        title={title}
        sight={sight}
        balls={balls}
        onRest={onRest}
        onDragStart={startDrag}
      />
      {drag}
      <MissingCharacters shown={shown} />
      {editing && (
        <EditField
          key={JSON.stringify({ ...editing, text: '' })}
          editing={editing}
          layout={layout}
          scale={scale}
          onSide={sideKeeper(app, layout)}
        />
      )}
    </div>
  )
}

/** The grid, with what keyboard and pointer do to the plan through it. */
function GridOnSheet({ title, balls, ...rest }: SheetProps & Pick<GridListener, 'onDragStart'>) {
  const app = useApp()
  const cursor = useAppState(state => state.view.cursor)
  const range = useAppState(state => state.view.range)
  const letters = useAppState(state => state.view.letters)
  const onMove = useCallback((place: GridPlace) => moveTo(app, place), [app])
  const onEnter = useCallback((place: GridPlace) => setView(app, { cursor: place }), [app])
  return (
    <MatrixGrid
      {...rest}
      label={gridStrings.name(title)}
      notes={balls?.notes}
      over={balls && <Balls shown={rest.shown} {...balls} />}
      cursor={cursor}
      range={range}
      letters={letters}
      onMove={onMove}
      onSelect={(next, end) => select(app, next, end)}
      onEnter={onEnter}
      onPress={(place, again) => press(app, place, again)}
      onOpen={place => {
        moveTo(app, place)
        if (isLabel(place)) runVerb(app, 'item.edit')
      }}
      onKey={(event, place, model) => typed(app, event, place, model)}
    />
  )
}

/** Who has the ball, over the labels; its code comes when it is first asked for. */
function Balls({ shown: { layout, scale }, balls }: Pick<SheetProps, 'shown'> & ShownBalls) {
  return (
    <Suspense>
      <BallMarks layout={layout} scale={scale} balls={balls} />
    </Suspense>
  )
}

/** Characters that no font can draw, by item, so that nobody takes an empty box for text. */
function MissingCharacters({ shown: { layout, picture } }: Pick<SheetProps, 'shown'>) {
  if (layout.missing.length === 0) return null
  const items = Object.values(picture.sides).flatMap(list => list.items)
  const where = (id: string) =>
    items.find(item => item.id === id)?.code ??
    picture.owners.people.find(person => person.id === id)?.name ??
    picture.title.matrix
  return (
    <p className="missing" role="status">
      {layout.missing.map(({ id, characters }) => editorStrings.missing(characters, where(id))).join(' ')}
    </p>
  )
}

/** Puts the cursor somewhere. A label is selected with it; on a mark the selection stays, so that its line can be walked. */
function moveTo(app: App, place: GridPlace): void {
  const { open, view } = app.store.getState()
  const same = view.cursor?.row === place.row && view.cursor.column === place.column
  const focus = open && isLabel(place) ? focusAt(open.plan, place) : undefined
  const selected =
    focus?.kind === 'item' ? focus.item.id : focus?.kind === 'person' ? focus.person.id : undefined
  if (same && (selected === undefined || selected === view.selected)) return
  setView(app, { cursor: place, ...(selected === undefined ? {} : { selected }) })
}

function isLabel({ row, column }: GridPlace): boolean {
  return row === CENTRE || column === CENTRE
}

/** A click on an empty cell sets it; on a mark it first goes there, then each further click is the next strength or role. */
function press(app: App, place: GridPlace, again: boolean): void {
  const { open } = app.store.getState()
  const focus = open && focusAt(open.plan, place)
  const empty = (focus?.kind === 'mark' && !focus.link) || (focus?.kind === 'role' && !focus.role)
  if (empty || (again && !isLabel(place))) runVerb(app, 'link.cycle')
  else if (focus?.kind === 'open') runVerb(app, 'item.edit')
}

/** Notes the side that is beside the cursor's now, before a commit changes the lists. Answers how to go there. */
function sideKeeper(app: App, layout: MatrixLayout): (back: boolean) => void {
  const model = gridModel(layout)
  const { cursor } = app.store.getState().view
  return back => {
    const side = cursor && nextSide(model, cursor, back)
    const label = side && labelsOfSide(model, side)[0]
    if (label !== undefined) moveTo(app, label)
  }
}

/** Lets the selection reach somewhere, and says how much it holds. */
function select(app: App, range: GridRange, end: GridPlace): void {
  setView(app, { cursor: end, range })
  say(app, editorStrings.selected(range.places.length, isLabel(end)))
}

/**
 * A key on the grid: one of the letters over a row, a verb, Escape for the selection, or on a label the first letter of its new text.
 * Answers whether it was taken.
 */
function typed(app: App, event: KeyboardEvent, place: GridPlace, model: GridModel): boolean {
  if (typedLetter(app, event, place, model) || runByKey(app, event, true)) return true
  if (event.key === 'Escape' && app.store.getState().view.range !== undefined) return collapse(app, event)
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (!plain || !isLabel(place) || event.key === ' ' || [...event.key].length !== 1) return false
  if (!runVerb(app, 'item.edit')) return false
  event.preventDefault()
  const { editing } = app.store.getState().view
  if (editing) setView(app, { editing: { ...editing, text: event.key } })
  return true
}

/** Escape clears one thing at a time: first the selection. */
function collapse(app: App, event: KeyboardEvent): true {
  event.preventDefault()
  event.stopPropagation()
  setView(app, { range: undefined })
  return true
}
