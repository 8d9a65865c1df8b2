import type { Metric } from '../../../../src/domain/item/item.ts'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { ChoiceField } from './choice-field.tsx'
import { PersonPicker } from './person-picker.tsx'
import type { PatchItem } from './record-editing.tsx'

interface MetricFieldsProps {
  readonly metric: Metric
  readonly patch: PatchItem
}

/** Who owns a metric, and how often it is read. */
export function MetricFields({ metric, patch }: MetricFieldsProps) {
  return (
    <>
      <PersonPicker
        label={s.owner}
        value={metric.owner}
        assign={owner => ({ type: 'item.set', id: metric.id, patch: { owner } })}
      />
      <ChoiceField
        label={s.cadence}
        value={metric.cadence}
        choices={s.cadences}
        write={cadence => patch({ cadence })}
      />
    </>
  )
}

/** Which perspective a metric belongs to. */
export function PerspectiveField({ metric, patch }: MetricFieldsProps) {
  return (
    <ChoiceField
      wide
      label={s.perspective}
      value={metric.perspective}
      choices={s.perspectives}
      write={perspective => patch({ perspective })}
    />
  )
}
