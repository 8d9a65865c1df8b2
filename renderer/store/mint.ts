import {
  departmentIdSchema,
  itemIdSchema,
  linkIdSchema,
  matrixIdSchema,
  personIdSchema,
  roleIdSchema,
  waiverIdSchema,
} from '../../src/domain/record/ids.ts'
import type { DepartmentId, ItemId, LinkId, MatrixId, PersonId, RoleId } from '../../src/domain/record/ids.ts'

/** New opaque ids. The window mints them, so that an edit can be shown before main has seen it. */
export const mint = {
  item: (): ItemId => itemIdSchema.parse(crypto.randomUUID()),
  link: (): LinkId => linkIdSchema.parse(crypto.randomUUID()),
  role: (): RoleId => roleIdSchema.parse(crypto.randomUUID()),
  person: (): PersonId => personIdSchema.parse(crypto.randomUUID()),
  department: (): DepartmentId => departmentIdSchema.parse(crypto.randomUUID()),
  waiver: () => waiverIdSchema.parse(crypto.randomUUID()),
  matrix: (): MatrixId => matrixIdSchema.parse(crypto.randomUUID()),
}
