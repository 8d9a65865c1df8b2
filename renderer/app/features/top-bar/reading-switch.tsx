import type { VerbId } from '../../../../src/contract/verbs.ts'
import type { Reading } from '../../../store/state.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { readingStrings as s } from '../../../strings/readings.ts'
import { Icon, PlanIcon } from '../../../ui/icon.tsx'
import { isEnabled, runVerb } from '../../verbs/run.ts'

const READINGS: readonly (readonly [Reading, VerbId])[] = [
  ['x', 'view.matrix'],
  ['list', 'view.list'],
  ['tree', 'view.tree'],
]

/** X, list or tree: three readings of the matrix that is shown. */
export function ReadingSwitch() {
  const app = useApp()
  const reading = useAppState(state => (state.view.page === 'plan' ? state.view.reading : undefined))
  const enabled = useAppState(state => isEnabled(state, 'view.list'))
  if (!enabled) return null
  return (
    <span className="reading-switch" role="group" aria-label={s.switch}>
      {READINGS.map(([value, verb]) => (
        <button
          key={value}
          type="button"
          aria-pressed={reading === value}
          title={s.readings[value]}
          onClick={() => runVerb(app, verb)}
        >
          {value === 'x' ? <PlanIcon size={16} /> : <Icon name={value} size={15} />}
          <span>{s.readings[value]}</span>
        </button>
      ))}
    </span>
  )
}
