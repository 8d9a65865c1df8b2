import { departmentUse } from '../../../../src/domain/person/carried.ts'
import type { DepartmentId } from '../../../../src/domain/record/ids.ts'
import { removeDepartment } from '../../../store/edit-people.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

/** Says what hangs on a department before it goes. */
export function RemoveDepartmentDialog({ id }: { readonly id: DepartmentId }) {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const department = plan.tables.department.get(id)
  if (department === undefined) return null
  const { people, matrices, below } = departmentUse(plan, id)
  const names = [
    ...people.map(person => ({ id: person.id, name: person.name })),
    ...below.map(other => ({ id: other.id, name: other.name })),
    ...matrices.map(matrix => ({ id: matrix.id, name: matrix.title })),
  ]
  const submit = () => {
    close()
    removeDepartment(app, department)
  }
  return (
    <FormDialog
      title={s.removeDepartment(department.name)}
      confirm={s.doRemoveDepartment}
      look="danger"
      onSubmit={submit}
    >
      {names.length === 0 ? (
        <p>{s.usedByNothing}</p>
      ) : (
        <div>
          <p>{s.belongsToNone}</p>
          <ul className="notes">
            {names.map(each => (
              <li key={each.id}>{each.name}</li>
            ))}
          </ul>
        </div>
      )}
      <p>{s.undoable}</p>
    </FormDialog>
  )
}
