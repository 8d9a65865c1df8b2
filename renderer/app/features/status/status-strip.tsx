import { memo } from 'react'
import type { ItemKind } from '../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { Matrix } from '../../../../src/domain/record/entities.ts'
import { DEFAULT_LIMITS } from '../../../../src/domain/record/entities.ts'
import { loadOf } from '../../../../src/domain/person/load.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import { listNames } from '../../../../src/domain/plan/list-names.ts'
import { listOf, ownersOf, referring, setAsideOf } from '../../../../src/domain/plan/queries.ts'
import { openDialog, setView } from '../../../store/app.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { labelPlace, ownerPlace } from '../../../store/places.ts'
import { retrySave, saveAs } from '../../../store/plan-actions.ts'
import type { OpenDocument } from '../../../store/state.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { shellStrings } from '../../../strings/shell.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { usePainted } from '../../../ui/use-painted.ts'

/** What the matrix holds, what stands out in it, and whether all of it is in the file. */
export function StatusStrip() {
  return (
    <footer className="status-strip" data-region="status">
      <Counts />
      <span className="grow" />
      <SaveIndicator />
    </footer>
  )
}

function Counts() {
  const open = usePainted(useOpenDocument())
  const matrix = useAppState(shownMatrix)
  return matrix && <Figures open={open} matrix={matrix} />
}

interface FiguresProps {
  /** Another one after each edit; the plan in it is advanced in place. */
  readonly open: OpenDocument
  readonly matrix: Matrix
}

const Figures = memo(function Figures({ open: { plan }, matrix }: FiguresProps) {
  const count = (kind: ItemKind) => listOf(plan, matrix.id, kind).length
  const numbers = {
    breakthrough: count('breakthrough'),
    goal: count('goal'),
    priority: count('priority'),
    metric: count('metric'),
  }
  return (
    <>
      <Checks plan={plan} matrix={matrix} />
      <span className="status count">{shellStrings.counts(numbers, listNames(headOf(plan)))}</span>
      <span className="status count">{shellStrings.links(referring(plan, matrix.id, 'link').length)}</span>
      <Overloaded plan={plan} matrix={matrix} />
      <SetAside plan={plan} matrix={matrix} />
    </>
  )
})

interface PartProps {
  readonly plan: Plan
  readonly matrix: Matrix
}

/** What is open in this matrix, the heaviest first, and how much of it is joined firmly. Comes once the rules are loaded. */
function Checks({ plan, matrix }: PartProps) {
  const app = useApp()
  const checks = useAppState(state => state.checked?.of(matrix.id))
  if (checks === undefined) return null
  const { gaps, score } = checks
  const [first] = gaps
  const showPage = () => setView(app, { page: 'alignment', alignmentTab: 'findings' })
  const go = () => {
    const item = plan.tables.item.get(first?.items[0] ?? '')
    if (item === undefined) showPage()
    else setView(app, { page: 'plan', cursor: labelPlace(plan, item), selected: item.id })
  }
  return (
    <>
      {first && (
        <button type="button" className="status warn link gaps" onClick={go}>
          <Icon name="unlink" size={14} />
          <span>
            <b>{shellStrings.gaps(gaps.length)}</b> {first.message}
          </span>
        </button>
      )}
      {score.required > 0 && (
        <button type="button" className="status link" onClick={showPage}>
          {shellStrings.score(score.held, score.required)}
        </button>
      )}
    </>
  )
}

function Overloaded({ plan, matrix }: PartProps) {
  const app = useApp()
  const limit = headOf(plan).limits.load ?? DEFAULT_LIMITS.load
  const loads = ownersOf(plan, matrix)
    .map(({ id, name }) => ({ id, name, load: loadOf(plan, id) }))
    .filter(({ load }) => load > limit)
    .sort((a, b) => b.load - a.load)
  const [most] = loads
  if (most === undefined) return null
  return (
    <button
      type="button"
      className="status warn link"
      onClick={() => setView(app, { page: 'plan', cursor: ownerPlace(plan, most.id), selected: most.id })}
    >
      <Icon name="weight" size={14} />
      <span>
        <b>{shellStrings.overloaded(loads.length)}</b> {shellStrings.load(most.name, most.load, limit)}
      </span>
    </button>
  )
}

function SetAside({ plan, matrix }: PartProps) {
  const app = useApp()
  const aside = setAsideOf(plan, matrix.id).length
  if (aside === 0) return null
  return (
    <button type="button" className="status link" onClick={() => openDialog(app, { kind: 'not-this-year' })}>
      <Icon name="archive" size={14} />
      {shellStrings.notThisYear(aside)}
    </button>
  )
}

/** Claims nothing while a write is under way; its word appears once that takes long (design, section 7). */
function SaveIndicator() {
  const app = useApp()
  const save = useAppState(state => state.save)
  const readOnly = useAppState(state => state.open?.readOnly)
  if (readOnly !== undefined)
    return (
      <span className="status">
        <Icon name="lock" size={14} />
        {readOnly}
      </span>
    )
  if (save.kind === 'failed')
    return (
      <span className="status failed" role="alert">
        <Icon name="circle-alert" size={14} />
        <span title={save.error.message}>{shellStrings.notSaved(save.error.message)}</span>
        <Button onClick={() => void retrySave(app)}>{shellStrings.retry}</Button>
        <Button onClick={() => void saveAs(app)}>{shellStrings.saveAs}</Button>
      </span>
    )
  if (save.kind === 'saving') return <span className="status saving">{shellStrings.saving}</span>
  return (
    <span className="status">
      <Icon name="check" size={14} />
      {save.at === undefined ? shellStrings.saved : shellStrings.savedAt(clockTime(save.at))}
    </span>
  )
}

function clockTime(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
