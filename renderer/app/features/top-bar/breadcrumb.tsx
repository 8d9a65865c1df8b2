import { childrenOf, matricesOf } from '../../../../src/domain/plan/queries.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { Matrix } from '../../../../src/domain/record/entities.ts'
import { showMatrix } from '../../../store/edit-matrices.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { shellStrings } from '../../../strings/shell.ts'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import type { MenuItem } from '../../../ui/menu.tsx'
import { useVerbLines } from '../../verbs/use-verb-lines.ts'

/** The way from the top level to the matrix that is shown; its last step switches, adds and changes matrices. */
export function Breadcrumb() {
  const app = useApp()
  const { plan } = useOpenDocument()
  const shown = useAppState(({ view }) => view.matrix)
  const line = useVerbLines()
  const matrix = shown && plan.tables.matrix.get(shown)
  const way = matrix ? wayTo(plan, matrix) : []
  const title = matrix?.title ?? ''
  const switches: MenuItem[] = inTreeOrder(plan).map(({ matrix: other, depth }) => ({
    label: `${'\u2003'.repeat(depth)}${other.title}`,
    checked: other.id === shown,
    run: () => showMatrix(app, other.id),
  }))
  return (
    <nav className="crumbs" aria-label={shellStrings.level}>
      {way.slice(0, -1).map(step => (
        <span key={step.id} className="crumbs">
          <button type="button" className="crumb" onClick={() => showMatrix(app, step.id)}>
            <span>{step.title}</span>
          </button>
          <Icon name="chevron-right" size={14} />
        </span>
      ))}
      <MenuButton
        label={shellStrings.switchMatrix(title)}
        className="crumb here"
        items={[...switches, null, line('matrix.add'), line('matrix.edit'), line('matrix.delete')]}
      >
        <span>{matrix ? title : shellStrings.noMatrix}</span>
        <Icon name="chevron-down" size={14} />
      </MenuButton>
    </nav>
  )
}

function wayTo(plan: Plan, matrix: Matrix): Matrix[] {
  const way: Matrix[] = []
  for (let step: Matrix | undefined = matrix; step !== undefined && !way.includes(step);) {
    way.unshift(step)
    step = step.parent && plan.tables.matrix.get(step.parent.matrix)
  }
  return way
}

/** Every matrix under its parent, with its depth. */
function inTreeOrder(plan: Plan): { readonly matrix: Matrix; readonly depth: number }[] {
  const lines: { matrix: Matrix; depth: number }[] = []
  const visit = (matrix: Matrix, depth: number) => {
    lines.push({ matrix, depth })
    for (const child of childrenOf(plan, matrix.id)) visit(child, depth + 1)
  }
  for (const matrix of matricesOf(plan)) if (matrix.parent === undefined) visit(matrix, 0)
  return lines
}
