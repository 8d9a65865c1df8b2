import type { KeyboardEvent } from 'react'
import type { GridModel, GridPlace } from '../../../matrix/grid-model.ts'
import { cellBeside, letterPress, lettersOf, lotBeside } from '../../../matrix/row-letters.ts'
import type { LetterPress } from '../../../matrix/row-letters.ts'
import { say, setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { clearCells, setRoles, setStrengths } from '../../../store/edit-cells.ts'
import { focusAt } from '../../../store/focus.ts'
import { editorStrings } from '../../../strings/editor.ts'

const STRENGTHS = ['strong', 'medium', 'weak', 'weak'] as const
const ROLES = ['accountable', 'responsible', 'consulted', 'informed'] as const

/**
 * A key while letters stand over a row, or the key that puts them there. A letter sets its cell; the same again clears it. Up, Down
 * and Enter take the letters to another row, Page Up and Page Down to more columns; Escape, F2 and every other way to move end
 * them. Answers whether the key was taken.
 */
export function typedLetter(app: App, event: KeyboardEvent, place: GridPlace, model: GridModel): boolean {
  if (!app.store.getState().view.letters) return false
  const press = letterPress(event, lettersOf(model, place))
  if (press !== undefined) setByLetter(app, place.row, press)
  else if (!went(app, event, place, model)) return false
  event.preventDefault()
  event.stopPropagation()
  return true
}

function setByLetter(app: App, row: string, { column, rank }: LetterPress): void {
  const place = { row, column }
  const { open } = app.store.getState()
  const cell = open && focusAt(open.plan, place)
  setView(app, { cursor: place, letters: true })
  if (cell?.kind === 'mark') {
    if (cell.link?.strength === STRENGTHS[rank]) clearCells(app, [cell])
    else setStrengths(app, [cell], STRENGTHS[rank])
  } else if (cell?.kind === 'role') {
    if (cell.role?.role === ROLES[rank]) clearCells(app, [cell])
    else setRoles(app, [cell], ROLES[rank])
  }
}

/** Takes the letters elsewhere, or ends them. */
function went(app: App, event: KeyboardEvent, place: GridPlace, model: GridModel): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  if (event.key === 'Escape' || event.key === 'F2') {
    setView(app, { letters: false })
    say(app, editorStrings.lettersOff)
    return true
  }
  const target = targetOf(event, place, model)
  if (target === undefined) return false
  if (target !== 'edge') setView(app, { cursor: target, letters: true })
  return true
}

function targetOf(event: KeyboardEvent, place: GridPlace, model: GridModel): GridPlace | 'edge' | undefined {
  switch (event.key) {
    case 'ArrowUp':
      return event.shiftKey ? undefined : (cellBeside(model, place, -1) ?? 'edge')
    case 'ArrowDown':
      return event.shiftKey ? undefined : (cellBeside(model, place, 1) ?? 'edge')
    case 'Enter':
      return cellBeside(model, place, event.shiftKey ? -1 : 1) ?? 'edge'
    case 'PageDown':
      return lotBeside(model, place, 1) ?? 'edge'
    case 'PageUp':
      return lotBeside(model, place, -1) ?? 'edge'
    default:
      return undefined
  }
}
