import { applyCommand } from '../../../../src/domain/command/apply.ts'
import { carriedBy, departmentUse, meetingRoles } from '../../../../src/domain/person/carried.ts'
import { advance, copyPlan } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import type { Department, Person } from '../../../../src/domain/record/entities.ts'
import type { DepartmentId, PersonId } from '../../../../src/domain/record/ids.ts'
import { departmentsOf, mergeDepartments, mergePeople } from '../../../store/edit-people.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { MergeIntoDialog } from './merge-into-dialog.tsx'

/** Makes people one that are one. */
export function MergePeopleDialog({ ids }: { readonly ids: readonly PersonId[] }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  return (
    <MergeIntoDialog
      chosen={ids.flatMap(id => plan.tables.person.get(id) ?? [])}
      all={peopleOf(plan)}
      preview={(from, into) => previewPeople(plan, from, into)}
      merge={(from, into) => mergePeople(app, from, into)}
    />
  )
}

/** One after the other, as the merge does it: the second meets roles that the first has brought. */
function previewPeople(plan: Plan, from: readonly Person[], into: Person): string[] {
  const scratch = copyPlan(plan)
  return from.flatMap(one => {
    const lines = linesFor(scratch, one, into)
    const done = applyCommand(scratch, { type: 'person.merge', from: one.id, into: into.id, reason: '-' })
    if (done.ok) advance(scratch, done.value)
    return lines
  })
}

function linesFor(plan: Plan, one: Person, into: Person): string[] {
  const { roles, metrics, heads, matrices } = carriedBy(plan, one.id)
  const meeting = meetingRoles(plan, one.id, into.id)
  const what = s.moving([
    ...some(roles.length - meeting.length, s.rolesMove),
    ...some(metrics.length, s.metricsMove),
    ...some(heads.length, s.headsMove),
    ...some(matrices.length, s.matricesMove),
  ])
  const both = meeting.map(({ item, stays }) => s.bothOn(plan.tables.item.get(item)?.code ?? '', stays))
  return what === '' && both.length > 0 ? both : [s.willMove(one.name, into.name, what), ...both]
}

/** Makes departments one that are one. */
export function MergeDepartmentsDialog({ ids }: { readonly ids: readonly DepartmentId[] }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const preview = (from: readonly Department[], into: Department) =>
    from.map(one => {
      const { people, matrices, below } = departmentUse(plan, one.id)
      const what = s.moving([
        ...some(people.length, s.peopleMove),
        ...some(below.filter(other => other.id !== into.id).length, s.departmentsMove),
        ...some(matrices.length, s.matricesMove),
      ])
      return s.willMove(one.name, into.name, what)
    })
  return (
    <MergeIntoDialog
      chosen={ids.flatMap(id => plan.tables.department.get(id) ?? [])}
      all={departmentsOf(plan)}
      preview={preview}
      merge={(from, into) => mergeDepartments(app, from, into)}
    />
  )
}

function some(count: number, words: (count: number) => string): string[] {
  return count === 0 ? [] : [words(count)]
}
