import type { KeyboardEvent } from 'react'
import { edgeFrom, firstPlace, hasPlace, jumpFrom, labelsOfSide, nextSide, stepFrom } from './grid-model.ts'
import type { Direction, GridModel, GridPlace } from './grid-model.ts'
import { extendFrom } from './grid-range.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Where a key leads to: the cursor goes there, or with Shift the moving end of the selection. */
export interface Moves {
  readonly onMove: (place: GridPlace) => void
  readonly onExtend: (place: GridPlace) => void
}

/**
 * Moves through the grid: arrows by one, with Ctrl to the labels or the edge, Home and End along the row, Tab to the next side in
 * reading order; with Shift arrows, Home and End extend the selection. Answers whether the key was one of these; Tab past the last
 * side is left to the browser.
 */
export function moveByKey(event: KeyboardEvent, model: GridModel, from: GridPlace, moves: Moves): boolean {
  if (event.altKey) return false
  const extending = event.shiftKey && event.key !== 'Tab'
  const next = extending ? extentOf(event, model, from) : targetOf(event, model, from)
  if (next === undefined) return false
  event.preventDefault()
  event.stopPropagation()
  if (next !== 'edge') (extending ? moves.onExtend : moves.onMove)(next)
  return true
}

/** How far Home and End reach: to the ends of the row, or of a list of labels. */
const REACH: Readonly<Record<string, readonly Direction[]>> = { Home: ['left', 'up'], End: ['right', 'down'] }

function extentOf(event: KeyboardEvent, model: GridModel, from: GridPlace): GridPlace | 'edge' | undefined {
  const far = event.ctrlKey || event.metaKey
  const direction = ARROWS[event.key]
  if (direction !== undefined) return extendFrom(model, from, direction, far) ?? 'edge'
  for (const way of REACH[event.key] ?? []) {
    const end = extendFrom(model, from, way, true)
    if (end !== undefined) return end
  }
  return undefined
}

function targetOf(event: KeyboardEvent, model: GridModel, from: GridPlace): GridPlace | 'edge' | undefined {
  const { key, shiftKey } = event
  const far = event.ctrlKey || event.metaKey
  const direction = ARROWS[key]
  if (direction !== undefined)
    return (far ? jumpFrom(model, from, direction) : stepFrom(model, from, direction)) ?? 'edge'
  switch (key) {
    case 'Home':
      return far ? firstPlace(model) : edgeFrom(model, from, 'left')
    case 'End':
      return far ? lastPlace(model) : edgeFrom(model, from, 'right')
    case 'Tab': {
      const side = far ? undefined : nextSide(model, from, shiftKey)
      return side === undefined ? undefined : labelsOfSide(model, side)[0]
    }
    default:
      return undefined
  }
}

function lastPlace(model: GridModel): GridPlace | undefined {
  for (const row of model.rows.toReversed())
    for (const column of model.columns.toReversed()) {
      const place = { row: row.id, column: column.id }
      if (hasPlace(model, place)) return place
    }
  return undefined
}
