import type { Item, ItemPatch } from '../../../../src/domain/item/item.ts'
import { LONG_MAX, TEXT_MAX } from '../../../../src/domain/record/values.ts'
import { openDialog } from '../../../store/app.ts'
import { removeItem, setItem } from '../../../store/edit-items.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Select } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import {
  CommittedField,
  readDate,
  readMeasure,
  readNumber,
  readRequired,
  readText,
} from './committed-field.tsx'
import { LinksSection } from './links-section.tsx'
import { MetricFields } from './metric-fields.tsx'
import { RolesSection } from './roles-section.tsx'

/** The fields of an item, its links, and what can be done with it as a whole. */
export function ItemPanel({ item }: { readonly item: Item }) {
  const app = useApp()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const patch = (change: ItemPatch) => setItem(app, item.id, change)
  return (
    <div className="inspector-scroll">
      <section className="inspector-title">
        <CommittedField
          area
          label={s.text}
          value={item.text}
          read={readRequired(TEXT_MAX)}
          write={text => patch({ text })}
          disabled={fixed}
        />
      </section>
      <section className="fields">
        {item.kind === 'metric' && <MetricFields metric={item} fixed={fixed} patch={patch} />}
        <MeasureFields item={item} fixed={fixed} patch={patch} />
      </section>
      <section>
        <CommittedField
          area
          label={s.why}
          placeholder={s.whyHint}
          value={item.why ?? ''}
          read={readText(LONG_MAX)}
          write={why => patch({ why })}
          disabled={fixed}
        />
      </section>
      <LinksSection item={item} />
      {item.kind === 'priority' && <RolesSection item={item} />}
      {!fixed && (
        <section className="inspector-actions">
          <label className="check">
            <input
              type="checkbox"
              checked={item.confidential === true}
              onChange={event => patch({ confidential: event.target.checked ? true : null })}
            />
            {s.confidential}
          </label>
          <span className="inspector-buttons">
            <button
              type="button"
              className="link-button"
              onClick={() => openDialog(app, { kind: 'set-aside', item: item.id })}
            >
              <Icon name="archive" size={14} />
              {s.setAside}
            </button>
            <button type="button" className="link-button" onClick={() => removeItem(app, item)}>
              <Icon name="trash" size={14} />
              {s.delete}
            </button>
          </span>
        </section>
      )}
    </div>
  )
}

interface FieldsProps {
  readonly item: Item
  readonly fixed: boolean
  readonly patch: (change: ItemPatch) => void
}

const DIRECTIONS = ['', 'increase', 'decrease', 'maintain'] as const

function MeasureFields({ item, fixed, patch }: FieldsProps) {
  const { baseline, target, unit, direction, low, high, start, due, kind } = item
  const common = { disabled: fixed }
  return (
    <>
      <CommittedField
        {...common}
        label={s.baseline}
        value={text(baseline)}
        read={readMeasure}
        write={value => patch({ baseline: value })}
      />
      <CommittedField
        {...common}
        label={s.target}
        value={text(target)}
        read={readMeasure}
        write={value => patch({ target: value })}
      />
      <CommittedField
        {...common}
        label={s.unit}
        value={text(unit)}
        read={readText(200)}
        write={value => patch({ unit: value })}
      />
      <Select
        label={s.direction}
        value={direction ?? ''}
        disabled={fixed}
        onChange={event =>
          patch({ direction: DIRECTIONS.find(each => each !== '' && each === event.target.value) || null })
        }
      >
        {DIRECTIONS.map(each => (
          <option key={each} value={each}>
            {s.directions[each]}
          </option>
        ))}
      </Select>
      {direction === 'maintain' && (
        <>
          <CommittedField
            {...common}
            label={s.low}
            value={text(low)}
            read={readNumber}
            write={value => patch({ low: value })}
          />
          <CommittedField
            {...common}
            label={s.high}
            value={text(high)}
            read={readNumber}
            write={value => patch({ high: value })}
          />
        </>
      )}
      {kind === 'priority' && (
        <CommittedField
          {...common}
          label={s.start}
          placeholder="2027-01"
          value={text(start)}
          read={readDate}
          write={value => patch({ start: value })}
        />
      )}
      <CommittedField
        {...common}
        label={s.due}
        placeholder="2027-12"
        value={text(due)}
        read={readDate}
        write={value => patch({ due: value })}
      />
    </>
  )
}

function text(value: string | number | undefined): string {
  return value === undefined ? '' : String(value)
}
