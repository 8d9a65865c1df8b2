import type { DepartmentId } from '../../../../src/domain/record/ids.ts'
import { byOrder } from '../../../../src/support/order-key.ts'
import { useOpenDocument } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { useRecord } from './record-editing.tsx'

interface DepartmentFieldProps {
  readonly value: DepartmentId | undefined
  /** What none means here. */
  readonly none: string
  readonly write: (department: DepartmentId | null) => void
}

const NONE = ' none'

/** Finds a department of the plan by name; not shown while there are none. */
export function DepartmentField({ value, none, write }: DepartmentFieldProps) {
  const { plan } = useOpenDocument()
  const { fixed } = useRecord()
  const departments = [...plan.tables.department.values()].sort(byOrder)
  if (departments.length === 0) return null
  const known = departments.find(one => one.id === value)
  return (
    <Combobox
      label={s.department}
      value={known?.name ?? ''}
      placeholder={none}
      options={[
        ...(known === undefined ? [] : [{ id: NONE, label: none }]),
        ...departments.map(({ id, name }) => ({ id, label: name })),
      ]}
      disabled={fixed}
      nothing={s.noSuchDepartment}
      unknown={s.unknownDepartment}
      onChoose={id => write(departments.find(one => one.id === id)?.id ?? null)}
    />
  )
}
