import type { KeyboardEvent } from 'react'
import { edgeFrom, firstPlace, hasPlace, jumpFrom, labelsOfSide, nextSide, stepFrom } from './grid-model.ts'
import type { Direction, GridModel, GridPlace } from './grid-model.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * Moves through the grid: arrows by one, with Ctrl to the labels or the edge, Home and End along the row, Tab to the next side in
 * reading order. Answers whether the key was one of these; Tab past the last side is left to the browser.
 */
export function moveByKey(
  event: KeyboardEvent,
  model: GridModel,
  from: GridPlace,
  onMove: (place: GridPlace) => void,
): boolean {
  if (event.altKey || (event.shiftKey && event.key !== 'Tab')) return false
  const next = targetOf(event, model, from)
  if (next === undefined) return false
  event.preventDefault()
  event.stopPropagation()
  if (next !== 'edge') onMove(next)
  return true
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
