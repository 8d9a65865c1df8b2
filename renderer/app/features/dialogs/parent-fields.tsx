import type { Item } from '../../../../src/domain/item/item.ts'
import { listOf, matricesOf } from '../../../../src/domain/plan/queries.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { Matrix } from '../../../../src/domain/record/entities.ts'
import type { MatrixId } from '../../../../src/domain/record/ids.ts'
import type { MatrixFields } from '../../../store/edit-matrices.ts'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Select } from '../../../ui/field.tsx'
import { Chip } from '../../../ui/glyphs.tsx'

interface ParentProps {
  readonly plan: Plan
  readonly own: MatrixId | undefined
  readonly fields: MatrixFields
  readonly change: (part: Partial<MatrixFields>) => void
}

/** Which matrix this one deploys, and which of its priorities. */
export function ParentFields({ plan, own, fields, change }: ParentProps) {
  const { parent } = fields
  const possible = matricesOf(plan).filter(matrix => own === undefined || !isWithin(plan, matrix, own))
  const items = parent === undefined ? [] : listOf(plan, parent, 'priority')
  return (
    <>
      <Select
        label={s.parent}
        value={parent ?? ''}
        onChange={event => {
          const next = possible.find(matrix => matrix.id === event.target.value)?.id
          change({ parent: next, deploys: [] })
        }}
      >
        <option value="">{s.noParent}</option>
        {possible.map(matrix => (
          <option key={matrix.id} value={matrix.id}>
            {matrix.title}
          </option>
        ))}
      </Select>
      {items.length > 0 && <DeployedItems items={items} fields={fields} change={change} />}
    </>
  )
}

interface DeployedProps extends Pick<ParentProps, 'fields' | 'change'> {
  readonly items: readonly Item[]
}

function DeployedItems({ items, fields: { deploys }, change }: DeployedProps) {
  return (
    <fieldset>
      <legend>{s.deploysItems}</legend>
      {items.map(({ id, kind, code, text }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={deploys.includes(id)}
            onChange={event =>
              change({
                deploys: event.target.checked ? [...deploys, id] : deploys.filter(other => other !== id),
              })
            }
          />
          <Chip kind={kind} code={code} />
          {text}
        </label>
      ))}
      <p className="hint">{s.deploysHint}</p>
    </fieldset>
  )
}

/** Whether a matrix is another one or hangs somewhere below it, so that it cannot be that one's parent. */
function isWithin(plan: Plan, matrix: Matrix, top: MatrixId): boolean {
  const seen = new Set<MatrixId>()
  for (let step: Matrix | undefined = matrix; step !== undefined && !seen.has(step.id);) {
    if (step.id === top) return true
    seen.add(step.id)
    step = step.parent && plan.tables.matrix.get(step.parent.matrix)
  }
  return false
}
