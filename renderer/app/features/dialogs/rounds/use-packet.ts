import type { BoardCell } from '../../../../../src/catchball/board.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import { itemIdSchema } from '../../../../../src/domain/record/ids.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { useNegotiation } from '../../../../store/use-negotiation.ts'

/** A packet of the board: whose it is, and those of its items that are neither agreed nor withdrawn. */
export interface OpenPacket {
  readonly cell: BoardCell
  readonly who: string
  readonly items: readonly Item[]
}

const SETTLED: ReadonlySet<string> = new Set(['agreed', 'agreed subject to', 'withdrawn'])

/** The packet with an id; undefined where the board no longer has it. */
export function usePacket(id: string): OpenPacket | undefined {
  const { plan } = useOpenDocument()
  const board = useNegotiation()?.view?.board
  const row = board?.rows.find(({ cells }) => cells.some(({ packet }) => packet === id))
  const cell = row?.cells.find(({ packet }) => packet === id)
  if (board === undefined || row === undefined || cell === undefined) return undefined
  const settled = new Set<string>(
    board.deals.filter(({ state }) => SETTLED.has(state)).map(({ item }) => item),
  )
  const items = cell.items
    .filter(({ id: one }) => !settled.has(one))
    .map(({ id: one }) => plan.tables.item.get(itemIdSchema.parse(one)))
    .filter(item => item !== undefined)
  const name = plan.tables.person.get(row.person)?.name ?? ''
  return { cell, who: row.department === undefined ? name : `${row.department}, ${name}`, items }
}
