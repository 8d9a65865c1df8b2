import * as z from 'zod/mini'
import {
  ARRANGEMENTS,
  PLAN_STATUSES,
  ROLES,
  STRENGTHS,
  labelsSchema,
  limitsSchema,
  ownFieldSchema,
  personSchema,
  waiverSchema,
} from '../../domain/record/entities.ts'
import { codeSchema } from '../../domain/record/ids.ts'
import { longTextSchema, monthSchema, requiredTextSchema, textSchema } from '../../domain/record/values.ts'
import {
  breakthroughFields,
  commonFields,
  feedSchema,
  goalFields,
  itemKindSchema,
  metricFields,
  priorityFields,
} from '../../domain/item/item.ts'

/**
 * The shape of a `hoshin-plan` document, version 1, list by list. Source: plan-format, section 2.
 *
 * Where the document names records it uses codes; the other field schemas are those of the domain. Lists of a matrix and
 * of the whole document are checked entry by entry (`check-document.ts`), so a shell schema leaves them open.
 */
export const FORMAT = 'hoshin-plan'
export const VERSION = 1

const list = z.optional(z.array(z.unknown()))

export const documentSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  plan: z.strictObject({
    title: requiredTextSchema,
    trueNorth: z.optional(textSchema),
    status: z.optional(z.enum(PLAN_STATUSES)),
    periodStart: z.optional(monthSchema),
    arrangement: z.optional(z.enum(ARRANGEMENTS)),
    labels: z.optional(labelsSchema),
    limits: z.optional(limitsSchema),
    fields: list,
  }),
  departments: list,
  people: list,
  matrices: list,
})

export const ownFieldEntry = z.strictObject({
  id: codeSchema,
  kind: itemKindSchema,
  label: z.optional(requiredTextSchema),
  type: z.optional(ownFieldSchema.shape.type),
  choices: ownFieldSchema.shape.choices,
})

export const departmentEntry = z.strictObject({
  id: z.optional(codeSchema),
  name: z.optional(requiredTextSchema),
  head: z.optional(codeSchema),
  parent: z.optional(codeSchema),
})

export const personEntry = z.strictObject({
  id: z.optional(codeSchema),
  name: z.optional(requiredTextSchema),
  title: personSchema.shape.title,
  department: z.optional(codeSchema),
  email: personSchema.shape.email,
  language: personSchema.shape.language,
  kind: z.optional(personSchema.shape.kind),
})

const itemReference = z.strictObject({ matrix: codeSchema, item: codeSchema })

export const matrixEntry = z.strictObject({
  id: codeSchema,
  code: z.optional(codeSchema),
  title: requiredTextSchema,
  owner: z.optional(codeSchema),
  approver: z.optional(codeSchema),
  department: z.optional(codeSchema),
  parent: z.optional(
    z.nullable(z.strictObject({ matrix: codeSchema, items: z.optional(z.array(codeSchema)) })),
  ),
  items: list,
  links: list,
  roles: list,
  waivers: list,
})

const everyKind = {
  id: codeSchema,
  ...commonFields,
  deploys: z.optional(z.array(itemReference)),
  feeds: z.optional(
    z.array(
      z.strictObject({
        matrix: codeSchema,
        item: codeSchema,
        rule: z.optional(feedSchema.shape.rule),
        share: feedSchema.shape.share,
      }),
    ),
  ),
  displaces: z.optional(z.array(codeSchema)),
}

export const itemEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('breakthrough'), ...everyKind, ...breakthroughFields }),
  z.strictObject({ kind: z.literal('goal'), ...everyKind, ...goalFields }),
  z.strictObject({ kind: z.literal('priority'), ...everyKind, ...priorityFields }),
  z.strictObject({ kind: z.literal('metric'), ...everyKind, ...metricFields, owner: z.optional(codeSchema) }),
])

export const linkEntry = z.strictObject({
  a: codeSchema,
  b: codeSchema,
  strength: z.optional(z.enum(STRENGTHS)),
  reason: z.optional(longTextSchema),
  effect: z.optional(z.literal('against')),
})

export const roleEntry = z.strictObject({
  item: codeSchema,
  person: codeSchema,
  role: z.optional(z.enum(ROLES)),
})

export const waiverEntry = z.strictObject({
  rule: waiverSchema.shape.rule,
  items: z.optional(z.array(codeSchema)),
  people: z.optional(z.array(codeSchema)),
  reason: z.optional(longTextSchema),
  by: z.optional(codeSchema),
  on: waiverSchema.shape.on,
})

export type DocumentShell = z.infer<typeof documentSchema>
export type OwnFieldEntry = z.infer<typeof ownFieldEntry>
export type DepartmentEntry = z.infer<typeof departmentEntry>
export type PersonEntry = z.infer<typeof personEntry>
export type MatrixEntry = z.infer<typeof matrixEntry>
export type ItemEntry = z.infer<typeof itemEntry>
export type LinkEntry = z.infer<typeof linkEntry>
export type RoleEntry = z.infer<typeof roleEntry>
export type WaiverEntry = z.infer<typeof waiverEntry>
