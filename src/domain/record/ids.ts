import * as z from 'zod/mini'

const opaque = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))

export const planIdSchema = opaque.brand<'PlanId'>()
export const departmentIdSchema = opaque.brand<'DepartmentId'>()
export const personIdSchema = opaque.brand<'PersonId'>()
export const matrixIdSchema = opaque.brand<'MatrixId'>()
export const itemIdSchema = opaque.brand<'ItemId'>()
export const linkIdSchema = opaque.brand<'LinkId'>()
export const roleIdSchema = opaque.brand<'RoleId'>()
export const waiverIdSchema = opaque.brand<'WaiverId'>()
export const decisionIdSchema = opaque.brand<'DecisionId'>()

/** Opaque, minted by the caller, never shown. People say codes ("P4"); packets and links use these. */
export type DepartmentId = z.infer<typeof departmentIdSchema>
export type PersonId = z.infer<typeof personIdSchema>
export type MatrixId = z.infer<typeof matrixIdSchema>
export type ItemId = z.infer<typeof itemIdSchema>
export type LinkId = z.infer<typeof linkIdSchema>
export type RoleId = z.infer<typeof roleIdSchema>

/**
 * The code that people say and files hold: 1 to 64 letters of any script (with their combining marks), digits, `.`, `_`, `-`.
 * Source: plan-format, section 2.
 */
export const codeSchema = z
  .string()
  .check(
    z.regex(
      /^(?!__proto__$)[\p{L}\p{M}\p{N}._-]{1,64}$/u,
      'must be 1 to 64 letters, digits, ".", "_" or "-"',
    ),
  )
