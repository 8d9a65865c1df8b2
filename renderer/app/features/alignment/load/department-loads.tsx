import { useMemo } from 'react'
import { departmentLoads } from '../../../../../src/alignment/load/department-load.ts'
import type { DepartmentLoad } from '../../../../../src/alignment/load/department-load.ts'
import type { PersonLoad } from '../../../../../src/alignment/load/person-load.ts'
import { goToRecord } from '../../../../store/plan-actions.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { loadStrings as s } from '../../../../strings/load.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { LoadCell } from './load-cell.tsx'

/** Every department with what its people carry, each below the one that it is part of. */
export function DepartmentLoads({ loads }: { readonly loads: readonly PersonLoad[] }) {
  const open = useOpenDocument()
  const rows = useMemo(() => departmentLoads(open.plan, loads), [open, loads])
  if (open.plan.tables.department.size === 0) return <p className="empty">{s.noDepartments}</p>
  const most = Math.max(...rows.map(({ load, limit }) => Math.max(load, limit)))
  return (
    <section aria-label={s.sections.departments}>
      <p className="lead">{s.departmentLead}</p>
      <table className="list load-table" aria-label={s.departmentTable}>
        <thead>
          <tr>
            {Object.entries(s.departmentColumns).map(([column, name]) => (
              <th key={column} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <DepartmentRow key={row.department?.id ?? 'none'} row={row} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DepartmentRow({ row, most }: { readonly row: DepartmentLoad; readonly most: number }) {
  const app = useApp()
  const { department, depth, load, limit, people, overloaded } = row
  const name = department?.name ?? s.noDepartment
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: 14 + depth * 20 }}>
        {department === undefined ? (
          <span className="load-name">{name}</span>
        ) : (
          <button type="button" className="load-name" onClick={() => goToRecord(app, department.id)}>
            {depth > 0 && <Icon name="corner-down-right" size={14} />}
            {name}
          </button>
        )}
      </th>
      <td className="figure">{people.length}</td>
      <td className={overloaded > 0 ? 'figure over' : 'figure'}>
        {overloaded > 0 && <Icon name="weight" size={14} />}
        {s.overOf(overloaded, people.length)}
      </td>
      <td>
        <LoadCell name={name} load={load} limit={limit} most={most} />
      </td>
    </tr>
  )
}
