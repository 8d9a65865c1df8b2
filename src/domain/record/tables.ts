import * as z from 'zod/mini'
import type { Decision } from '../decision/decision.ts'
import type { Item } from '../item/item.ts'
import { entitySchemas } from './entities.ts'
import type { Department, Link, Matrix, Person, PlanHead, Role, Waiver } from './entities.ts'

/** Every table of a plan and the record that it holds. */
export interface Tables {
  plan: PlanHead
  department: Department
  person: Person
  matrix: Matrix
  item: Item
  link: Link
  role: Role
  waiver: Waiver
  decision: Decision
}
export type TableName = keyof Tables
export type Entity = Tables[TableName]
export type EntityId = Entity['id']

/** Parents before children: inserting in this order, and deleting in reverse, keeps every reference whole. */
export const TABLE_NAMES = [
  'plan',
  'department',
  'person',
  'matrix',
  'item',
  'link',
  'role',
  'waiver',
  'decision',
] as const satisfies readonly TableName[]

/** Any record of a plan, told apart by `table`. */
export const entitySchema = z.discriminatedUnion('table', [
  entitySchemas.plan,
  entitySchemas.department,
  entitySchemas.person,
  entitySchemas.matrix,
  entitySchemas.item,
  entitySchemas.link,
  entitySchemas.role,
  entitySchemas.waiver,
  entitySchemas.decision,
])
