import { memo } from 'react'
import type { FunctionCell, FunctionRow } from '../../../../../src/alignment/functions/function-grid.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { Role } from '../../../../../src/domain/record/entities.ts'
import type { MatrixId } from '../../../../../src/domain/record/ids.ts'
import { initialsOf } from '../../../../../src/layout/matrix/initials.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { functionStrings as s } from '../../../../strings/functions.ts'
import { Chip, RoleGlyph } from '../../../../ui/glyphs.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { codeIn } from '../item-name.ts'
import type { GoThere } from './use-go-there.ts'
import type { TableCursor } from './use-table-cursor.ts'

interface RowProps {
  readonly row: FunctionRow
  readonly matrix: MatrixId | undefined
  readonly names: readonly string[]
  /** Among the rows, from 0. */
  readonly index: number
  /** In px. */
  readonly height: number
  /** The column of the cursor, if it is on this row; 0 is the heading of the row. */
  readonly active: number | undefined
  readonly put: TableCursor['put']
  readonly go: GoThere
}

/** One priority with a cell for each department. */
export const FunctionRowView = memo(function FunctionRowView(props: RowProps) {
  const { row, matrix, names, index, height, active, put, go } = props
  const { plan } = useOpenDocument()
  const { priority, cells } = row
  const code = codeIn(plan, priority, matrix)
  return (
    <tr aria-rowindex={index + 2} style={{ height }}>
      <RowHead row={row} code={code} index={index} active={active === 0} put={put} go={go} />
      {cells.map((cell, at) => (
        <td
          key={`${at} ${names[at] ?? ''}`}
          data-cell={`${index} ${at + 1}`}
          tabIndex={active === at + 1 ? 0 : -1}
          onFocus={() => put(index, at + 1)}
        >
          <span className="unseen">{s.cell(`${code} ${priority.text}`, names[at] ?? '')}</span>
          {cell === undefined ? <span className="unseen">{s.empty}</span> : <Parts cell={cell} go={go} />}
        </td>
      ))}
    </tr>
  )
})

interface RowHeadProps extends Pick<RowProps, 'row' | 'index' | 'put' | 'go'> {
  readonly code: string
  readonly active: boolean
}

function RowHead({ row: { priority, oneSided }, code, index, active, put, go }: RowHeadProps) {
  return (
    <th
      scope="row"
      data-cell={`${index} 0`}
      tabIndex={active ? 0 : -1}
      aria-label={s.row(code, priority.text, oneSided !== undefined)}
      onFocus={() => put(index, 0)}
      onClick={() => go.item(priority)}
    >
      <span className="function-label">
        <Chip kind="priority" code={code} />
        <span title={priority.text}>{priority.text}</span>
        {oneSided && (
          <span className="function-flag" title={s.alone}>
            <Icon name="alert" size={14} />
          </span>
        )}
      </span>
    </th>
  )
}

function nameOf(plan: Plan, person: Role['person'] | undefined): string {
  return plan.tables.person.get(person ?? '')?.name ?? ''
}

interface PartsProps {
  readonly cell: FunctionCell
  readonly go: GoThere
}

/** Roles and metrics in short; assistive technology has them in words. */
function Parts({ cell: { roles, metrics }, go }: PartsProps) {
  const { plan } = useOpenDocument()
  return (
    <span className="function-parts">
      {roles.map(role => {
        const words = s.role(nameOf(plan, role.person), role.role)
        return (
          <button key={role.id} type="button" tabIndex={-1} title={words} onClick={() => go.role(role)}>
            <RoleGlyph role={role.role} />
            <span aria-hidden="true">{initialsOf(nameOf(plan, role.person))}</span>
            <span className="unseen">{words}</span>
          </button>
        )
      })}
      {metrics.map(metric => (
        <button
          key={metric.id}
          type="button"
          tabIndex={-1}
          title={`${metric.code} ${metric.text}`}
          onClick={() => go.item(metric)}
        >
          <Chip kind="metric" code={metric.code} />
          <span className="unseen">{s.metric(nameOf(plan, metric.owner))}</span>
        </button>
      ))}
    </span>
  )
}
