import { planIdSchema } from '../../../domain/record/ids.ts'
import type { PlanDocument } from '../check-document.ts'
import type { OwnFieldEntry } from '../document-schema.ts'
import { buildLinks, buildRoles, buildWaivers } from './build-links.ts'
import { buildItems, buildMatrices, registerMatrices } from './build-matrices.ts'
import { buildPeople } from './build-people.ts'
import { compact, fill, fillWarnings, keep, startBuilding } from './building.ts'
import type { Building, Mint } from './building.ts'
import { checkColumnList } from './own-columns.ts'

/**
 * Makes the records of a plan from a document whose shape was checked.
 *
 * Problems (a missing reference, an id that stands twice) are collected, not thrown; where there are any, the records are
 * not whole and must not be used.
 */
export function buildRecords(document: PlanDocument, mint: Mint): Building {
  const building = startBuilding(mint)
  const columns = document.plan.fields
  checkColumnList(building, columns)
  buildHead(building, document, columns)
  buildPeople(building, document.departments, document.people)
  registerMatrices(building, document.matrices)
  buildMatrices(building, document.matrices)
  for (const [index, matrix] of document.matrices.entries()) {
    const at = ['matrices', index]
    buildItems(building, matrix, at, columns)
    buildLinks(building, matrix, at)
    buildRoles(building, matrix, at)
    buildWaivers(building, matrix, at)
  }
  building.warnings.push(...fillWarnings(building))
  return building
}

function buildHead(building: Building, { plan }: PlanDocument, columns: readonly OwnFieldEntry[]): void {
  const record = compact({
    table: 'plan' as const,
    id: planIdSchema.parse(building.mint.next()),
    title: plan.title,
    trueNorth: plan.trueNorth,
    status: fill(building, ['plan', 'status'], plan.status, 'draft'),
    periodStart: plan.periodStart,
    arrangement: fill(building, ['plan', 'arrangement'], plan.arrangement, 'standard'),
    labels: compact(plan.labels ?? {}),
    limits: compact(plan.limits ?? {}),
    fields: columns.map((column, index) =>
      compact(
        {
          ...column,
          label: fill(building, ['plan', 'fields', index, 'label'], column.label, column.id),
          type: fill(building, ['plan', 'fields', index, 'type'], column.type, 'text'),
        },
        ['choices'],
      ),
    ),
  })
  keep(building, record, ['plan'])
}
