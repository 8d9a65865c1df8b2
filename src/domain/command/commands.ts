import * as z from 'zod/mini'
import { decisionSchema } from '../decision/decision.ts'
import { itemKindSchema } from '../item/item.ts'
import {
  ROLES,
  STRENGTHS,
  departmentSchema,
  matrixSchema,
  personSchema,
  waiverSchema,
} from '../record/entities.ts'
import {
  codeSchema,
  departmentIdSchema,
  itemIdSchema,
  linkIdSchema,
  matrixIdSchema,
  personIdSchema,
  roleIdSchema,
  waiverIdSchema,
} from '../record/ids.ts'
import { longTextSchema, orderSchema, requiredTextSchema, shortTextSchema } from '../record/values.ts'
import { entitySchema } from '../record/tables.ts'

/** Why something that was agreed is changed all the same; kept in the log. */
const reason = z.optional(longTextSchema)
/** Field by field; `null` takes a field away. The record that results is checked against its own schema. */
const patch = z.record(z.string(), z.nullable(z.unknown()))

const planSet = z.strictObject({ type: z.literal('plan.set'), patch, reason })

const departmentAdd = z.strictObject({ type: z.literal('department.add'), record: departmentSchema, reason })
const departmentSet = z.strictObject({
  type: z.literal('department.set'),
  id: departmentIdSchema,
  patch,
  reason,
})
const departmentRemove = z.strictObject({
  type: z.literal('department.remove'),
  id: departmentIdSchema,
  reason,
})

const departmentMerge = z.strictObject({
  type: z.literal('department.merge'),
  from: departmentIdSchema,
  into: departmentIdSchema,
  reason,
})

const personAdd = z.strictObject({
  type: z.literal('person.add'),
  record: personSchema,
  /** Also show the new person as an owner column here. */
  matrix: z.optional(matrixIdSchema),
  reason,
})
const personSet = z.strictObject({ type: z.literal('person.set'), id: personIdSchema, patch, reason })
const personRemove = z.strictObject({
  type: z.literal('person.remove'),
  id: personIdSchema,
  /** Who takes over roles and metrics; null clears them; absent refuses while there are any. */
  handover: z.optional(z.nullable(personIdSchema)),
  reason,
})
const personMerge = z.strictObject({
  type: z.literal('person.merge'),
  from: personIdSchema,
  into: personIdSchema,
  reason,
})

const matrixAdd = z.strictObject({ type: z.literal('matrix.add'), record: matrixSchema, reason })
const matrixSet = z.strictObject({ type: z.literal('matrix.set'), id: matrixIdSchema, patch, reason })
const matrixRemove = z.strictObject({ type: z.literal('matrix.remove'), id: matrixIdSchema, reason })

const itemAdd = z.strictObject({
  type: z.literal('item.add'),
  id: itemIdSchema,
  matrix: matrixIdSchema,
  kind: itemKindSchema,
  text: requiredTextSchema,
  order: orderSchema,
  code: z.optional(codeSchema),
  patch: z.optional(patch),
  reason,
})
const itemSet = z.strictObject({ type: z.literal('item.set'), id: itemIdSchema, patch, reason })
const itemRemove = z.strictObject({ type: z.literal('item.remove'), id: itemIdSchema, reason })
const itemMove = z.strictObject({
  type: z.literal('item.move'),
  id: itemIdSchema,
  order: orderSchema,
  reason,
})
const itemRenumber = z.strictObject({
  type: z.literal('item.renumber'),
  id: itemIdSchema,
  code: codeSchema,
  reason,
})

const linkSet = z.strictObject({
  type: z.literal('link.set'),
  /** The id for a new link; where the pair is linked already, that link keeps its own. */
  id: linkIdSchema,
  a: itemIdSchema,
  b: itemIdSchema,
  /** null clears the link; `none` keeps a dot that says "discussed, no effect". */
  strength: z.nullable(z.enum(STRENGTHS)),
  effect: z.optional(z.nullable(z.literal('against'))),
  note: z.optional(z.nullable(longTextSchema)),
  reason,
})
const roleSet = z.strictObject({
  type: z.literal('role.set'),
  id: roleIdSchema,
  item: itemIdSchema,
  person: personIdSchema,
  role: z.nullable(z.enum(ROLES)),
  /** Add a second accountable person instead of moving the accountability. */
  second: z.optional(z.boolean()),
  reason,
})
const waiverAdd = z.strictObject({ type: z.literal('waiver.add'), record: waiverSchema, reason })
const waiverRemove = z.strictObject({ type: z.literal('waiver.remove'), id: waiverIdSchema, reason })

/** Decisions are added and undone, never changed: a later one about the same thing counts instead. */
const decisionAdd = z.strictObject({ type: z.literal('decision.add'), record: decisionSchema, reason })

/** Makes the plan exactly these records (import, restore): what is not among them goes. */
const planReplace = z.strictObject({
  type: z.literal('plan.replace'),
  label: shortTextSchema,
  records: z.array(entitySchema),
  reason,
})

const singleSchema = z.discriminatedUnion('type', [
  planSet,
  departmentAdd,
  departmentSet,
  departmentRemove,
  departmentMerge,
  personAdd,
  personSet,
  personRemove,
  personMerge,
  matrixAdd,
  matrixSet,
  matrixRemove,
  itemAdd,
  itemSet,
  itemRemove,
  itemMove,
  itemRenumber,
  linkSet,
  roleSet,
  waiverAdd,
  waiverRemove,
  decisionAdd,
  planReplace,
])

/** Several edits as one: one undo step, all or none. */
const batchSchema = z.strictObject({
  type: z.literal('batch'),
  label: shortTextSchema,
  commands: z.array(singleSchema).check(z.maxLength(20_000)),
  reason,
})

export const commandSchema = z.discriminatedUnion('type', [...singleSchema.def.options, batchSchema])

/** Every edit that a plan knows. Ids and order keys are minted by the caller and travel in the command. */
export type SingleCommand = z.infer<typeof singleSchema>
export type Command = z.infer<typeof commandSchema>
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>
