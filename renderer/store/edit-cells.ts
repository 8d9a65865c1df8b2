import type { SingleCommand } from '../../src/domain/command/commands.ts'
import type { RoleName, Strength } from '../../src/domain/record/entities.ts'
import { storeStrings } from '../strings/store.ts'
import { say } from './app.ts'
import type { App } from './app.ts'
import { nextRole, nextStrength, setRole, setStrength } from './edit-links.ts'
import type { Focus } from './focus.ts'
import { mint } from './mint.ts'
import { edit } from './plan-actions.ts'

/** A cell of a corner, and one of the owners' block, with what stands in it. */
export type MarkCell = Extract<Focus, { kind: 'mark' }>
export type RoleCell = Extract<Focus, { kind: 'role' }>
type Cell = MarkCell | RoleCell

/** Sets every mark of a selection to one strength, as one step. */
export function setStrengths(app: App, cells: readonly MarkCell[], strength: Strength): void {
  const [only] = cells
  if (only !== undefined && cells.length === 1) setStrength(app, only, strength)
  else setCells(app, storeStrings.strengthOfCells(cells.length, strength), cells.map(markSetter(strength)))
}

/** Gives one role in every role cell of a selection, as one step. */
export function setRoles(app: App, cells: readonly RoleCell[], role: RoleName, second = false): void {
  const [only] = cells
  if (only !== undefined && cells.length === 1) setRole(app, only, role, second)
  else setCells(app, storeStrings.roleOfCells(cells.length, role), cells.map(roleSetter(role, second)))
}

/** Clears every mark and role of a selection, as one step. */
export function clearCells(app: App, cells: readonly Cell[]): void {
  const [only] = cells
  if (only !== undefined && cells.length === 1) clearCell(app, only)
  else {
    const commands = cells
      .filter(isSet)
      .map(cell => (cell.kind === 'mark' ? markSetter(null)(cell) : roleSetter(null)(cell)))
    setCells(app, storeStrings.cellsCleared(cells.length), commands)
  }
}

/** The next strength or role of the cell at the cursor, given to every cell of its kind in a selection. */
export function cycleCells(app: App, at: Cell, cells: readonly Cell[]): void {
  if (at.kind === 'mark') {
    const next = nextStrength(at)
    const marks = cells.filter(cell => cell.kind === 'mark')
    if (next === null) clearCells(app, marks)
    else setStrengths(app, marks, next)
  } else {
    const next = nextRole(app, at)
    const roles = cells.filter(cell => cell.kind === 'role')
    if (next === null) clearCells(app, roles)
    else setRoles(app, roles, next)
  }
}

/** Whether something stands in a cell. */
export function isSet(cell: Cell): boolean {
  return (cell.kind === 'mark' ? cell.link : cell.role) !== undefined
}

function clearCell(app: App, cell: Cell): void {
  if (cell.kind === 'mark') setStrength(app, cell, null)
  else setRole(app, cell, null)
}

function markSetter(strength: Strength | null): (cell: MarkCell) => CellCommand {
  return ({ row, column, link }) => ({
    type: 'link.set',
    id: link?.id ?? mint.link(),
    a: row.id,
    b: column.id,
    strength,
  })
}

function roleSetter(role: RoleName | null, second = false): (cell: RoleCell) => CellCommand {
  return ({ item, person, role: present }) => ({
    type: 'role.set',
    id: present?.id ?? mint.role(),
    item: item.id,
    person: person.id,
    role,
    ...(second ? { second } : {}),
  })
}

type CellCommand = Extract<SingleCommand, { type: 'link.set' | 'role.set' }>

function setCells(app: App, label: string, commands: readonly CellCommand[]): void {
  const [first] = commands
  if (first !== undefined && !edit(app, { type: 'batch', label, commands: [...commands] }, first.id)) return
  say(app, label)
}
