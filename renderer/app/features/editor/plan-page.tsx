import { useMemo, useState } from 'react'
import { sightLine } from '../../../matrix/sight-line.ts'
import type { SightLine } from '../../../matrix/sight-line.ts'
import { useMatrixLayout } from '../../../matrix/use-matrix-layout.ts'
import type { Room } from '../../../matrix/fit-layout.ts'
import { openDialog } from '../../../store/app.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { isPresenting } from '../../../store/present.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { Button } from '../../../ui/button.tsx'
import { Dock } from './dock.tsx'
import { DraftsBanner } from './drafts-banner.tsx'
import './editor.css'
import { PointerRing } from './pointer-ring.tsx'
import { Readout } from './readout.tsx'
import { Sheet } from './sheet.tsx'
import { useBalls } from './use-balls.ts'
import { usePaste } from './use-paste.ts'
import { useRoom } from './use-room.ts'

/** The canvas with the sheet: what the window is about. */
export function PlanPage() {
  const app = useApp()
  const matrix = useAppState(shownMatrix)
  const writable = useAppState(state => state.open?.readOnly === undefined)
  if (matrix !== undefined) return <MatrixCanvas key={matrix.id} title={matrix.title} />
  return (
    <main className="canvas empty">
      <h1>{editorStrings.noMatrixTitle}</h1>
      <p>{editorStrings.noMatrixHint}</p>
      {writable && (
        <Button look="primary" icon="plus" onClick={() => openDialog(app, { kind: 'add-matrix' })}>
          {editorStrings.addMatrix}
        </Button>
      )}
    </main>
  )
}

function MatrixCanvas({ title }: { readonly title: string }) {
  const [resting, setResting] = useState<string>()
  const sight = useSight(resting)
  const presenting = useAppState(isPresenting)
  const [frame, room] = useRoom(presenting)
  return (
    <main className="canvas">
      <h1 className="unseen">{title}</h1>
      <DraftsBanner />
      <Readout sight={sight} width={room.width} />
      <div className="desk" ref={frame} data-region="sheet">
        <SheetIn room={room} sight={sight} onRest={setResting} />
      </div>
      {presenting ? <PointerRing /> : <Dock />}
    </main>
  )
}

interface SheetInProps {
  readonly room: Room
  readonly sight: SightLine | undefined
  readonly onRest: (id: string | undefined) => void
}

function SheetIn({ room, sight, onRest }: SheetInProps) {
  const open = useOpenDocument()
  const matrix = useAppState(shownMatrix)
  const zoom = useAppState(state => state.view.zoom)
  const wall = useAppState(isPresenting)
  const filtered = useAppState(state => state.sifted)
  const flags = useAppState(state => matrix && state.checked?.of(matrix.id).flags)
  const { digits, numbered } = useAppState(state => state.settings)
  const balls = useBalls()
  const shown = useMatrixLayout(
    open,
    matrix?.id,
    { room, zoom, wall, numbered },
    { filtered, digits, flags, asides: balls?.asides },
  )
  usePaste(shown?.layout)
  if (shown === undefined || matrix === undefined) return null
  return <Sheet shown={shown} title={matrix.title} sight={sight} balls={balls} onRest={onRest} />
}

/** The line that is pinned, else of what the pointer rests on, else of what is selected. */
function useSight(resting: string | undefined): SightLine | undefined {
  const open = useOpenDocument()
  const matrix = useAppState(state => state.view.matrix)
  const pinned = useAppState(state => state.view.pinned)
  const selected = useAppState(state => state.view.selected)
  const editing = useAppState(state => state.view.editing !== undefined)
  return useMemo(() => {
    if (matrix === undefined) return undefined
    const { item, person } = open.plan.tables
    for (const id of [pinned, editing ? undefined : resting, selected]) {
      const start = id === undefined ? undefined : (item.get(id)?.id ?? person.get(id)?.id)
      const sight = start && sightLine(open.plan, matrix, start)
      if (sight !== undefined) return sight
    }
    return undefined
  }, [open, matrix, pinned, selected, resting, editing])
}
