import { useMemo } from 'react'
import { conflictsOf } from '../../../../../src/alignment/functions/conflicts.ts'
import { functionGrid } from '../../../../../src/alignment/functions/function-grid.ts'
import { setView } from '../../../../store/app.ts'
import { shownMatrix } from '../../../../store/focus.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { functionStrings as s } from '../../../../strings/functions.ts'
import { Button } from '../../../../ui/button.tsx'
import { Scope } from '../scope.tsx'
import { FunctionNotes } from './function-notes.tsx'
import { FunctionTable } from './function-table.tsx'
import './functions.css'

/** Departments against priorities: who has a part in what, and where that goes wrong between them. */
export function FunctionsPanel() {
  const app = useApp()
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
      <div className="functions-scope">
        <Scope
          value={matrix?.id}
          choose={id =>
            setView(
              app,
              id === undefined
                ? { functionsWhole: true }
                : { functionsWhole: false, matrix: id, cursor: undefined },
            )
          }
        />
      </div>
      {departments === 0 && (
        <div className="functions-empty">
          <p>{s.noDepartments}</p>
          <Button onClick={() => setView(app, { page: 'people' })}>{s.toPeople}</Button>
        </div>
      )}
      {departments > 0 && grid.rows.length === 0 && <p className="empty">{s.noPriorities}</p>}
      {departments > 0 && grid.rows.length > 0 && (
        <FunctionTable key={matrix?.id ?? ''} grid={grid} matrix={matrix?.id} />
      )}
      {departments > 0 && <FunctionNotes grid={grid} conflicts={conflicts} matrix={matrix?.id} />}
    </>
  )
}
