import { departmentUse } from '../../../../src/domain/person/carried.ts'
import type { Department } from '../../../../src/domain/record/entities.ts'
import { setView } from '../../../store/app.ts'
import { departmentsOf, setDepartment } from '../../../store/edit-people.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { NameCell } from './name-cell.tsx'
import { stepRow } from './step-row.ts'
import { ColumnHeads } from '../../../ui/column-heads.tsx'

/** Every department with its head, what it is part of, and what belongs to it. */
export function DepartmentTable() {
  const { plan } = useOpenDocument()
  const departments = departmentsOf(plan)
  return (
    <section aria-labelledby="departments-heading">
      <h2 id="departments-heading">
        {s.departments} <span>{departments.length}</span>
      </h2>
      {departments.length === 0 ? (
        <p className="empty">{s.noDepartments}</p>
      ) : (
        <table className="list">
          <ColumnHeads columns={s.departmentColumns} />
          <tbody>
            {departments.map(department => (
              <DepartmentRow key={department.id} department={department} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function DepartmentRow({ department }: { readonly department: Department }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const here = useAppState(state => state.view.person === department.id)
  const { people, matrices } = departmentUse(plan, department.id)
  const { id, name, head, parent } = department
  return (
    <tr
      data-record={id}
      className={here ? 'here' : undefined}
      onFocus={() => setView(app, { person: id })}
      onKeyDown={stepRow}
    >
      <NameCell name={name} rename={text => setDepartment(app, id, { name: text })} />
      <td>{head && plan.tables.person.get(head)?.name}</td>
      <td>{parent && plan.tables.department.get(parent)?.name}</td>
      <td className="figure">{people.length}</td>
      <td className="figure">{matrices.length}</td>
    </tr>
  )
}
