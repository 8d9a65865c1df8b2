import type { PlanFilter } from '../../../../src/domain/plan/filter.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { setView } from '../../../store/app.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { filterStrings as s } from '../../../strings/filter.ts'
import { IconButton } from '../../../ui/button.tsx'

/** The criteria that are chosen, each with a way to take it off. */
export function FilterChips() {
  const app = useApp()
  const { plan } = useOpenDocument()
  const filter = useAppState(state => state.view.filter)
  return (
    <ul className="filter-chips">
      {chipsOf(plan, filter).map(({ part, name, value }) => (
        <li key={part} className="tag">
          {name}
          <b>{value}</b>
          <IconButton
            icon="close"
            size={13}
            label={s.remove(`${name} ${value}`)}
            onClick={() => setView(app, { filter: { ...filter, [part]: undefined } })}
          />
        </li>
      ))}
    </ul>
  )
}

interface CriterionChip {
  readonly part: keyof PlanFilter
  readonly name: string
  readonly value: string
}

function chipsOf(plan: Plan, { text, department, owner, perspective }: PlanFilter): CriterionChip[] {
  const { gone } = s.chips
  const chips: CriterionChip[] = []
  if (text !== undefined) chips.push({ part: 'text', name: s.text, value: s.chips.text(text) })
  if (department !== undefined) {
    const value = plan.tables.department.get(department)?.name ?? gone
    chips.push({ part: 'department', name: s.department, value })
  }
  if (owner !== undefined) {
    const value = plan.tables.person.get(owner)?.name ?? gone
    chips.push({ part: 'owner', name: s.owner, value })
  }
  if (perspective !== undefined)
    chips.push({ part: 'perspective', name: s.perspective, value: s.perspectives[perspective] })
  return chips
}
