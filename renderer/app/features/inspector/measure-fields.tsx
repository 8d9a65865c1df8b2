import type { Item } from '../../../../src/domain/item/item.ts'
import { contradictionsIn } from '../../../../src/domain/item/target.ts'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ChoiceField } from './choice-field.tsx'
import { CommittedField } from './committed-field.tsx'
import { DateField } from './date-field.tsx'
import { fieldText, readMeasure, readNumber, readText } from '../../../store/readers.ts'
import type { PatchItem } from './record-editing.tsx'
import { targetWords } from './target-words.ts'

interface FieldsProps {
  readonly item: Item
  readonly patch: PatchItem
}

/** From where to where, in what, and which way is better. */
export function MeasureFields({
  item: { baseline, target, unit, direction, low, high },
  patch,
}: FieldsProps) {
  const kept = direction === 'maintain' || low !== undefined || high !== undefined
  return (
    <>
      <CommittedField
        strong
        label={s.baseline}
        field="baseline"
        value={fieldText(baseline)}
        read={readMeasure}
        write={value => patch({ baseline: value })}
      />
      <CommittedField
        strong
        label={s.target}
        field="target"
        value={fieldText(target)}
        read={readMeasure}
        write={value => patch({ target: value })}
      />
      <CommittedField
        label={s.unit}
        field="unit"
        value={fieldText(unit)}
        read={readText(200)}
        write={value => patch({ unit: value })}
      />
      <ChoiceField
        label={s.direction}
        value={direction}
        choices={s.directions}
        write={value => patch({ direction: value })}
      />
      {kept && <RangeFields low={low} high={high} patch={patch} />}
    </>
  )
}

interface RangeProps extends Pick<Item, 'low' | 'high'> {
  readonly patch: PatchItem
}

/** The limits of a value that is to be kept; only for those. */
function RangeFields({ low, high, patch }: RangeProps) {
  return (
    <>
      <CommittedField
        strong
        label={s.low}
        field="low"
        value={fieldText(low)}
        read={readNumber}
        write={value => patch({ low: value })}
      />
      <CommittedField
        strong
        label={s.high}
        field="high"
        value={fieldText(high)}
        read={readNumber}
        write={value => patch({ high: value })}
      />
    </>
  )
}

/** When it starts and when it is due. */
export function DateFields({ item: { start, due }, patch }: FieldsProps) {
  return (
    <div className="date-fields">
      <DateField label={s.start} field="start" value={start} write={value => patch({ start: value })} />
      <DateField label={s.due} field="due" value={due} write={value => patch({ due: value })} />
    </div>
  )
}

/** The target as a sentence, and what in it cannot be meant. */
export function TargetLine({ item }: { readonly item: Item }) {
  const words = targetWords(item)
  const contradictions = contradictionsIn(item)
  if (words === undefined && contradictions.length === 0) return null
  return (
    <div className="target-line">
      {words !== undefined && <p className="hint">{words}</p>}
      {contradictions.map(each => (
        <p key={each} className="warning" role="status">
          <Icon name="alert" size={14} />
          {s.contradictions[each]}
        </p>
      ))}
    </div>
  )
}
