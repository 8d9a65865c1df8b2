import { useId, useMemo, useState } from 'react'
import { departmentLoads } from '../../../../../src/alignment/load/department-load.ts'
import type { DepartmentLoad } from '../../../../../src/alignment/load/department-load.ts'
import type { PersonLoad } from '../../../../../src/alignment/load/person-load.ts'
import { goToPerson } from '../../../../store/go-to.ts'
import { goToRecord } from '../../../../store/plan-actions.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { loadStrings as s } from '../../../../strings/load.ts'
import { ColumnHeads } from '../../../../ui/column-heads.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { ExpandName } from './expand-name.tsx'
import { LoadCell } from './load-cell.tsx'

/** Every department with what its people carry, each below the one that it is part of; its people open below it. */
export function DepartmentLoads({ loads }: { readonly loads: readonly PersonLoad[] }) {
  const open = useOpenDocument()
  const [opened, setOpened] = useState<string>()
  const rows = useMemo(() => departmentLoads(open.plan, loads), [open, loads])
  if (open.plan.tables.department.size === 0) return <p className="empty">{s.noDepartments}</p>
  const most = Math.max(...rows.map(({ load, limit }) => Math.max(load, limit)))
  return (
    <section aria-label={s.sections.departments}>
      <p className="lead">{s.departmentLead}</p>
      <table className="list load-table" aria-label={s.departmentTable}>
        <ColumnHeads columns={s.departmentColumns} />
        {rows.map(row => {
          const id = row.department?.id ?? NONE
          return (
            <DepartmentRow
              key={id}
              row={row}
              most={most}
              open={opened === id}
              onToggle={() => setOpened(opened === id ? undefined : id)}
            />
          )
        })}
      </table>
    </section>
  )
}

/** The row of the people without a department. */
const NONE = ' none'

interface DepartmentRowProps {
  readonly row: DepartmentLoad
  readonly most: number
  readonly open: boolean
  readonly onToggle: () => void
}

function DepartmentRow({ row, most, open, onToggle }: DepartmentRowProps) {
  const id = useId()
  const { department, depth, load, limit, people, overloaded } = row
  const name = department?.name ?? s.noDepartment
  return (
    <tbody>
      <tr>
        <th scope="row" style={{ paddingLeft: 14 + depth * 20 }}>
          {people.length === 0 ? (
            <span className="load-name">{name}</span>
          ) : (
            <ExpandName open={open} controls={id} onToggle={onToggle}>
              {name}
            </ExpandName>
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
      {open && (
        <tr id={id} className="load-parts load-people">
          <td colSpan={4}>
            <DepartmentPeople row={row} name={name} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

function DepartmentPeople({ row, name }: { readonly row: DepartmentLoad; readonly name: string }) {
  const app = useApp()
  const { department, people } = row
  const sorted = [...people].sort((a, b) => b.load - a.load)
  return (
    <>
      <ul aria-label={s.peopleIn(name)}>
        {sorted.map(({ person, load, limit }) => (
          <li key={person.id} className="part-line">
            <button type="button" className="part-item" onClick={() => goToPerson(app, person)}>
              <span>{person.name}</span>
            </button>
            <LoadCell name={person.name} load={load} limit={limit} most={sorted[0]?.load ?? 0} />
          </li>
        ))}
      </ul>
      {department && (
        <p className="load-foot">
          <button type="button" className="link-button" onClick={() => goToRecord(app, department.id)}>
            {s.showDepartment(name)}
          </button>
        </p>
      )}
    </>
  )
}
