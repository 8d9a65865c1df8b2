import type { Item, ItemPatch } from '../../../../src/domain/item/item.ts'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Select } from '../../../ui/field.tsx'
import { CommittedField } from './committed-field.tsx'
import { readDate, readMeasure, readNumber, readText } from '../../../store/readers.ts'

interface FieldsProps {
  readonly item: Item
  readonly fixed: boolean
  readonly patch: (change: ItemPatch) => void
}

const DIRECTIONS = ['increase', 'decrease', 'maintain'] as const

/** From where to where, in what, and which way is better. */
export function MeasureFields({ item: { baseline, target, unit, direction }, fixed, patch }: FieldsProps) {
  return (
    <>
      <CommittedField
        strong
        label={s.baseline}
        value={textOf(baseline)}
        read={readMeasure}
        write={value => patch({ baseline: value })}
        disabled={fixed}
      />
      <CommittedField
        strong
        label={s.target}
        value={textOf(target)}
        read={readMeasure}
        write={value => patch({ target: value })}
        disabled={fixed}
      />
      <CommittedField
        label={s.unit}
        value={textOf(unit)}
        read={readText(200)}
        write={value => patch({ unit: value })}
        disabled={fixed}
      />
      <DirectionField direction={direction} fixed={fixed} patch={patch} />
    </>
  )
}

interface DirectionProps extends Pick<FieldsProps, 'fixed' | 'patch'> {
  readonly direction: Item['direction']
}

function DirectionField({ direction, fixed, patch }: DirectionProps) {
  return (
    <Select
      label={s.direction}
      value={direction ?? ''}
      disabled={fixed}
      onChange={event => patch({ direction: DIRECTIONS.find(each => each === event.target.value) ?? null })}
    >
      <option value="">{s.notSaid}</option>
      {DIRECTIONS.map(each => (
        <option key={each} value={each}>
          {s.directions[each]}
        </option>
      ))}
    </Select>
  )
}

/** The limits of a value that is to be kept; only for those. */
export function RangeFields({ item: { direction, low, high }, fixed, patch }: FieldsProps) {
  if (direction !== 'maintain' && low === undefined && high === undefined) return null
  return (
    <>
      <CommittedField
        strong
        label={s.low}
        value={textOf(low)}
        read={readNumber}
        write={value => patch({ low: value })}
        disabled={fixed}
      />
      <CommittedField
        strong
        label={s.high}
        value={textOf(high)}
        read={readNumber}
        write={value => patch({ high: value })}
        disabled={fixed}
      />
    </>
  )
}

/** When it is due, and when work on a priority starts. */
export function DateFields({ item: { kind, start, due }, fixed, patch }: FieldsProps) {
  return (
    <>
      {kind === 'priority' && (
        <CommittedField
          label={s.start}
          placeholder="2027-01"
          value={textOf(start)}
          read={readDate}
          write={value => patch({ start: value })}
          disabled={fixed}
        />
      )}
      <CommittedField
        label={s.due}
        placeholder="2027-12"
        value={textOf(due)}
        read={readDate}
        write={value => patch({ due: value })}
        disabled={fixed}
      />
    </>
  )
}

function textOf(value: string | number | undefined): string {
  return value === undefined ? '' : String(value)
}
