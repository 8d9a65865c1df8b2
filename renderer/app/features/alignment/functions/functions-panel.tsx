import { useMemo } from 'react'
import { conflictsOf } from '../../../../../src/alignment/functions/conflicts.ts'
import { functionGrid } from '../../../../../src/alignment/functions/function-grid.ts'
import { matricesOf } from '../../../../../src/domain/plan/queries.ts'
import { setView } from '../../../../store/app.ts'
import { shownMatrix } from '../../../../store/focus.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { functionStrings as s } from '../../../../strings/functions.ts'
import { Choice } from '../../../../ui/choice.tsx'
import { FunctionNotes } from './function-notes.tsx'
import { FunctionTable } from './function-table.tsx'
import './functions.css'

/** Departments against priorities: who has a part in what, and where that goes wrong between them. */
export function FunctionsPanel() {
  const open = useOpenDocument()
  const shown = useAppState(shownMatrix)
  const whole = useAppState(state => state.view.functionsWhole)
  const matrix = whole ? undefined : shown
  const grid = useMemo(() => functionGrid(open.plan, matrix), [open, matrix])
  const conflicts = useMemo(() => conflictsOf(open.plan, matrix), [open, matrix])
  const departments = open.plan.tables.department.size
  return (
    <>
      <p className="lead">{s.lead}</p>
      <Scope />
      {departments === 0 && <p className="empty">{s.noDepartments}</p>}
      {departments > 0 && grid.rows.length === 0 && <p className="empty">{s.noPriorities}</p>}
      {departments > 0 && grid.rows.length > 0 && (
        <FunctionTable key={matrix?.id ?? ''} grid={grid} matrix={matrix?.id} />
      )}
      <FunctionNotes grid={grid} conflicts={conflicts} matrix={matrix?.id} />
    </>
  )
}

const WHOLE = 'whole plan'

/** One matrix or the whole plan. */
function Scope() {
  const app = useApp()
  const { plan } = useOpenDocument()
  const shown = useAppState(shownMatrix)
  const whole = useAppState(state => state.view.functionsWhole)
  const matrices = matricesOf(plan)
  if (matrices.length < 2) return null
  const choose = (id: string | undefined) => {
    const matrix = matrices.find(each => each.id === id)?.id
    setView(
      app,
      matrix === undefined ? { functionsWhole: true } : { functionsWhole: false, matrix, cursor: undefined },
    )
  }
  return (
    <div className="functions-scope">
      <Choice
        label={s.show}
        value={whole ? WHOLE : (shown?.id ?? WHOLE)}
        of={[
          { id: WHOLE, name: s.wholePlan },
          ...matrices.map(({ id, title }) => ({ id: `${id}`, name: title })),
        ]}
        choose={choose}
      />
    </div>
  )
}
