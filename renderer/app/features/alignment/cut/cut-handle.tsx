import { useEffect, useRef } from 'react'
import type { KeyboardEvent, PointerEvent as ReactPointerEvent } from 'react'
import type { Cut } from '../../../../../src/alignment/cut/cut-line.ts'
import type { Priority } from '../../../../../src/domain/item/item.ts'
import { cutStrings as s } from '../../../../strings/cut.ts'

/** A page of the keyboard, in priorities. */
const PAGE = 5

interface CutHandleProps {
  readonly list: readonly Priority[]
  readonly kept: number
  readonly cut: Cut
  readonly onMove: (kept: number) => void
}

/**
 * The line: dragged by pointer, moved by arrows. Its value is how many priorities are cut, so up is more, as on any vertical
 * slider. Source: the ARIA pattern "slider".
 */
export function CutHandle({ list, kept, cut, onMove }: CutHandleProps) {
  const stop = useRef<(() => void) | undefined>(undefined)
  useEffect(() => () => stop.current?.(), [])
  const gone = list.slice(kept).map(({ code }) => code)
  const lost = cut.ends.filter(({ before, after }) => after.points < before.points).length
  const freed = cut.freed.reduce((sum, { before, after }) => sum + before - after, 0)
  const go = (to: number) => onMove(Math.max(0, Math.min(to, list.length)))
  const press = (event: KeyboardEvent) => {
    const to = placeAfter(event.key, kept, list.length)
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    go(to)
  }
  const drag = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    const area = event.currentTarget.parentElement
    event.preventDefault()
    event.currentTarget.focus()
    stop.current = followPointer(y => go(keptAt(area, y)))
  }
  return (
    <div
      className="cut-line"
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={s.line}
      aria-valuemin={0}
      aria-valuemax={list.length}
      aria-valuenow={gone.length}
      aria-valuetext={s.at(gone, lost, freed)}
      title={s.lineHint}
      onKeyDown={press}
      onPointerDown={drag}
    >
      <span>{s.line}</span>
    </div>
  )
}

/** Where a key puts the line, as how many stay; undefined for other keys. */
function placeAfter(key: string, kept: number, all: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return kept - 1
    case 'ArrowDown':
    case 'ArrowLeft':
      return kept + 1
    case 'PageUp':
      return kept - PAGE
    case 'PageDown':
      return kept + PAGE
    case 'Home':
      return all
    case 'End':
      return 0
    default:
      return undefined
  }
}

function followPointer(to: (y: number) => void): () => void {
  const follow = (event: PointerEvent) => to(event.clientY)
  const stop = () => {
    window.removeEventListener('pointermove', follow)
    window.removeEventListener('pointerup', stop)
    window.removeEventListener('pointercancel', stop)
  }
  window.addEventListener('pointermove', follow)
  window.addEventListener('pointerup', stop)
  window.addEventListener('pointercancel', stop)
  return stop
}

/** How many rows have their middle above a place of the window. */
function keptAt(area: Element | null, y: number): number {
  const rows = [...(area?.querySelectorAll('[data-cut-row]') ?? [])]
  return rows.filter(row => {
    const { top, height } = row.getBoundingClientRect()
    return top + height / 2 < y
  }).length
}
