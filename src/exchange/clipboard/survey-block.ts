import type { RoleName, Strength } from '../../domain/record/entities.ts'
import { readingsOf } from './block-readings.ts'
import type { BlockReading } from './block-readings.ts'
import { MARK_SCALES, ROLE_SCALES, signOf } from './mark-scales.ts'
import { placeBlock, textOnLabels } from './place-block.ts'
import type { BlockTarget, OnLabels, PlacedBlock } from './place-block.ts'
import type { PastedTable } from './read-clipboard.ts'
import type { Table } from './table.ts'

/** A block over the sheet, and every way to read what comes down on marks and on roles, the likeliest first. */
export interface BlockSurvey {
  readonly block: PlacedBlock
  readonly marks: readonly BlockReading<Strength>[]
  readonly roles: readonly BlockReading<RoleName>[]
}

/** Lays a block over the sheet and finds its readings. */
export function surveyBlock(table: Table, target: BlockTarget, labels: OnLabels): BlockSurvey {
  const block = placeBlock(table, target, labels)
  return {
    block,
    marks: readingsOf(block.marks, MARK_SCALES),
    roles: readingsOf(block.roles, ROLE_SCALES),
  }
}

/**
 * Whether a block that reaches over labels has a row or column in it that stands for them: where something would come down on
 * labels that is no mark. A copy of cells on both sides of the X has none.
 */
export function likelyOnLabels(table: Table, target: BlockTarget): OnLabels {
  const isSign = (text: string) =>
    [...MARK_SCALES, ...ROLE_SCALES].some(({ signs }) => signs.has(signOf(text)))
  return textOnLabels(table, target).some(text => !isSign(text)) ? 'take' : 'skip'
}

/** Of the tables that the clipboard can be read as, the one in which most cells mean something here. */
export function likeliestTable(tables: readonly PastedTable[], target: BlockTarget): number {
  const meant = tables.map(({ table }) => {
    const { block, marks, roles } = surveyBlock(table, target, likelyOnLabels(table, target))
    return readCells(block.marks, marks[0]) + readCells(block.roles, roles[0])
  })
  return Math.max(meant.indexOf(Math.max(...meant)), 0)
}

function readCells<V>(cells: PlacedBlock['marks'], reading: BlockReading<V> | undefined): number {
  return reading === undefined ? 0 : cells.filter(({ text }) => text !== '').length - reading.unread.length
}
