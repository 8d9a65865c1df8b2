import { DEFAULT_LIMITS } from '../../../../src/domain/record/entities.ts'
import { loadOf } from '../../../../src/domain/person/load.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import { listOf, ownersOf, referring, setAsideOf } from '../../../../src/domain/plan/queries.ts'
import { openDialog } from '../../../store/app.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { retrySave, saveAs } from '../../../store/plan-actions.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { shellStrings } from '../../../strings/shell.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'

/** What the matrix holds, what stands out in it, and whether all of it is in the file. */
export function StatusStrip() {
  return (
    <footer className="status-strip">
      <Counts />
      <span className="grow" />
      <SaveIndicator />
    </footer>
  )
}

function Counts() {
  const app = useApp()
  const { plan } = useOpenDocument()
  const matrix = useAppState(shownMatrix)
  if (matrix === undefined) return null
  const count = (kind: Parameters<typeof listOf>[2]) => listOf(plan, matrix.id, kind).length
  const aside = setAsideOf(plan, matrix.id).length
  const limit = headOf(plan).limits.load ?? DEFAULT_LIMITS.load
  const loads = ownersOf(plan, matrix)
    .map(person => ({ name: person.name, load: loadOf(plan, person.id) }))
    .filter(({ load }) => load > limit)
    .sort((a, b) => b.load - a.load)
  const [most] = loads
  return (
    <>
      <span className="status">
        {shellStrings.counts({
          breakthrough: count('breakthrough'),
          goal: count('goal'),
          priority: count('priority'),
          metric: count('metric'),
        })}
      </span>
      <span className="status">{shellStrings.links(referring(plan, matrix.id, 'link').length)}</span>
      {most && (
        <span className="status warn">
          <Icon name="weight" size={14} />
          <span>
            <b>{shellStrings.overloaded(loads.length)}</b> {shellStrings.load(most.name, most.load, limit)}
          </span>
        </span>
      )}
      {aside > 0 && (
        <button
          type="button"
          className="status link"
          onClick={() => openDialog(app, { kind: 'not-this-year' })}
        >
          <Icon name="archive" size={14} />
          {shellStrings.notThisYear(aside)}
        </button>
      )}
    </>
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
