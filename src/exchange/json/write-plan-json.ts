import { byOrder } from '../../support/order-key.ts'
import { allItemsOf, matricesOf, peopleOf, referring } from '../../domain/plan/queries.ts'
import { headOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Department, Matrix, Person, PlanHead } from '../../domain/record/entities.ts'
import { distinctColumns } from '../../domain/item/own-columns.ts'
import { FORMAT, VERSION } from './document-schema.ts'
import { byDisplay, itemEntryOf } from './write-items.ts'
import { codeOf, ordered } from './write-order.ts'
import { linksOfMatrix, rolesOfMatrix, waiversOfMatrix } from './write-links.ts'

const HEAD_KEYS = ['title', 'trueNorth', 'status', 'periodStart', 'arrangement', 'labels', 'limits', 'fields']
const LABEL_KEYS = ['breakthrough', 'goal', 'priority', 'metric', 'owner']
const LIMIT_KEYS = ['breakthrough', 'goal', 'priority', 'metric', 'accountable', 'load', 'density']

/**
 * A plan as an interchange document, `hoshin-plan` version 1: keys in the written order, absent fields left out, lists in
 * display order, two spaces, LF, a line break at the end. The same plan gives the same text.
 *
 * Rounds, threads, the log and view settings are not part of the format. Source: plan-format, section 2.
 */
export function writePlanJson(plan: Plan): string {
  const document = {
    format: FORMAT,
    version: VERSION,
    plan: headEntry(headOf(plan)),
    departments: listOrNone(
      [...plan.tables.department.values()].sort(byOrder).map(one => departmentEntry(plan, one)),
    ),
    people: listOrNone(peopleOf(plan).map(person => personEntry(plan, person))),
    matrices: matricesOf(plan).map(matrix => matrixEntry(plan, matrix)),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function headEntry(head: PlanHead): object {
  return ordered(
    {
      ...head,
      labels: ordered(head.labels, LABEL_KEYS),
      limits: ordered(head.limits, LIMIT_KEYS),
      fields: distinctColumns(head.fields).map(field =>
        ordered(field, ['id', 'kind', 'label', 'type', 'choices']),
      ),
    },
    HEAD_KEYS,
  )
}

function departmentEntry(plan: Plan, department: Department): object {
  return ordered(
    {
      id: department.code,
      name: department.name,
      head: codeOf(plan.tables.person, department.head),
      parent: codeOf(plan.tables.department, department.parent),
    },
    ['id', 'name', 'head', 'parent'],
  )
}

function personEntry(plan: Plan, person: Person): object {
  const { code: id, name, title, email, language, kind } = person
  const department = codeOf(plan.tables.department, person.department)
  const keys = ['id', 'name', 'title', 'department', 'email', 'language', 'kind']
  return ordered({ id, name, title, department, email, language, kind }, keys)
}

function matrixEntry(plan: Plan, matrix: Matrix): object {
  const items = allItemsOf(plan, matrix.id).sort(byDisplay)
  const parent = matrix.parent && plan.tables.matrix.get(matrix.parent.matrix)
  const place = new Map(items.map((item, index) => [item.id, index] as const))
  return ordered(
    {
      id: matrix.key,
      code: matrix.code,
      title: matrix.title,
      owner: codeOf(plan.tables.person, matrix.owner),
      approver: codeOf(plan.tables.person, matrix.approver),
      department: codeOf(plan.tables.department, matrix.department),
      parent: parent && {
        matrix: parent.key,
        items: listOrNone((matrix.parent?.items ?? []).map(id => codeOf(plan.tables.item, id))),
      },
      items: items.map(item => itemEntryOf(plan, item)),
      links: linksOfMatrix(plan, referring(plan, matrix.id, 'link'), place),
      roles: rolesOfMatrix(plan, referring(plan, matrix.id, 'role'), place),
      waivers: waiversOfMatrix(plan, referring(plan, matrix.id, 'waiver'), place),
    },
    [
      'id',
      'code',
      'title',
      'owner',
      'approver',
      'department',
      'parent',
      'items',
      'links',
      'roles',
      'waivers',
    ],
  )
}

function listOrNone<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list
}
