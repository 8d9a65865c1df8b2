import * as z from 'zod/mini'
import { codeSchema, itemIdSchema, matrixIdSchema, personIdSchema } from '../record/ids.ts'
import {
  dateSchema,
  languageSchema,
  longTextSchema,
  measureSchema,
  monthSchema,
  numberSchema,
  orderSchema,
  requiredTextSchema,
  shortTextSchema,
  textSchema,
} from '../record/values.ts'

/** The four lists of an X-matrix in reading order: south, west, north, east. */
export const ITEM_KINDS = ['breakthrough', 'goal', 'priority', 'metric'] as const
export const itemKindSchema = z.enum(ITEM_KINDS)
export type ItemKind = z.infer<typeof itemKindSchema>

/** What a metric looks at; the four of the balanced scorecard. */
export const PERSPECTIVES = ['financial', 'customer', 'process', 'people'] as const

/** How targets make up a parent's target. Source: plan-format, section 2. */
export const FEED_RULES = ['same', 'sum', 'average', 'share'] as const

export const feedSchema = z.strictObject({
  item: itemIdSchema,
  rule: z.enum(FEED_RULES),
  share: z.optional(numberSchema),
})

const milestoneSchema = z.strictObject({ by: dateSchema, value: measureSchema })
const monthsSchema = z.array(z.nullable(numberSchema)).check(z.maxLength(12))

/** Fields that every kind may carry. Source: plan-format, section 2. */
export const commonFields = {
  text: requiredTextSchema,
  why: z.optional(longTextSchema),
  baseline: z.optional(measureSchema),
  target: z.optional(measureSchema),
  unit: z.optional(shortTextSchema),
  direction: z.optional(z.enum(['increase', 'decrease', 'maintain'])),
  low: z.optional(numberSchema),
  high: z.optional(numberSchema),
  start: z.optional(dateSchema),
  due: z.optional(dateSchema),
  deploys: z.optional(z.array(itemIdSchema)),
  feeds: z.optional(z.array(feedSchema)),
  displaces: z.optional(z.array(itemIdSchema)),
  confidential: z.optional(z.boolean()),
  setAside: z.optional(z.strictObject({ reason: longTextSchema })),
  translations: z.optional(z.record(languageSchema, textSchema)),
  fields: z.optional(z.record(codeSchema, z.union([textSchema, numberSchema]))),
}

export const breakthroughFields = { milestones: z.optional(z.array(milestoneSchema)) }
export const goalFields = {
  milestones: z.optional(z.array(milestoneSchema)),
  weight: z.optional(numberSchema),
}
export const priorityFields = {
  milestones: z.optional(z.array(milestoneSchema)),
  cascade: z.optional(z.literal('here')),
}
export const metricFields = {
  milestones: z.optional(z.array(milestoneSchema)),
  owner: z.optional(personIdSchema),
  cadence: z.optional(z.enum(['weekly', 'monthly', 'quarterly', 'yearly'])),
  rollup: z.optional(z.enum(['sum', 'average', 'latest', 'ratio', 'entered'])),
  perspective: z.optional(z.enum(PERSPECTIVES)),
  timing: z.optional(z.enum(['leading', 'lagging'])),
  formula: z.optional(longTextSchema),
  source: z.optional(longTextSchema),
  planned: z.optional(monthsSchema),
  actual: z.optional(monthsSchema),
  past: z.optional(
    z.array(z.strictObject({ month: monthSchema, value: numberSchema })).check(z.maxLength(24)),
  ),
}

const identity = {
  table: z.literal('item'),
  id: itemIdSchema,
  matrix: matrixIdSchema,
  code: codeSchema,
  /** Codes that this item had before a renumbering; still found, never given to another item. */
  earlier: z.array(codeSchema),
  order: orderSchema,
}

const breakthroughSchema = z.strictObject({
  ...identity,
  kind: z.literal('breakthrough'),
  ...commonFields,
  ...breakthroughFields,
})
export const goalSchema = z.strictObject({
  ...identity,
  kind: z.literal('goal'),
  ...commonFields,
  ...goalFields,
})
export const prioritySchema = z.strictObject({
  ...identity,
  kind: z.literal('priority'),
  ...commonFields,
  ...priorityFields,
})
export const metricSchema = z.strictObject({
  ...identity,
  kind: z.literal('metric'),
  ...commonFields,
  ...metricFields,
})

export const itemSchema = z.discriminatedUnion('kind', [
  breakthroughSchema,
  goalSchema,
  prioritySchema,
  metricSchema,
])

/** One entry of one of the four lists. Which fields it may carry depends on its kind. */
export type Item = Readonly<z.infer<typeof itemSchema>>
export type Metric = Readonly<z.infer<typeof metricSchema>>
export type Priority = Readonly<z.infer<typeof prioritySchema>>
export type Goal = Readonly<z.infer<typeof goalSchema>>

/**
 * What an edit may change on an item: any field but its identity. `null` takes a field away.
 * The kind decides afterwards whether the result is valid.
 */
export type ItemPatch = { readonly [F in PatchField]?: FieldValue<F> | null }
export type PatchField = Exclude<
  keyof Metric | keyof Goal | keyof Priority,
  'table' | 'id' | 'matrix' | 'code' | 'earlier' | 'kind'
>
type FieldValue<F extends PatchField> = F extends keyof Metric
  ? Metric[F]
  : F extends keyof Goal
    ? Goal[F]
    : F extends keyof Priority
      ? Priority[F]
      : never
