import { useMemo } from 'react'
import type { Item } from '../../../../../src/domain/item/item.ts'
import type { Department, Role } from '../../../../../src/domain/record/entities.ts'
import { goToItem } from '../../../../store/go-to.ts'
import { goToRecord } from '../../../../store/plan-actions.ts'
import { useApp } from '../../../../store/use-app.tsx'

/** Where the parts of the table lead. */
export interface GoThere {
  readonly item: (item: Item) => void
  readonly role: (role: Role) => void
  readonly department: (department: Department) => void
}

/** Goes to an item or a role in its matrix, or to a department among the people. */
export function useGoThere(): GoThere {
  const app = useApp()
  return useMemo(
    () => ({
      item: item => goToItem(app, item),
      role: role => void goToRecord(app, role.id),
      department: department => void goToRecord(app, department.id),
    }),
    [app],
  )
}
