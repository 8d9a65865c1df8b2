import { useEffect, useMemo, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent, ReactNode } from 'react'
import { moveCommands } from '../../../../../src/alignment/load/move-part.ts'
import type { PersonLoad } from '../../../../../src/alignment/load/person-load.ts'
import { previewChange } from '../../../../../src/alignment/load/preview-change.ts'
import type { LoadPart } from '../../../../../src/domain/person/load.ts'
import type { Person } from '../../../../../src/domain/record/entities.ts'
import type { PersonId } from '../../../../../src/domain/record/ids.ts'
import { openDialog } from '../../../../store/app.ts'
import { mint } from '../../../../store/mint.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { loadStrings as s } from '../../../../strings/load.ts'

/** How far the pointer moves before a press becomes a drag, in px. */
const SLACK = 5

/** What is dragged. */
interface Dragged {
  /** Of the role or of the metric. */
  readonly id: string
  readonly code: string
  readonly part: LoadPart
  readonly holder: Person
}

interface Drag extends Dragged {
  readonly x: number
  readonly y: number
  readonly over: PersonId | undefined
}

/** Dragging a part of a load to another person. */
export interface PartDrag {
  /** Who would get it if it were dropped now. */
  readonly over: PersonId | undefined
  /** What is at the pointer: what the move would come to. */
  readonly tag: ReactNode
  readonly start: (event: ReactPointerEvent, dragged: Dragged) => void
}

/**
 * Drags a role or metric onto another person, with both loads at the pointer; dropped there, the dialog shows the rest and asks.
 * Escape gives up. The button *Move…* does the same by keyboard.
 */
export function usePartDrag(loads: readonly PersonLoad[]): PartDrag {
  const app = useApp()
  const [drag, setDrag] = useState<Drag>()
  const stop = useRef<(() => void) | undefined>(undefined)
  useEffect(() => () => stop.current?.(), [])
  const start = (press: ReactPointerEvent, dragged: Dragged) => {
    if (press.button !== 0 || press.pointerType === 'touch') return
    let current: Drag | undefined
    const follow = ({ clientX: x, clientY: y }: PointerEvent) => {
      const far = Math.hypot(x - press.clientX, y - press.clientY) > SLACK
      if (!far && current === undefined) return
      current = { ...dragged, x, y, over: personUnder(loads, dragged, x, y) }
      setDrag(current)
    }
    const finish = (event: Event) => {
      stop.current?.()
      if (current !== undefined) swallowClick()
      const to = event.type === 'pointerup' ? current?.over : undefined
      if (to !== undefined) openDialog(app, { kind: 'move-part', id: dragged.id, to })
    }
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      finish(event)
    }
    stop.current = listen({ follow, finish, giveUp }, () => {
      stop.current = undefined
      setDrag(undefined)
    })
  }
  return { over: drag?.over, tag: drag && <DragTag drag={drag} />, start }
}

interface Listeners {
  readonly follow: (event: PointerEvent) => void
  readonly finish: (event: Event) => void
  readonly giveUp: (event: KeyboardEvent) => void
}

/** Listens until it is stopped. What is under the pointer must not be selected as text. */
function listen({ follow, finish, giveUp }: Listeners, done: () => void): () => void {
  const press = (event: Event) => event.preventDefault()
  document.addEventListener('selectstart', press)
  window.addEventListener('pointermove', follow)
  window.addEventListener('pointerup', finish)
  window.addEventListener('pointercancel', finish)
  window.addEventListener('keydown', giveUp, true)
  return () => {
    document.removeEventListener('selectstart', press)
    window.removeEventListener('pointermove', follow)
    window.removeEventListener('pointerup', finish)
    window.removeEventListener('pointercancel', finish)
    window.removeEventListener('keydown', giveUp, true)
    done()
  }
}

/** The click that ends a drag over the very line it began on is none. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', swallow, true)
  setTimeout(() => window.removeEventListener('click', swallow, true))
}

function personUnder(
  loads: readonly PersonLoad[],
  { holder }: Dragged,
  x: number,
  y: number,
): PersonId | undefined {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-person]')
  const person = loads.find(each => each.person.id === row?.dataset['person'])?.person
  return person?.id === holder.id ? undefined : person?.id
}

function DragTag({ drag }: { readonly drag: Drag }) {
  const { plan } = useOpenDocument()
  const { part, holder, over, code } = drag
  const to = over && plan.tables.person.get(over)
  const people = useMemo(() => {
    if (over === undefined) return []
    const preview = previewChange(plan, moveCommands(plan, part, over, mint.role()), [holder.id, over])
    return preview.ok ? preview.value.people : []
  }, [plan, part, holder, over])
  return (
    <div className="drag-tag" style={{ left: drag.x + 14, top: drag.y + 14 }} aria-hidden="true">
      <b>{!to ? s.dragNowhere(code) : s.dragged(code, to.name)}</b>
      {people.map(({ before, after }) => (
        <span key={after.person.id} className={after.over ? 'over' : undefined}>
          {s.change(before, after)}
        </span>
      ))}
    </div>
  )
}
