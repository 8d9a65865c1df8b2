import { useCallback } from 'react'
import type { KeyboardEvent } from 'react'
import type { SightLine } from '../../../matrix/sight-line.ts'
import { CENTRE } from '../../../matrix/grid-model.ts'
import type { GridPlace } from '../../../matrix/grid-model.ts'
import { MatrixGrid } from '../../../matrix/matrix-grid.tsx'
import type { ShownMatrix } from '../../../matrix/use-matrix-layout.ts'
import { setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { focusAt } from '../../../store/focus.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { gridStrings } from '../../../strings/grid.ts'
import { runByKey, runVerb } from '../../verbs/run.ts'
import { EditField } from './edit-field.tsx'
import { useDragOrder } from './use-drag-order.tsx'
import { useShownZoom } from './use-shown-zoom.ts'

interface SheetProps {
  readonly shown: ShownMatrix
  readonly title: string
  readonly sight: SightLine | undefined
  readonly onRest: (id: string | undefined) => void
}

/** The sheet on the desk: the grid, and the field over it while something is typed. */
export function Sheet({ shown, title, sight, onRest }: SheetProps) {
  const app = useApp()
  const cursor = useAppState(state => state.view.cursor)
  const editing = useAppState(state => state.view.editing)
  const { layout, scale } = shown
  const [drag, startDrag] = useDragOrder(layout, scale)
  useShownZoom(shown.percent)
  const onMove = useCallback((place: GridPlace) => moveTo(app, place), [app])
  const onEnter = useCallback((place: GridPlace) => setView(app, { cursor: place }), [app])
  return (
    <div className="sheet">
      <MatrixGrid
        shown={shown}
        label={gridStrings.name(title)}
        cursor={cursor}
        sight={sight}
        onMove={onMove}
        onEnter={onEnter}
        onPress={(place, again) => press(app, place, again)}
        onOpen={place => {
          moveTo(app, place)
          if (isLabel(place)) runVerb(app, 'item.edit')
        }}
        onKey={(event, place) => typed(app, event, place)}
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
        />
      )}
    </div>
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

/** A key on the grid: a verb, or on a label the first letter of its new text. */
function typed(app: App, event: KeyboardEvent, place: GridPlace): void {
  if (runByKey(app, event, true)) return
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (!plain || !isLabel(place) || event.key === ' ' || [...event.key].length !== 1) return
  if (!runVerb(app, 'item.edit')) return
  event.preventDefault()
  const { editing } = app.store.getState().view
  if (editing) setView(app, { editing: { ...editing, text: event.key } })
}
