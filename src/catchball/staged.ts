import * as z from 'zod/mini'
import { decisionSchema } from '../domain/decision/decision.ts'
import { matrixIdSchema } from '../domain/record/ids.ts'
import { longTextSchema } from '../domain/record/values.ts'

const { act, round, packet, response, item, fields, counter, conditions, parents, person, due } =
  decisionSchema.shape

/**
 * A decision that is not applied yet: what it is about, what is decided and why. Author and time are stamped when it is
 * applied. Without a reason an acceptance and a tick get one of their own; everything else needs one.
 */
export const stagedSchema = z.strictObject({
  ...{ act, round, packet, response, item, fields, counter, conditions, parents, person, due },
  /** Where it is about an item, a round or a matrix and not about a packet or an answer. */
  matrix: z.optional(matrixIdSchema),
  reason: z.optional(longTextSchema),
})
export type Staged = Readonly<z.infer<typeof stagedSchema>>
