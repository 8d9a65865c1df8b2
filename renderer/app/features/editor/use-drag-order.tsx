import { useRef, useState } from 'react'
import type { PointerEvent, ReactNode } from 'react'
import type { Label, MatrixLayout } from '../../../../src/layout/matrix/matrix-layout.ts'
import { CENTRE } from '../../../matrix/grid-model.ts'
import type { GridPlace } from '../../../matrix/grid-model.ts'
import { moveItemTo, moveOwnerBy } from '../../../store/edit-items.ts'
import type { App } from '../../../store/app.ts'
import { focusAt, shownMatrix } from '../../../store/focus.ts'
import { useApp } from '../../../store/use-app.tsx'
import { SHEET_PAD } from './sheet-pad.ts'

/** How far the pointer moves before a press becomes a drag, in px. */
const SLACK = 5

interface Drag {
  readonly label: Label
  /** The labels of the same list, in order. */
  readonly list: readonly Label[]
  /** Whether the list runs from its end to its start. */
  readonly backwards: boolean
  /** Between which of them it would go. */
  readonly gap: number
}

/** Drags a label to another place of its list; the line says where it would go. Alt and arrow keys do the same. */
export function useDragOrder(
  layout: MatrixLayout,
  scale: number,
): [ReactNode, (event: PointerEvent, place: GridPlace) => void] {
  const app = useApp()
  const [drag, setDrag] = useState<Drag>()
  const current = useRef<Drag>(undefined)
  const start = (event: PointerEvent, place: GridPlace) => {
    const list = listAt(layout, place)
    const label = list?.find(each => each.id === (place.row === CENTRE ? place.column : place.row))
    if (list === undefined || label === undefined || event.pointerType === 'touch') return
    const origin = event.currentTarget.getBoundingClientRect()
    const from = { x: event.clientX, y: event.clientY }
    const follow = (move: globalThis.PointerEvent) => {
      const far = Math.hypot(move.clientX - from.x, move.clientY - from.y) > SLACK
      if (!far && current.current === undefined) return
      const at = { x: (move.clientX - origin.left) / scale, y: (move.clientY - origin.top) / scale }
      const backwards = layout.backwards.includes(label.place)
      current.current = { label, list, backwards, gap: gapAt(list, label, at) }
      setDrag(current.current)
    }
    const finish = () => {
      window.removeEventListener('pointermove', follow)
      window.removeEventListener('pointerup', finish)
      window.removeEventListener('pointercancel', finish)
      if (current.current !== undefined) drop(app, place, current.current)
      current.current = undefined
      setDrag(undefined)
    }
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerup', finish)
    window.addEventListener('pointercancel', finish)
  }
  return [drag && <DropLine drag={drag} scale={scale} />, start]
}

function listAt(layout: MatrixLayout, { row, column }: GridPlace): readonly Label[] | undefined {
  if (row !== CENTRE && column !== CENTRE) return undefined
  const id = row === CENTRE ? column : row
  return Object.values(layout.labels).find(list => list.some(label => label.id === id))
}

function gapAt(list: readonly Label[], { turned }: Label, at: { x: number; y: number }): number {
  const before = list.filter(({ box }) =>
    turned ? box.x + box.width / 2 < at.x : box.y + box.height / 2 < at.y,
  )
  return before.length
}

function drop(app: App, place: GridPlace, { label, list, backwards, gap }: Drag): void {
  const state = app.store.getState()
  const focus = state.open && focusAt(state.open.plan, place)
  const own = list.indexOf(label)
  const index = gap > own ? gap - 1 : gap
  if (focus?.kind === 'item') moveItemTo(app, focus.item, backwards ? list.length - 1 - index : index)
  const matrix = shownMatrix(state)
  if (focus?.kind === 'person' && matrix && index !== own)
    moveOwnerBy(app, focus.person, matrix.id, index - own)
}

function DropLine({ drag: { label, list, gap }, scale }: { readonly drag: Drag; readonly scale: number }) {
  const after = list[gap]?.box
  const before = list[gap - 1]?.box
  const { box, turned } = label
  const edge = turned
    ? (after?.x ?? (before?.x ?? 0) + box.width + 1)
    : (after?.y ?? (before?.y ?? 0) + box.height + 1)
  const style = turned
    ? {
        left: SHEET_PAD.x + edge * scale - 2,
        top: SHEET_PAD.y + box.y * scale,
        width: 3,
        height: box.height * scale,
      }
    : {
        left: SHEET_PAD.x + box.x * scale,
        top: SHEET_PAD.y + edge * scale - 2,
        width: box.width * scale,
        height: 3,
      }
  return <div className="drop-line" style={style} />
}
