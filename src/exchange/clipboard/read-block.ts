import { linkBetween, roleOf, rolesOn } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { RoleName, Strength } from '../../domain/record/entities.ts'
import type { ItemId, PersonId } from '../../domain/record/ids.ts'
import type { BlockReading } from './block-readings.ts'
import type { BlockCell, PlacedBlock } from './place-block.ts'

/** A mark or role that a block sets, changes or clears; null is none. */
export type BlockChange =
  | {
      readonly kind: 'mark'
      readonly row: ItemId
      readonly column: ItemId
      readonly from: Strength | null
      readonly to: Strength | null
    }
  | {
      readonly kind: 'role'
      readonly row: ItemId
      readonly column: PersonId
      readonly from: RoleName | null
      readonly to: RoleName | null
    }

/** How a block is to be read. */
export interface BlockChoice {
  readonly marks: BlockReading<Strength> | undefined
  readonly roles: BlockReading<RoleName> | undefined
  /** Whether an empty cell of the block clears what is there, or leaves it. */
  readonly empty: 'leave' | 'clear'
}

/**
 * What a block would change in the plan: row by row, only what really changes. A change with a `from` overwrites.
 *
 * An accountable person in the block takes the accountability from whoever has it outside the block, who becomes responsible
 * (plan-format, section 2); two in one row of the block both have it.
 */
export function changesOf(plan: Plan, block: PlacedBlock, choice: BlockChoice): BlockChange[] {
  const marks = block.marks.flatMap(cell => markChange(plan, cell, choice) ?? [])
  const roles = block.roles.flatMap(cell => roleChange(plan, cell, choice) ?? [])
  return [...marks, ...roles, ...displaced(plan, block, choice)]
}

function markChange(plan: Plan, cell: BlockCell, { marks, empty }: BlockChoice): BlockChange | undefined {
  const to = newValue(cell, marks, empty)
  const row = plan.tables.item.get(cell.row)
  const column = plan.tables.item.get(cell.column)
  if (to === undefined || row === undefined || column === undefined) return undefined
  const from = linkBetween(plan, row.id, column.id)?.strength ?? null
  return from === to ? undefined : { kind: 'mark', row: row.id, column: column.id, from, to }
}

function roleChange(plan: Plan, cell: BlockCell, { roles, empty }: BlockChoice): BlockChange | undefined {
  const to = newValue(cell, roles, empty)
  const row = plan.tables.item.get(cell.row)
  const column = plan.tables.person.get(cell.column)
  if (to === undefined || row === undefined || column === undefined) return undefined
  const from = roleOf(plan, row.id, column.id)?.role ?? null
  return from === to ? undefined : { kind: 'role', row: row.id, column: column.id, from, to }
}

/** Undefined leaves a cell as it is. */
function newValue<V>(
  { text }: BlockCell,
  reading: BlockReading<V> | undefined,
  empty: BlockChoice['empty'],
): V | null | undefined {
  if (text !== '') return reading?.valueOf(text)
  return empty === 'clear' ? null : undefined
}

/** Whoever loses the accountability to somebody in the block without having a cell in it that says so. */
function displaced(plan: Plan, { roles }: PlacedBlock, choice: BlockChoice): BlockChange[] {
  const given = roles.flatMap(cell => {
    const role = newValue(cell, choice.roles, choice.empty)
    return role === undefined ? [] : [{ row: cell.row, person: cell.column, role }]
  })
  const led = new Set(given.filter(({ role }) => role === 'accountable').map(({ row }) => row))
  const decided = new Set(given.map(({ row, person }) => `${row} ${person}`))
  return [...led].flatMap(row => {
    const item = plan.tables.item.get(row)
    if (item === undefined) return []
    const others = rolesOn(plan, item.id).filter(
      ({ role, person }) => role === 'accountable' && !decided.has(`${row} ${person}`),
    )
    return others.map(({ person }): BlockChange => ({
      kind: 'role',
      row: item.id,
      column: person,
      from: 'accountable',
      to: 'responsible',
    }))
  })
}
