import { expect, test } from 'vitest'
import { cellIn, filtered, turnOf } from '../../../../../../renderer/app/features/catchball/board/standing.ts'
import type { NamedRow } from '../../../../../../renderer/app/features/catchball/board/standing.ts'
import type { BoardCell } from '../../../../../../src/catchball/board.ts'

function cell(round: number, part: Partial<BoardCell>): BoardCell {
  return {
    ...{ packet: `p${round}`, name: `plan-r${round}`, round, state: 'made', turn: 'theirs', overdue: false },
    ...{ items: [], asked: 1, agreed: 0, waiting: 0, questions: 0, handedOver: false },
    ...part,
  }
}

function named(name: string, department: string, cells: readonly BoardCell[], text = ''): NamedRow {
  const last = text === '' ? {} : { last: { at: '2027-01-05T00:00:00.000Z', text } }
  return { name, department, row: { person: name as never, department, cells, ...last } }
}

const rows = [
  named('A. Ode', 'Quality', [cell(1, { state: 'answered', turn: 'ours' }), cell(2, {})], 'Cameras in June'),
  named('B. Ray', 'Finance', [cell(1, { state: 'agreed', turn: 'none' })]),
  named('C. Sol', 'Quality', [cell(1, { state: 'handed over' })]),
]
const names = (filter: Parameters<typeof filtered>[1]) => filtered(rows, filter).map(({ name }) => name)

test('it is our turn while an answer of any round waits, whatever went out since', () => {
  expect(rows.map(({ row }) => turnOf(row))).toEqual(['ours', 'none', 'theirs'])
})

test('a filter holds for turn, department, state and text together', () => {
  expect(names({})).toHaveLength(3)
  expect(names({ turn: 'ours' })).toEqual(['A. Ode'])
  expect(names({ department: 'Quality' })).toEqual(['A. Ode', 'C. Sol'])
  expect(names({ state: 'made' })).toEqual(['A. Ode'])
  expect(names({ text: 'JUNE cameras' })).toEqual(['A. Ode'])
  expect(names({ department: 'Quality', state: 'agreed' })).toEqual([])
  expect(names({ text: 'plan-r2' })).toEqual(['A. Ode'])
})

test('a packet that was made again stands for the one that was withdrawn', () => {
  const again = named('D', 'X', [cell(1, { packet: 'new' }), cell(1, { packet: 'old', state: 'withdrawn' })])
  expect(cellIn(again.row, 1)?.packet).toBe('new')
  expect(cellIn(again.row, 2)).toBeUndefined()
})
