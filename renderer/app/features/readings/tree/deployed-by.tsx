import type { Item } from '../../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { referring } from '../../../../../src/domain/plan/queries.ts'
import { setView } from '../../../../store/app.ts'
import { labelPlace } from '../../../../store/places.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { readingStrings as s } from '../../../../strings/readings.ts'
import { Icon } from '../../../../ui/icon.tsx'

interface DeployedByProps {
  readonly item: Item
  /** Whether Tab comes here: from its line, when the cursor is there. */
  readonly reachable: boolean
}

/** The goals of matrices below that carry a priority out; each leads there. */
export function DeployedBy({ item, reachable }: DeployedByProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  return deploying(plan, item).map(goal => {
    const matrix = plan.tables.matrix.get(goal.matrix)
    const name = `${matrix?.code ?? matrix?.title ?? ''} ${goal.code}`
    return (
      <button
        key={goal.id}
        type="button"
        className="tree-jump"
        tabIndex={reachable ? 0 : -1}
        title={goal.text}
        aria-label={s.goTo(name, goal.text)}
        onClick={event => {
          event.stopPropagation()
          setView(app, { matrix: goal.matrix, cursor: labelPlace(plan, goal), selected: goal.id })
        }}
      >
        <Icon name="corner-down-right" size={13} />
        {name}
      </button>
    )
  })
}

function deploying(plan: Plan, item: Item): Item[] {
  return referring(plan, item.id, 'item').filter(
    other => other.deploys?.includes(item.id) === true && other.setAside === undefined,
  )
}
