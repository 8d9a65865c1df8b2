import type { ItemPatch, Metric } from '../../../../src/domain/item/item.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import { useOpenDocument } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Select } from '../../../ui/field.tsx'

interface MetricFieldsProps {
  readonly metric: Metric
  readonly fixed: boolean
  readonly patch: (change: ItemPatch) => void
}

const CADENCES = ['weekly', 'monthly', 'quarterly', 'yearly'] as const

/** What only a metric has: who owns it, and how often it is read. */
export function MetricFields({ metric, fixed, patch }: MetricFieldsProps) {
  const { plan } = useOpenDocument()
  const people = peopleOf(plan)
  return (
    <>
      <Select
        wide
        label={s.owner}
        value={metric.owner ?? ''}
        disabled={fixed}
        onChange={event =>
          patch({ owner: people.find(person => person.id === event.target.value)?.id ?? null })
        }
      >
        <option value="">{s.noOwner}</option>
        {people.map(person => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </Select>
      <Select
        label={s.cadence}
        value={metric.cadence ?? ''}
        disabled={fixed}
        onChange={event => patch({ cadence: CADENCES.find(each => each === event.target.value) ?? null })}
      >
        <option value="">{s.notSaid}</option>
        {CADENCES.map(each => (
          <option key={each} value={each}>
            {s.cadences[each]}
          </option>
        ))}
      </Select>
    </>
  )
}
