import type { Metric } from '../../../../../src/domain/item/item.ts'
import { LONG_MAX } from '../../../../../src/domain/record/values.ts'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { ChoiceField } from '../choice-field.tsx'
import { CommittedField } from '../committed-field.tsx'
import { readText } from '../../../../store/readers.ts'
import type { PatchItem } from '../record-editing.tsx'

interface MeasureDetailsProps {
  readonly metric: Metric
  readonly patch: PatchItem
}

/** How a metric is read: how the year is made of its months, whether it leads, what is counted and where it comes from. */
export function MeasureDetails({ metric, patch }: MeasureDetailsProps) {
  return (
    <div className="fields two">
      <ChoiceField
        label={s.rollup}
        value={metric.rollup}
        choices={s.rollups}
        write={rollup => patch({ rollup })}
      />
      <ChoiceField
        label={s.timing}
        value={metric.timing}
        choices={s.timings}
        write={timing => patch({ timing })}
      />
      {(['formula', 'source'] as const).map(field => (
        <CommittedField
          key={field}
          area
          wide
          label={s[field]}
          field={field}
          value={metric[field] ?? ''}
          read={readText(LONG_MAX)}
          write={value => patch({ [field]: value })}
        />
      ))}
    </div>
  )
}
