import type { Board, BoardCell, BoardRow } from '../../../../../src/catchball/board.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { BoardFilter } from '../../../../store/state.ts'

/** A row of the board under the names that people know it by. */
export interface NamedRow {
  readonly row: BoardRow
  readonly name: string
  readonly department: string | undefined
}

/** The rows with their names, as the plan has them; who is gone from it stays as "–". */
export function namedRows(board: Board, plan: Plan): NamedRow[] {
  return board.rows.map(row => ({
    row,
    name: plan.tables.person.get(row.person)?.name ?? '–',
    department: row.department,
  }))
}

/** The packet that a person has to do with now: the newest that was not withdrawn. */
function currentCell({ cells }: BoardRow): BoardCell | undefined {
  return cells.findLast(({ state }) => state !== 'withdrawn') ?? cells.at(-1)
}

/** Whose turn it is in a row: ours while anything of any round waits for us, else as the newest packet says. */
export function turnOf(row: BoardRow): BoardCell['turn'] {
  if (row.cells.some(({ turn }) => turn === 'ours')) return 'ours'
  return currentCell(row)?.turn ?? 'none'
}

/** Whether anything is filtered for. */
export function isFiltered(filter: BoardFilter): boolean {
  return Object.values(filter).some(value => value !== undefined && value !== '')
}

/** The rows that pass a filter. Text is looked for in names, departments, packets and last words, in any case. */
export function filtered(rows: readonly NamedRow[], filter: BoardFilter): NamedRow[] {
  const words = (filter.text ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(named => {
    const { row, name, department } = named
    if (filter.turn !== undefined && turnOf(row) !== filter.turn) return false
    if (filter.department !== undefined && department !== filter.department) return false
    if (filter.state !== undefined && currentCell(row)?.state !== filter.state) return false
    const packets = row.cells.map(cell => cell.name)
    const text = [name, department, row.last?.text, ...packets].join(' ').toLocaleLowerCase()
    return words.every(word => text.includes(word))
  })
}

/** The items of a board that are asked about and how many of them are agreed, each counted once. */
export function agreedOf({ deals }: Board): { readonly agreed: number; readonly asked: number } {
  const open = deals.filter(({ state }) => state !== 'withdrawn')
  const agreed = open.filter(({ state }) => state === 'agreed' || state === 'agreed subject to')
  return { agreed: agreed.length, asked: open.length }
}

/** The newest cell of a row in a round. */
export function cellIn({ cells }: BoardRow, round: number): BoardCell | undefined {
  return (
    cells.findLast(cell => cell.round === round && cell.state !== 'withdrawn') ??
    cells.findLast(cell => cell.round === round)
  )
}
