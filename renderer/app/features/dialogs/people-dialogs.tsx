import type { PeopleTask } from '../../../store/state.ts'
import { AddDepartmentDialog } from './add-department-dialog.tsx'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { MergeDepartmentsDialog, MergePeopleDialog } from './merge-people-dialog.tsx'
import { RemoveDepartmentDialog } from './remove-department-dialog.tsx'
import { RemovePersonDialog } from './remove-person-dialog.tsx'

/** What is asked about people and departments. */
export function PeopleDialog({ task }: { readonly task: PeopleTask }) {
  switch (task.do) {
    case 'add-person':
      return <AddPersonDialog />
    case 'add-department':
      return <AddDepartmentDialog />
    case 'remove-person':
      return <RemovePersonDialog id={task.person} />
    case 'remove-department':
      return <RemoveDepartmentDialog id={task.department} />
    case 'merge-people':
      return <MergePeopleDialog ids={task.people} />
    case 'merge-departments':
      return <MergeDepartmentsDialog ids={task.departments} />
  }
}
