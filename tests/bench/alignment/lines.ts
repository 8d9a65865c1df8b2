import { linesOf } from '../../../src/alignment/lines/strengths.ts'
import { planOf } from '../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import { itemIdSchema } from '../../../src/domain/record/ids.ts'
import type { Entity } from '../../../src/domain/record/tables.ts'
import { bigPlanRecords } from '../db/big-plan.ts'
import { timed } from '../layout/matrix-layout.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'
import { linksByEnds } from './findings.ts'

/**
 * The strongest chain of every pair of item and breakthrough over 60 matrices, 3,000 items and 20,000 links in a cascade, beside a
 * map of links by both ends; twice the matrices beside once.
 */
export async function benchLines(options = { pairs: 200, warmup: 20 }): Promise<PairResult[]> {
  const plan = cascade(60)
  const twice = cascade(120)
  const once = timed(() => linesOf(plan))
  const floor = timed(() => linksByEnds(plan))
  return [
    await measurePairs('lines, strongest chains', 5, { ours: once, floor }, options),
    await measurePairs(
      'lines, twice the matrices',
      2.5,
      { ours: timed(() => linesOf(twice)), floor: once },
      options,
    ),
  ]
}

/** The big plan, in which every goal carries out a priority of the matrix above its own. */
function cascade(matrices: number): Plan {
  const records = bigPlanRecords(matrices)
  const above = new Map(
    records.flatMap(record =>
      record.table === 'matrix' && record.parent ? [[record.id, record.parent.matrix]] : [],
    ),
  )
  return planOf(records.map(record => deploying(record, above)))
}

function deploying(record: Entity, above: ReadonlyMap<string, string>): Entity {
  const parent = record.table === 'item' && record.kind === 'goal' ? above.get(record.matrix) : undefined
  if (record.table !== 'item' || parent === undefined) return record
  const place = (Number(record.id.split('-')[2]) + 1) % 48
  return { ...record, deploys: [itemIdSchema.parse(`${parent.replace('matrix', 'item')}-${place}`)] }
}
