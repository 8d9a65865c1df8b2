import { departmentUse } from '../../../../src/domain/person/carried.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import type { Department } from '../../../../src/domain/record/entities.ts'
import { openDialog } from '../../../store/app.ts'
import { departmentsOf, setDepartment } from '../../../store/edit-people.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { Button } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { LinkList, SidePanel, useFixed } from './panel-parts.tsx'

/** Head and parent of a department, what belongs to it, and what can be done to it. */
export function DepartmentPanel({ department }: { readonly department: Department }) {
  return (
    <SidePanel title={department.name}>
      <Fields department={department} />
      <BelongsToIt department={department} />
      <Actions department={department} />
    </SidePanel>
  )
}

function Fields({ department: { id, head, parent } }: { readonly department: Department }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const fixed = useFixed()
  return (
    <div className="panel-fields">
      <Choice
        label={s.head}
        none={s.none}
        value={head}
        of={peopleOf(plan)}
        disabled={fixed}
        choose={person => setDepartment(app, id, { head: person ?? null })}
      />
      <Choice
        label={s.parent}
        none={s.none}
        value={parent}
        of={departmentsOf(plan).filter(other => other.id !== id)}
        disabled={fixed}
        choose={above => setDepartment(app, id, { parent: above ?? null })}
      />
    </div>
  )
}

function BelongsToIt({ department }: { readonly department: Department }) {
  const { plan } = useOpenDocument()
  const { people, matrices, below } = departmentUse(plan, department.id)
  const lines = [
    ...people.map(person => ({ id: person.id, text: person.name })),
    ...below.map(other => ({ id: other.id, text: other.name })),
    ...matrices.map(matrix => ({ id: matrix.id, text: matrix.title })),
  ]
  return <LinkList title={s.usedBy} lines={lines} empty={s.usedByNothing} />
}

function Actions({ department: { id } }: { readonly department: Department }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  if (useFixed()) return null
  return (
    <div className="panel-actions">
      <Button
        disabled={plan.tables.department.size < 2}
        onClick={() =>
          openDialog(app, { kind: 'people', task: { do: 'merge-departments', departments: [id] } })
        }
      >
        {s.merge}
      </Button>
      <Button
        look="danger"
        icon="trash"
        onClick={() => openDialog(app, { kind: 'people', task: { do: 'remove-department', department: id } })}
      >
        {s.delete}
      </Button>
    </div>
  )
}
