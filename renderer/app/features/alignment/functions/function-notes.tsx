import type { ReactNode } from 'react'
import type { Conflicts, Mover } from '../../../../../src/alignment/functions/conflicts.ts'
import type { FunctionGrid } from '../../../../../src/alignment/functions/function-grid.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { rolesOn } from '../../../../../src/domain/plan/queries.ts'
import type { DepartmentId, MatrixId } from '../../../../../src/domain/record/ids.ts'
import { goToItem } from '../../../../store/go-to.ts'
import { goToRecord } from '../../../../store/plan-actions.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { functionStrings as s } from '../../../../strings/functions.ts'
import { codeIn } from '../item-name.ts'

interface NotesProps {
  readonly grid: FunctionGrid
  readonly conflicts: Conflicts
  /** The one matrix that they are about; undefined for the whole plan. */
  readonly matrix: MatrixId | undefined
}

/** What the table shows that needs a word: one line each, which leads to the place. */
export function FunctionNotes({ grid, conflicts, matrix }: NotesProps) {
  return (
    <div className="function-notes">
      <OneSided grid={grid} matrix={matrix} />
      <Against conflicts={conflicts} matrix={matrix} />
      <Idle grid={grid} />
    </div>
  )
}

function OneSided({ grid, matrix }: Pick<NotesProps, 'grid' | 'matrix'>) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const name = (id: DepartmentId) => plan.tables.department.get(id)?.name ?? ''
  const lines = grid.rows.flatMap(({ priority, oneSided }) =>
    oneSided === undefined
      ? []
      : [
          {
            id: priority.id,
            text: s.oneSidedLine(
              codeIn(plan, priority, matrix),
              name(oneSided.own),
              oneSided.others.map(name),
            ),
            go: () => goToItem(app, priority),
          },
        ],
  )
  return <Note title={s.oneSided} lines={lines} none={s.oneSidedNone} />
}

function Against({ conflicts: { tensions, hindrances }, matrix }: Omit<NotesProps, 'grid'>) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const names = (movers: readonly Mover[]) =>
    movers.map(({ priority }) => s.by(priority.code, leadingDepartments(plan, priority.id)))
  const lines = [
    ...tensions.map(({ target, helping, hindering }) => ({
      id: target.id,
      text: s.tension(codeIn(plan, target, matrix), names(helping), names(hindering)),
      go: () => goToItem(app, target),
    })),
    ...hindrances.map(({ link, a, b }) => ({
      id: link.id,
      text: s.hindrance(codeIn(plan, a, matrix), b.code, link.strength),
      go: () => void goToRecord(app, link.id),
    })),
  ]
  return <Note title={s.against} lines={lines} none={s.againstNone} />
}

/** The departments of those who are accountable for a priority. */
function leadingDepartments(plan: Plan, priority: Mover['priority']['id']): string[] {
  return rolesOn(plan, priority).flatMap(({ role, person }) => {
    const department = role === 'accountable' ? plan.tables.person.get(person)?.department : undefined
    return (department && plan.tables.department.get(department)?.name) ?? []
  })
}

function Idle({ grid }: Pick<NotesProps, 'grid'>) {
  const app = useApp()
  const lines = grid.columns.flatMap(({ department, idle }) =>
    idle && department !== undefined
      ? [{ id: department.id, text: department.name, go: () => void goToRecord(app, department.id) }]
      : [],
  )
  return <Note title={s.without} lines={lines} none={s.withoutNone} />
}

interface NoteProps {
  readonly title: string
  readonly lines: readonly { readonly id: string; readonly text: string; readonly go: () => void }[]
  readonly none: ReactNode
}

function Note({ title, lines, none }: NoteProps) {
  return (
    <section aria-label={title}>
      <h2>
        {title} <span>{lines.length}</span>
      </h2>
      {lines.length === 0 && <p className="hint">{none}</p>}
      <ul>
        {lines.map(({ id, text, go }) => (
          <li key={id}>
            <button type="button" onClick={go}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
