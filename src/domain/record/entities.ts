import * as z from 'zod/mini'
import { decisionSchema } from '../decision/decision.ts'
import { itemKindSchema, itemSchema } from '../item/item.ts'
import {
  codeSchema,
  departmentIdSchema,
  itemIdSchema,
  linkIdSchema,
  matrixIdSchema,
  personIdSchema,
  planIdSchema,
  roleIdSchema,
  waiverIdSchema,
} from './ids.ts'
import {
  languageSchema,
  longTextSchema,
  monthSchema,
  numberSchema,
  orderSchema,
  requiredTextSchema,
  shortTextSchema,
  textSchema,
} from './values.ts'

export const PLAN_STATUSES = ['draft', 'catch-ball', 'agreed', 'running', 'closed'] as const
export const ARRANGEMENTS = ['standard', 'jackson', 'taste', 'turned-90', 'turned-180', 'turned-270'] as const
export const STRENGTHS = ['strong', 'medium', 'weak', 'none'] as const
export const PERSON_KINDS = ['person', 'team', 'vacant'] as const
export const ROLES = ['accountable', 'responsible', 'consulted', 'informed'] as const

const labelSchema = z.optional(shortTextSchema)

/** Renamed lists: what this plan calls each list. */
export const labelsSchema = z.strictObject({
  breakthrough: labelSchema,
  goal: labelSchema,
  priority: labelSchema,
  metric: labelSchema,
  owner: labelSchema,
})

const limit = z.optional(numberSchema.check(z.nonnegative()))

/** Sizes above which the checks speak up. What a plan leaves out falls back to DEFAULT_LIMITS. */
export const limitsSchema = z.strictObject({
  breakthrough: limit,
  goal: limit,
  priority: limit,
  metric: limit,
  accountable: limit,
  load: limit,
  density: limit,
})
/** Source: plan-format, section 2. */
export const DEFAULT_LIMITS = {
  breakthrough: 5,
  goal: 8,
  priority: 10,
  metric: 12,
  accountable: 2,
  load: 6,
  density: 0.5,
} as const

/** A column of the plan's own on one kind of item. */
export const ownFieldSchema = z.strictObject({
  id: codeSchema,
  kind: itemKindSchema,
  label: requiredTextSchema,
  type: z.enum(['text', 'number', 'date', 'choice']),
  choices: z.optional(z.array(requiredTextSchema)),
})

export const planHeadSchema = z.strictObject({
  table: z.literal('plan'),
  id: planIdSchema,
  title: requiredTextSchema,
  trueNorth: z.optional(textSchema),
  status: z.enum(PLAN_STATUSES),
  periodStart: z.optional(monthSchema),
  arrangement: z.enum(ARRANGEMENTS),
  labels: labelsSchema,
  limits: limitsSchema,
  fields: z.array(ownFieldSchema),
})

export const departmentSchema = z.strictObject({
  table: z.literal('department'),
  id: departmentIdSchema,
  code: codeSchema,
  name: requiredTextSchema,
  head: z.optional(personIdSchema),
  parent: z.optional(departmentIdSchema),
  order: orderSchema,
})

export const personSchema = z.strictObject({
  table: z.literal('person'),
  id: personIdSchema,
  code: codeSchema,
  name: requiredTextSchema,
  title: z.optional(textSchema),
  department: z.optional(departmentIdSchema),
  email: z.optional(textSchema),
  language: z.optional(languageSchema),
  kind: z.enum(PERSON_KINDS),
  order: orderSchema,
})

export const matrixSchema = z.strictObject({
  table: z.literal('matrix'),
  id: matrixIdSchema,
  /** The id in files and on the command line ("corp"). */
  key: codeSchema,
  /** The short name that stands before an item's code outside its matrix ("CORP P1"). */
  code: z.optional(codeSchema),
  title: requiredTextSchema,
  owner: z.optional(personIdSchema),
  approver: z.optional(personIdSchema),
  department: z.optional(departmentIdSchema),
  parent: z.optional(z.strictObject({ matrix: matrixIdSchema, items: z.array(itemIdSchema) })),
  /** People shown as owner columns though they hold no role here yet. */
  shown: z.array(personIdSchema),
  /** Codes of removed items, so that a code is never given twice. */
  retired: z.array(codeSchema),
  order: orderSchema,
})

/** A mark on one of the four corners. `a` and `b` follow the order of NEIGHBOURS. */
export const linkSchema = z.strictObject({
  table: z.literal('link'),
  id: linkIdSchema,
  matrix: matrixIdSchema,
  a: itemIdSchema,
  b: itemIdSchema,
  strength: z.enum(STRENGTHS),
  reason: z.optional(longTextSchema),
  effect: z.optional(z.literal('against')),
  /** What a second source says about the pair, until somebody sets the link; rule C38. Source: plan-format, section 2. */
  disputed: z.optional(
    z.strictObject({ strength: z.enum(STRENGTHS), effect: z.optional(z.literal('against')) }),
  ),
})

export const roleSchema = z.strictObject({
  table: z.literal('role'),
  id: roleIdSchema,
  matrix: matrixIdSchema,
  item: itemIdSchema,
  person: personIdSchema,
  role: z.enum(ROLES),
})

/**
 * A finding that somebody accepts with a reason. It ends when what it covers changes (`command/end-waivers.ts`).
 */
export const waiverSchema = z.strictObject({
  table: z.literal('waiver'),
  id: waiverIdSchema,
  matrix: matrixIdSchema,
  rule: z.string().check(z.regex(/^C\d{2}$/, 'should be C and two digits')),
  items: z.array(itemIdSchema),
  /** Instead of items where the rule speaks of people. */
  people: z.optional(z.array(personIdSchema)),
  reason: longTextSchema,
  by: z.optional(personIdSchema),
  on: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day as YYYY-MM-DD'))),
})

export const entitySchemas = {
  plan: planHeadSchema,
  department: departmentSchema,
  person: personSchema,
  matrix: matrixSchema,
  item: itemSchema,
  link: linkSchema,
  role: roleSchema,
  waiver: waiverSchema,
  decision: decisionSchema,
} as const

export type PlanHead = Readonly<z.infer<typeof planHeadSchema>>
export type PlanStatus = PlanHead['status']
export type Department = Readonly<z.infer<typeof departmentSchema>>
export type Person = Readonly<z.infer<typeof personSchema>>
export type Matrix = Readonly<z.infer<typeof matrixSchema>>
export type Link = Readonly<z.infer<typeof linkSchema>>
export type Role = Readonly<z.infer<typeof roleSchema>>
export type Waiver = Readonly<z.infer<typeof waiverSchema>>
export type Strength = Link['strength']
export type RoleName = Role['role']
